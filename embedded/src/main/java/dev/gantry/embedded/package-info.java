/** A Kubernetes control plane inside the JVM. */
@NullMarked
package dev.gantry.embedded;

import org.jspecify.annotations.NullMarked;
