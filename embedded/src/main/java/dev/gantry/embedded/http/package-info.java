/** The control plane's REST API over loopback, for kubectl and every other client of Kubernetes. */
@NullMarked
package dev.gantry.embedded.http;

import org.jspecify.annotations.NullMarked;
