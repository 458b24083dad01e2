/**
 * What an object of a live cluster is doing: on its way, ready, or failed, and why. Pure functions from what the
 * cluster says; nothing here asks a cluster or a clock.
 */
@NullMarked
package dev.gantry.status;

import org.jspecify.annotations.NullMarked;
