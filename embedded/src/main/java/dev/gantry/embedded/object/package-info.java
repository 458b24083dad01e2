/** Objects as the control plane keeps them, and what controllers may do with them. */
@NullMarked
package dev.gantry.embedded.object;

import org.jspecify.annotations.NullMarked;
