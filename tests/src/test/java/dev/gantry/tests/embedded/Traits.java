package dev.gantry.tests.embedded;

import dev.gantry.cluster.Cluster;
import dev.gantry.cluster.Selection;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * Objects as far as they do not differ from run to run: by kind and name each field's value, with what is drawn or counted
 * (uids, times, addresses, suffixes, versions, machines) in words instead.
 */
final class Traits {
    private static final List<String> KINDS = List.of(
            "apps/v1 ControllerRevision",
            "apps/v1 DaemonSet",
            "apps/v1 Deployment",
            "apps/v1 ReplicaSet",
            "apps/v1 StatefulSet",
            "autoscaling/v2 HorizontalPodAutoscaler",
            "batch/v1 CronJob",
            "batch/v1 Job",
            "discovery.k8s.io/v1 EndpointSlice",
            "networking.k8s.io/v1 Ingress",
            "networking.k8s.io/v1 NetworkPolicy",
            "policy/v1 PodDisruptionBudget",
            "v1 ConfigMap",
            "v1 PersistentVolumeClaim",
            "v1 Pod",
            "v1 Secret",
            "v1 Service",
            "v1 ServiceAccount");
    private static final List<String> KEYS =
            List.of("type", "name", "ip", "mountPath", "port", "containerPort", "topologyKey", "key", "manager");
    private static final List<String> COUNTED = List.of(
            ".metadata.managedFields",
            ".metadata.resourceVersion",
            ".metadata.generation",
            ".metadata.annotations.endpoints.kubernetes.io/last-change-trigger-time",
            ".metadata.annotations.kubernetes.io/description",
            ".status.observedGeneration",
            ".data.ca.crt");
    private static final int SHOWN = 120;
    private static final String DRAWN = "[bcdfghjklmnpqrstvwxz2456789]";
    private static final Map<Pattern, String> WORDS = words();

    private final Map<String, List<Map<String, String>>> objects = new TreeMap<>();

    private Traits() {}

    private static Map<Pattern, String> words() {
        Map<Pattern, String> words = new java.util.LinkedHashMap<>();
        words.put(Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}"), "UID");
        words.put(Pattern.compile("\\d{4}-\\d\\d-\\d\\dT[\\d:.]+Z"), "TIME");
        words.put(Pattern.compile("\\b\\d+\\.\\d+\\.\\d+\\.\\d+(/\\d+)?\\b"), "ADDRESS");
        words.put(Pattern.compile("-" + DRAWN + "{8,10}(?=-|\\b)"), "-HASH");
        words.put(Pattern.compile("^" + DRAWN + "{8,10}$"), "HASH");
        words.put(Pattern.compile("-" + DRAWN + "{5}\\b"), "-DRAWN");
        words.put(Pattern.compile("\\bnode-\\d\\b"), "MACHINE");
        words.put(Pattern.compile("\\bzone-[abc]\\b"), "ZONE");
        return words;
    }

    /** Those of a namespace. */
    static Traits of(Cluster cluster, String namespace) {
        Traits traits = new Traits();
        for (String kind : KINDS) {
            String[] names = kind.split(" ", -1);
            cluster.list(
                    cluster.kinds().find(names[0], names[1]).orElseThrow(),
                    Selection.in(namespace),
                    object -> traits.add(object, namespace));
        }
        return traits;
    }

    private void add(JsonNode object, String namespace) {
        Map<String, String> fields = new TreeMap<>();
        flatten(object, "", namespace, fields);
        fields.keySet().removeIf(path -> COUNTED.stream().anyMatch(path::startsWith));
        String name = object.path("kind").asString("") + " "
                + worded(object.path("metadata").path("name").asString(""), namespace);
        objects.computeIfAbsent(name, any -> new ArrayList<>()).add(fields);
        objects.get(name).sort(Comparator.comparing(Map::toString)); // of several that are called alike
    }

    private static void flatten(JsonNode node, String path, String namespace, Map<String, String> fields) {
        if (node.isContainer() && node.isEmpty()) {
            fields.put(path, node.isObject() ? "{}" : "[]");
        } else if (node.isObject()) {
            node.properties()
                    .forEach(entry -> flatten(
                            entry.getValue(), path + "." + worded(entry.getKey(), namespace), namespace, fields));
        } else if (node.isArray()) {
            String key = KEYS.stream()
                    .filter(name -> node.valueStream().allMatch(item -> item.has(name)))
                    .findFirst()
                    .orElse("");
            int number = 0;
            for (JsonNode item : node) {
                String place = key.isEmpty()
                        ? Integer.toString(number++)
                        : item.path(key).asString();
                flatten(item, path + "[" + worded(place, namespace) + "]", namespace, fields);
            }
        } else {
            fields.put(path, worded(node.asString(), namespace));
        }
    }

    private static String worded(String text, String namespace) {
        String worded = text.replace(namespace, "NAMESPACE");
        for (Map.Entry<Pattern, String> word : WORDS.entrySet()) {
            worded = word.getKey().matcher(worded).replaceAll(word.getValue());
        }
        return worded;
    }

    /** Where these differ from others, a line each: the kind and the field, or the object that only one of them has. */
    List<String> differences(Traits others) {
        TreeSet<String> names = new TreeSet<>(objects.keySet());
        names.addAll(others.objects.keySet());
        TreeSet<String> differences = new TreeSet<>();
        for (String name : names) {
            List<Map<String, String>> here = objects.getOrDefault(name, List.of());
            List<Map<String, String>> there = others.objects.getOrDefault(name, List.of());
            if (here.size() != there.size()) {
                differences.add(name + ": " + here.size() + " and " + there.size());
            } else {
                String kind = name.substring(0, name.indexOf(' '));
                fields(here.get(0), there.get(0)).forEach(it -> differences.add(kind + it));
            }
        }
        return List.copyOf(differences);
    }

    private static String shown(String value) {
        String line = value.replaceAll("\\s+", " ");
        return line.length() > SHOWN ? line.substring(0, SHOWN) + "..." : line;
    }

    private static List<String> fields(Map<String, String> here, Map<String, String> there) {
        TreeSet<String> paths = new TreeSet<>(here.keySet());
        paths.addAll(there.keySet());
        List<String> different = new ArrayList<>();
        for (String path : paths) {
            String one = here.getOrDefault(path, "nothing");
            String other = there.getOrDefault(path, "nothing");
            if (!one.equals(other)) {
                different.add(path.endsWith(".message") ? path : path + ": " + shown(one) + " and " + shown(other));
            }
        }
        return different;
    }
}
