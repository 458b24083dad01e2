/** Clock and waiting. Whatever waits or asks the time does so through {@link dev.gantry.time.Time}, so that time can be virtual. */
@NullMarked
package dev.gantry.time;

import org.jspecify.annotations.NullMarked;
