/**
 * Releases: each manifest that was applied, numbered, as it is kept in the cluster for a rollback to return to. Values and their
 * forms; what reads and writes them in a cluster is the engine.
 */
@NullMarked
package dev.gantry.release;

import org.jspecify.annotations.NullMarked;
