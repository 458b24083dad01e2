/** Custom resources as their users have them: generated, compiled, and used by programs. */
@NullMarked
package dev.gantry.tests.crd;

import org.jspecify.annotations.NullMarked;
