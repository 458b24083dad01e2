/**
 * Upgrades that take more than one step, as a manifest says them: the words of the annotation {@code gantry.dev/upgrade}. The
 * definition writes them, what computes costs and what carries them out reads them.
 */
@NullMarked
package dev.gantry.rollout;

import org.jspecify.annotations.NullMarked;
