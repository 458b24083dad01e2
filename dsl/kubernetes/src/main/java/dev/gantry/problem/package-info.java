/** What went wrong, and how to mend it. */
@NullMarked
package dev.gantry.problem;

import org.jspecify.annotations.NullMarked;
