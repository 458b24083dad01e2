package dev.gantry.cluster;

/**
 * A kind that a server serves.
 *
 * @param group the API group; empty for the core group
 * @param version the version, {@code v1}
 * @param kind the kind, {@code Deployment}
 * @param plural its name in addresses, {@code deployments}
 * @param namespaced whether each object lives in a namespace
 */
public record ServedKind(String group, String version, String kind, String plural, boolean namespaced) {
    /** Group and version as objects carry them: {@code apps/v1}, {@code v1}. */
    public String apiVersion() {
        return group.isEmpty() ? version : group + "/" + version;
    }

    /** Kind and group as an ApplySet names them: {@code Deployment.apps}, {@code ConfigMap}. */
    public String groupKind() {
        return group.isEmpty() ? kind : kind + "." + group;
    }

    @Override
    public String toString() {
        return apiVersion() + " " + kind;
    }
}
