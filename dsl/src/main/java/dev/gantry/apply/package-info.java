/** The engine: plans, applies, waits, prunes, and says how an app is. */
@NullMarked
package dev.gantry.apply;

import org.jspecify.annotations.NullMarked;
