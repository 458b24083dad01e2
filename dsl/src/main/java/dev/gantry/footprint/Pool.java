package dev.gantry.footprint;

import dev.gantry.kubernetes.core.V1Node;
import java.util.List;

/** Machines that pods can stand on. */
public interface Pool {
    /** The machines, as Kubernetes has them: labels, taints, {@code status.allocatable}. */
    List<V1Node> nodes();
}
