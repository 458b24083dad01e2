package dev.gantry;

import org.jspecify.annotations.Nullable;

/** Which word a field of a pod or of one of its containers comes from, beside those that have an index of their own. */
final class PodFieldOrigins {
    private static final String POD = "template.spec.";

    private PodFieldOrigins() {}

    /** @param field {@code spec.template.spec.hostNetwork} */
    static @Nullable FieldWord ofPod(Words words, String field) {
        int start = field.lastIndexOf(POD);
        if (start < 0) {
            return null;
        }
        String path = field.substring(start + POD.length());
        PodWords pod = words.pod;
        if (path.startsWith("resources.limits")) {
            return FieldWord.of("podLimits", pod.limits);
        } else if (path.startsWith("resources.")) {
            return FieldWord.of("podRequests", pod.requests);
        } else if (path.startsWith("securityContext.supplementalGroups")) {
            return FieldWord.of("supplementalGroups", pod.supplementalGroups);
        } else if (path.startsWith("securityContext.seccompProfile")) {
            return FieldWord.of("seccompProfile", pod.seccompProfile);
        } else if (path.startsWith("securityContext.runAs") || path.startsWith("securityContext.fsGroup")) {
            return FieldWord.of("runAs", words.runAs);
        }
        for (PodWords.HostAccess access : PodWords.HostAccess.values()) {
            if (path.startsWith(access.toString())) {
                return FieldWord.of(access.word(), pod.host.get(access));
            }
        }
        return null;
    }

    /**
     * Of a container.
     *
     * @param field {@code resources}
     * @param rest what follows: {@code .limits[nvidia.com/gpu]}
     */
    static @Nullable FieldWord ofContainer(ContainerWords said, String field, String rest) {
        ContainerSettings settings = said.settings;
        return switch (field) {
            case "workingDir" -> FieldWord.of("workingDirectory", settings.workingDirectory);
            case "terminationMessagePath" -> FieldWord.of("terminationMessagePath", settings.messagePath);
            case "securityContext" ->
                rest.startsWith(".runAs")
                        ? FieldWord.of("containerUser", settings.user)
                        : rest.startsWith(".privileged") ? FieldWord.of("privileged", settings.privileged) : null;
            case "resources" -> resources(said, rest);
            default -> null;
        };
    }

    private static @Nullable FieldWord resources(ContainerWords said, String rest) {
        int start = rest.indexOf('[');
        int end = rest.indexOf(']');
        String key = start < 0 || end < start ? "" : rest.substring(start + 1, end);
        if (said.amounts.has(key)) {
            return FieldWord.of("needs/" + key, said.amounts.get(key));
        }
        if (key.equals("ephemeral-storage")) {
            return FieldWord.of("ephemeralStorage", said.disk);
        }
        return rest.startsWith(".limits")
                ? FieldWord.of("limits", said.limits)
                : FieldWord.of("requests", said.requests);
    }
}
