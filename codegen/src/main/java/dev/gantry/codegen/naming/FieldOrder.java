package dev.gantry.codegen.naming;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The order in which fields are written and factories take them: what says which object it is, then what a reader
 * looks for first, then the rest by name, then what is long or the cluster's own.
 */
public final class FieldOrder implements Comparator<String> {
    private static final List<String> FIRST = List.of(
            "apiVersion",
            "apiGroup",
            "kind",
            "metadata",
            "name",
            "namespace",
            "generateName",
            "labels",
            "annotations",
            "key",
            "operator",
            "type",
            "replicas",
            "selector",
            "image",
            "imagePullPolicy",
            "command",
            "args",
            "workingDir",
            "port",
            "ports",
            "envFrom",
            "env",
            "resources",
            "initContainers",
            "containers");

    private static final List<String> LAST = List.of("template", "volumeClaimTemplates", "volumes", "status");

    /** The one order. */
    public static final FieldOrder READABLE = new FieldOrder();

    private final Map<String, Integer> ranks = new HashMap<>();

    private FieldOrder() {
        for (int i = 0; i < FIRST.size(); i++) {
            ranks.put(FIRST.get(i), i - FIRST.size());
        }
        for (int i = 0; i < LAST.size(); i++) {
            ranks.put(LAST.get(i), i + 1);
        }
    }

    @Override
    public int compare(String one, String other) {
        int byRank = Integer.compare(ranks.getOrDefault(one, 0), ranks.getOrDefault(other, 0));
        return byRank != 0 ? byRank : one.compareTo(other);
    }
}
