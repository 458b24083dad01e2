package dev.gantry.kubernetes;

/**
 * A value of a type of Kubernetes' schema: immutable, and equal to another value that would be written alike. An empty
 * list that was said is written ({@code []}) and so differs from one that was not.
 */
public interface KubernetesValue {
    /** Writes exactly the fields that were set, in a fixed order, without reflection. */
    void writeTo(ObjectWriter out);
}
