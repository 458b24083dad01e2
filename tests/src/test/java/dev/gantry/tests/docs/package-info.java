/** What stands in {@code docs/} is so: each snippet is a region of a source that is compiled and run. */
@NullMarked
package dev.gantry.tests.docs;

import org.jspecify.annotations.NullMarked;
