package dev.gantry.manifest;

import dev.gantry.kubernetes.KubernetesObject;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Names one object.
 *
 * @param apiVersion group and version, for example {@code apps/v1}; {@code v1} for the core group
 * @param kind for example {@code Deployment}
 * @param namespace empty where none was said, or the kind has none
 * @param name the object's name
 */
public record ObjectRef(String apiVersion, String kind, Optional<String> namespace, String name)
        implements Comparable<ObjectRef> {
    /** The reference to an object. */
    public static ObjectRef of(KubernetesObject object) {
        return new ObjectRef(object.apiVersion(), object.kind(), object.namespace(), object.name());
    }

    /** A reference without a namespace. */
    public static ObjectRef of(String apiVersion, String kind, String name) {
        return new ObjectRef(apiVersion, kind, Optional.empty(), name);
    }

    /** A reference with a namespace. */
    public static ObjectRef of(String apiVersion, String kind, String namespace, String name) {
        return new ObjectRef(apiVersion, kind, Optional.of(namespace), name);
    }

    /** The API group, for example {@code apps}; empty for the core group. */
    public String group() {
        int slash = apiVersion.indexOf('/');
        return slash < 0 ? "" : apiVersion.substring(0, slash);
    }

    /** Whether both name the same object: the version of the API is only a way to look at it. */
    public boolean isSameObject(ObjectRef other) {
        return name.equals(other.name)
                && kind.equals(other.kind)
                && namespace.equals(other.namespace)
                && group().equals(other.group());
    }

    // By hand: what the JVM makes up for a record takes milliseconds to start, and every synth compares references.
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ObjectRef that
                && name.equals(that.name)
                && kind.equals(that.kind)
                && namespace.equals(that.namespace)
                && apiVersion.equals(that.apiVersion);
    }

    @Override
    public int hashCode() {
        return ((31 * name.hashCode() + kind.hashCode()) * 31 + namespace.hashCode()) * 31 + apiVersion.hashCode();
    }

    /** The order in which objects are applied: by {@link Wave}, kind, namespace and name. */
    @Override
    public int compareTo(ObjectRef other) {
        return ApplyOrder.compare(this, other);
    }

    /** With its namespace, where it has one: {@code Deployment/order in ftgo}. */
    public String qualified() {
        return namespace.map(in -> this + " in " + in).orElseGet(this::toString);
    }

    /** Kind and name: {@code Deployment/order}. */
    @Override
    public String toString() {
        return kind + "/" + name;
    }
}
