package dev.gantry;

/** A fact that Kubernetes tells a pod about itself ({@code env[].valueFrom.fieldRef}). */
public enum PodField implements EnvValue {
    /** The pod's name; of a stateful service, one that stays: {@code mysql-0}. */
    POD_NAME("metadata.name"),
    /** The namespace that the pod runs in. */
    POD_NAMESPACE("metadata.namespace"),
    /** The pod's own address. */
    POD_IP("status.podIP"),
    /** The node that the pod runs on. */
    NODE_NAME("spec.nodeName");

    private final String path;

    PodField(String path) {
        this.path = path;
    }

    String path() {
        return path;
    }
}
