package dev.gantry.manifest;

import dev.gantry.kubernetes.KubernetesObject;
import java.util.Optional;

/**
 * Which object: its identity in a cluster.
 *
 * @param apiVersion group and version, {@code apps/v1}; {@code v1} for the core group
 * @param kind the kind, {@code Deployment}
 * @param namespace the namespace; empty for objects of the whole cluster
 * @param name the name ({@code metadata.name})
 */
public record ObjectRef(String apiVersion, String kind, Optional<String> namespace, String name) {
    /** The identity of {@code object}. */
    public static ObjectRef of(KubernetesObject object) {
        return new ObjectRef(object.apiVersion(), object.kind(), object.namespace(), object.name());
    }

    /** The API group, without version; empty for the core group. */
    public String group() {
        int slash = apiVersion.indexOf('/');
        return slash < 0 ? "" : apiVersion.substring(0, slash);
    }

    /** As people say it: {@code Deployment/order}. */
    @Override
    public String toString() {
        return kind + "/" + name;
    }
}
