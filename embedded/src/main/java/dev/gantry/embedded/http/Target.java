package dev.gantry.embedded.http;

import dev.gantry.cluster.ServedKind;
import dev.gantry.manifest.ObjectRef;
import java.util.Optional;

/**
 * What a request is about: objects of a kind, one of them, or a subresource of it.
 *
 * @param kind of the objects
 * @param namespace of the objects; empty: of all, or of a kind that has none
 * @param name of the one object; empty: all of them
 * @param subresource {@code status}, {@code scale}, {@code log}…; empty: the object itself
 */
record Target(ServedKind kind, String namespace, String name, String subresource) {
    /** The kind's name as messages have it: {@code deployments.apps}. */
    String resource() {
        return kind.group().isEmpty() ? kind.plural() : kind.plural() + "." + kind.group();
    }

    /** The kind in the version in which its objects are kept. */
    ServedKind stored() {
        return Versions.kept(kind);
    }

    boolean isOne() {
        return !name.isEmpty();
    }

    ObjectRef ref() {
        return ref(name);
    }

    ObjectRef ref(String of) {
        return new ObjectRef(
                stored().apiVersion(), kind.kind(), Optional.of(namespace).filter(it -> !it.isEmpty()), of);
    }

    Target named(String other) {
        return new Target(kind, namespace, other, subresource);
    }
}
