/** The rules that Gantry's own code keeps, and that each of them refuses what it should. */
@NullMarked
package dev.gantry.tests.architecture;

import org.jspecify.annotations.NullMarked;
