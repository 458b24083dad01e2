/**
 * What the generated types call. Gantry's own: it is public because those types live in several packages, it changes
 * with the generator, and nothing else should use it.
 */
@NullMarked
package dev.gantry.kubernetes.support;

import org.jspecify.annotations.NullMarked;
