package dev.gantry;

import dev.gantry.manifest.StartOrder;
import dev.gantry.rollout.Rollout;
import java.util.Map;
import java.util.TreeMap;

/** The labels and annotations that Gantry writes. */
final class Labels {
    static final String NAME = "app.kubernetes.io/name";
    static final String PART_OF = "app.kubernetes.io/part-of";
    static final String VERSION = "app.kubernetes.io/version";
    static final String MANAGED_BY = "app.kubernetes.io/managed-by";

    /**
     * What must have completed before an object is brought up to date: {@code job/schema, job/seed}; of a Service,
     * {@code deployment/order}, whose pods must have been replaced.
     */
    static final String AFTER = StartOrder.AFTER;

    /** The workloads that a workload calls, by which they start in order: {@code kafka, mysql}. */
    static final String CALLS = StartOrder.CALLS;

    /** What becomes of an upgrade that fails: {@code hold} or {@code roll-back}. */
    static final String ON_FAILURE = Rollout.ON_FAILURE;

    /** When an upgrade without progress has failed, for kinds that have no field for it: {@code 600s}. */
    static final String DEADLINE = Rollout.DEADLINE;

    /** The service that pods answer for, where those of its canary do as well. */
    static final String SERVES = "gantry.dev/serves";

    /** What of its nodes a workload has, and why: {@code hostNetwork: answers for each node}. */
    static final String PRIVILEGES = "gantry.dev/privileges";

    /** A fingerprint of the configs that a pod reads. */
    static final String CONFIG = "gantry.dev/config";

    /** A fingerprint of those of the secrets that a pod reads. */
    static final String SECRETS = "gantry.dev/secrets";

    private Labels() {}

    /** Of what runs in a version: the workload's own object, and its pods. */
    static Map<String, String> versioned(Words words, Scene scene) {
        Map<String, String> labels = of(words, scene);
        String version = words.container.image.value().version();
        if (words.fillsIn(Default.STANDARD_LABELS) && !version.isEmpty()) {
            labels.putIfAbsent(VERSION, version);
        }
        return labels;
    }

    /** Of all objects of a workload: nothing that changes with its version, so that an upgrade changes what it must. */
    static Map<String, String> of(Words words, Scene scene) {
        Map<String, String> labels = new TreeMap<>();
        if (words.fillsIn(Default.STANDARD_LABELS)) {
            labels.put(MANAGED_BY, "gantry");
        }
        for (Map.Entry<String, Said<String>> entry : words.labels.entries()) {
            labels.put(entry.getKey(), entry.getValue().value());
        }
        labels.putAll(scene.ownPods(words.name).matchLabels());
        return labels;
    }

    /** Of a secret or a config. */
    static Map<String, String> of(String name, Scene scene) {
        Map<String, String> labels = scene.selector(name);
        labels.put(MANAGED_BY, "gantry");
        return labels;
    }

    /** Of a workload and its pods; empty where nothing was said. */
    static Map<String, String> annotations(Words words) {
        Map<String, String> annotations = new TreeMap<>();
        words.annotations
                .entries()
                .forEach(entry ->
                        annotations.put(entry.getKey(), entry.getValue().value()));
        return annotations;
    }
}
