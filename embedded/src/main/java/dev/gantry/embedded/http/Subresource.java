package dev.gantry.embedded.http;

import dev.gantry.cluster.ServedKind;
import java.util.List;

/**
 * A part of objects that has an address of its own.
 *
 * @param name {@code status}
 * @param group of what is sent and comes back
 * @param version of that
 * @param kind of that
 * @param verbs what can be done with it
 */
record Subresource(String name, String group, String version, String kind, List<String> verbs) {
    private static final List<String> CHANGE = List.of("get", "patch", "update");

    static Subresource status(ServedKind kind) {
        return new Subresource("status", kind.group(), kind.version(), kind.kind(), CHANGE);
    }

    static Subresource scale() {
        return new Subresource("scale", "autoscaling", "v1", "Scale", CHANGE);
    }

    /** Those that only one of Kubernetes' own kinds has. */
    static List<Subresource> special(ServedKind kind) {
        return switch (kind.toString()) {
            case "v1 Pod" ->
                List.of(
                        new Subresource("binding", "", "v1", "Binding", List.of("create")),
                        new Subresource("eviction", "policy", "v1", "Eviction", List.of("create")),
                        new Subresource("log", "", "v1", "Pod", List.of("get")));
            case "v1 Namespace" -> List.of(new Subresource("finalize", "", "v1", "Namespace", List.of("update")));
            default -> List.of();
        };
    }
}
