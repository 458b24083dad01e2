/**
 * What an app asks of its machines: requests, limits and instances, at rest and while versions change, summed over a manifest as
 * Kubernetes itself computes them. Pure.
 */
@NullMarked
package dev.gantry.footprint;

import org.jspecify.annotations.NullMarked;
