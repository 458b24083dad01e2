package dev.gantry;

import java.util.List;

/** What a workload may do at the API server. */
record Permission(List<String> verbs, ApiResource resource) {
    private static final List<String> READ = List.of("get", "list", "watch");
    private static final List<String> WRITE = List.of("get", "list", "watch", "create", "update", "patch", "delete");

    /** Kubernetes cannot limit by name who makes an object, so that right is left out where names are said. */
    private static final List<String> WRITE_NAMED = List.of("get", "list", "watch", "update", "patch", "delete");

    static Permission read(ApiResource resource) {
        return new Permission(READ, resource);
    }

    static Permission write(ApiResource resource) {
        return new Permission(resource.names().isEmpty() ? WRITE : WRITE_NAMED, resource);
    }
}
