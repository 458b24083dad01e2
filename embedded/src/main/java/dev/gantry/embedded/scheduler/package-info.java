/** Which machine a pod gets. Pure. */
@NullMarked
package dev.gantry.embedded.scheduler;

import org.jspecify.annotations.NullMarked;
