package dev.gantry.codegen.schema;

/**
 * A kind that an API server serves.
 *
 * @param group the API group; empty for the core group
 * @param version for example {@code v1}
 * @param kind for example {@code Deployment}
 * @param plural its name in URLs, for example {@code deployments}
 * @param namespaced whether its objects live in namespaces
 */
public record Resource(String group, String version, String kind, String plural, boolean namespaced) {
    /** As objects write it: {@code apps/v1}, or {@code v1} for the core group. */
    public String apiVersion() {
        return group.isEmpty() ? version : group + "/" + version;
    }
}
