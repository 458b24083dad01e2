package dev.gantry.embedded.http;

import dev.gantry.cluster.ServedKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * What people call a kind.
 *
 * @param singular {@code deployment}
 * @param shortNames {@code deploy}
 * @param categories groups of kinds that it belongs to, {@code all}
 */
record KindNames(String singular, List<String> shortNames, List<String> categories) {
    private static final Set<String> OF_ALL = Set.of(
            "Pod",
            "ReplicationController",
            "Service",
            "DaemonSet",
            "Deployment",
            "ReplicaSet",
            "StatefulSet",
            "HorizontalPodAutoscaler",
            "CronJob",
            "Job");
    private static final Map<String, String> SHORT = Map.ofEntries(
            Map.entry("ConfigMap", "cm"),
            Map.entry("Endpoints", "ep"),
            Map.entry("Event", "ev"),
            Map.entry("LimitRange", "limits"),
            Map.entry("Namespace", "ns"),
            Map.entry("Node", "no"),
            Map.entry("PersistentVolume", "pv"),
            Map.entry("PersistentVolumeClaim", "pvc"),
            Map.entry("Pod", "po"),
            Map.entry("ReplicationController", "rc"),
            Map.entry("ResourceQuota", "quota"),
            Map.entry("Service", "svc"),
            Map.entry("ServiceAccount", "sa"),
            Map.entry("CustomResourceDefinition", "crd,crds"),
            Map.entry("DaemonSet", "ds"),
            Map.entry("Deployment", "deploy"),
            Map.entry("ReplicaSet", "rs"),
            Map.entry("StatefulSet", "sts"),
            Map.entry("HorizontalPodAutoscaler", "hpa"),
            Map.entry("CronJob", "cj"),
            Map.entry("Ingress", "ing"),
            Map.entry("NetworkPolicy", "netpol"),
            Map.entry("PodDisruptionBudget", "pdb"),
            Map.entry("PriorityClass", "pc"),
            Map.entry("StorageClass", "sc"));

    /**
     * Those of a kind.
     *
     * @param definition of a custom resource; missing for Kubernetes' own
     */
    static KindNames of(ServedKind kind, JsonNode definition) {
        String singular = kind.kind().toLowerCase(Locale.ROOT);
        if (definition.isMissingNode()) {
            String names = SHORT.getOrDefault(kind.kind(), "");
            return new KindNames(
                    singular,
                    names.isEmpty() ? List.of() : List.of(names.split(",", -1)),
                    OF_ALL.contains(kind.kind())
                            ? List.of("all")
                            : kind.kind().equals("CustomResourceDefinition") ? List.of("api-extensions") : List.of());
        }
        JsonNode names = definition.path("spec").path("names");
        return new KindNames(
                names.path("singular").asString(singular),
                strings(names.path("shortNames")),
                strings(names.path("categories")));
    }

    private static List<String> strings(JsonNode list) {
        List<String> strings = new ArrayList<>();
        list.forEach(it -> strings.add(it.asString("")));
        return strings;
    }
}
