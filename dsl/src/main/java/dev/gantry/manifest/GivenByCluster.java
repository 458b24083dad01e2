package dev.gantry.manifest;

import java.util.List;

/** Gantry's own: what a cluster puts into the metadata of objects. A copy from a cluster has it; nobody declares it. */
public final class GivenByCluster {
    /** Fields of {@code metadata}. */
    public static final List<String> FIELDS = List.of(
            "uid",
            "resourceVersion",
            "generation",
            "creationTimestamp",
            "deletionTimestamp",
            "deletionGracePeriodSeconds",
            "selfLink",
            "managedFields");

    /** Annotations that controllers note their progress in, and kubectl what it applied. */
    public static final List<String> ANNOTATIONS = List.of(
            "deployment.kubernetes.io/revision",
            "deprecated.daemonset.template.generation",
            "kubectl.kubernetes.io/last-applied-configuration");

    private GivenByCluster() {}
}
