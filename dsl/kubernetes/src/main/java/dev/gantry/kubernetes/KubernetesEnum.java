package dev.gantry.kubernetes;

/** A constant of Kubernetes' schema, under a Java name. */
public interface KubernetesEnum {
    /** The value as it is written, for example {@code IfNotPresent}. */
    String text();
}
