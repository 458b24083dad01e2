package dev.gantry.embedded.object;

import dev.gantry.footprint.Amounts;
import dev.gantry.footprint.PodAmounts;
import dev.gantry.kubernetes.Quantity;
import dev.gantry.kubernetes.core.V1Pod;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** How much of the things that a quota bounds is used, or asked for by one object. */
public final class QuotaUsage {
    private static final Set<String> ENDED = Set.of("Succeeded", "Failed");
    private static final Map<String, String> COUNTED = Map.of(
            "v1 Pod", "pods",
            "v1 Service", "services",
            "v1 ConfigMap", "configmaps",
            "v1 Secret", "secrets",
            "v1 PersistentVolumeClaim", "persistentvolumeclaims",
            "v1 ReplicationController", "replicationcontrollers",
            "v1 ResourceQuota", "resourcequotas");

    private final Map<String, BigDecimal> amounts;

    private QuotaUsage(Map<String, BigDecimal> amounts) {
        this.amounts = amounts;
    }

    /** All that the objects of its namespace use of it. */
    public static QuotaUsage of(Stored quota, Client client) {
        Map<String, BigDecimal> used = new TreeMap<>();
        quota.spec().path("hard").propertyNames().forEach(name -> used.put(name, BigDecimal.ZERO));
        for (String kind : kinds(used.keySet())) {
            String[] words = kind.split(" ", -1);
            for (Stored object : client.list(words[0], words[1], quota.namespace())) {
                add(used, quota, object);
            }
        }
        return new QuotaUsage(used);
    }

    /** What one object would use of it. */
    public static QuotaUsage of(Stored quota, Stored object) {
        Map<String, BigDecimal> asked = new TreeMap<>();
        quota.spec().path("hard").propertyNames().forEach(name -> asked.put(name, BigDecimal.ZERO));
        add(asked, quota, object);
        return new QuotaUsage(asked);
    }

    private static Set<String> kinds(Set<String> names) {
        Set<String> kinds = new java.util.TreeSet<>(Set.of("v1 Pod"));
        COUNTED.forEach((kind, name) -> {
            if (names.contains(name) || names.contains("count/" + name)) {
                kinds.add(kind);
            }
        });
        if (names.contains("requests.storage")) {
            kinds.add("v1 PersistentVolumeClaim");
        }
        for (String name : names) {
            switch (name) {
                case "count/deployments.apps" -> kinds.add("apps/v1 Deployment");
                case "count/statefulsets.apps" -> kinds.add("apps/v1 StatefulSet");
                case "count/replicasets.apps" -> kinds.add("apps/v1 ReplicaSet");
                case "count/daemonsets.apps" -> kinds.add("apps/v1 DaemonSet");
                case "count/jobs.batch" -> kinds.add("batch/v1 Job");
                case "count/cronjobs.batch" -> kinds.add("batch/v1 CronJob");
                case "services.nodeports", "services.loadbalancers" -> kinds.add("v1 Service");
                default -> {
                    // of pods, which are counted anyway
                }
            }
        }
        return kinds;
    }

    private static void add(Map<String, BigDecimal> used, Stored quota, Stored object) {
        String kind = object.ref().apiVersion() + " " + object.ref().kind();
        String plural = COUNTED.getOrDefault(kind, object.ref().kind().toLowerCase(java.util.Locale.ROOT) + "s");
        String group = object.ref().group();
        count(used, "count/" + (group.isEmpty() ? plural : plural + "." + group), BigDecimal.ONE);
        if (kind.equals("v1 Pod")) {
            pod(used, quota, object);
            return;
        }
        count(used, plural, BigDecimal.ONE);
        if (kind.equals("v1 PersistentVolumeClaim")) {
            JsonNode size = object.spec().path("resources").path("requests").path("storage");
            count(used, "requests.storage", Quantity.of(size.asString("0")).amount());
        } else if (kind.equals("v1 Service")) {
            String type = object.spec().path("type").asString("");
            BigDecimal ports = BigDecimal.valueOf(object.spec().path("ports").size());
            count(used, "services.nodeports", type.equals("ClusterIP") ? BigDecimal.ZERO : ports);
            count(used, "services.loadbalancers", type.equals("LoadBalancer") ? BigDecimal.ONE : BigDecimal.ZERO);
        }
    }

    private static void pod(Map<String, BigDecimal> used, Stored quota, Stored pod) {
        boolean ended = ENDED.contains(pod.status().path("phase").asString(""));
        if (ended || !QuotaScopes.hold(quota, pod)) {
            return;
        }
        count(used, "pods", BigDecimal.ONE);
        PodAmounts amounts = PodAmounts.of(pod.as(V1Pod.class).spec());
        amounts(used, "requests.", amounts.requests());
        amounts(used, "", amounts.requests());
        amounts(used, "limits.", amounts.limits());
    }

    private static void amounts(Map<String, BigDecimal> used, String prefix, Amounts amounts) {
        amounts.resources().forEach(name -> count(used, prefix + name, amounts.amount(name)));
    }

    private static void count(Map<String, BigDecimal> used, String name, BigDecimal amount) {
        used.computeIfPresent(name, (any, before) -> before.add(amount));
    }

    /** How much of a thing; 0 where the quota does not bound it. */
    public BigDecimal amount(String name) {
        return amounts.getOrDefault(name, BigDecimal.ZERO);
    }

    /** Writes it as a quota's status does. */
    public void write(ObjectNode used) {
        amounts.forEach((name, amount) -> used.put(name, text(name, amount)));
    }

    /** An amount as Kubernetes writes it: {@code 250m}, {@code 1536Mi}. */
    public static String text(String name, BigDecimal amount) {
        String resource = name.startsWith("requests.") || name.startsWith("limits.")
                ? name.substring(name.indexOf('.') + 1)
                : name;
        return amount.signum() == 0
                ? "0"
                : Amounts.of(Map.of(resource, Quantity.of(amount.toPlainString())))
                        .quantity(resource)
                        .text();
    }
}
