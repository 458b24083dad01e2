/** The laws of docs/manifest-format.md: whoever reads what Gantry writes reads the same. */
@NullMarked
package dev.gantry.tests.writer;

import org.jspecify.annotations.NullMarked;
