/** The port to a cluster, and the one implementation of it that talks HTTP. */
@NullMarked
package dev.gantry.cluster;

import org.jspecify.annotations.NullMarked;
