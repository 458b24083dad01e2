package dev.gantry.embedded.controller;

import dev.gantry.embedded.object.Client;
import dev.gantry.embedded.object.Stored;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Pods of Jobs: how one is made, what its annotations tell, and the finalizer that it has until it is counted. */
final class JobPods {
    static final String FINALIZER = "batch.kubernetes.io/job-tracking";
    static final String INDEX = "batch.kubernetes.io/job-completion-index";
    static final int NO_INDEX = -1;

    /** Those that are worth least first: not on a node, pending, not ready, ready for a short time, often restarted, young. */
    static final Comparator<Stored> WORTH_LEAST_FIRST = Comparator.<Stored>comparingInt(
                    pod -> pod.spec().path("nodeName").asString("").isEmpty() ? 0 : 1)
            .thenComparingInt(Pods::phaseRank)
            .thenComparing(Pods::isReady)
            .thenComparing(pod -> Pods.readySince(pod).orElse(Instant.EPOCH), Comparator.reverseOrder())
            .thenComparing(Pods::restarts, Comparator.reverseOrder())
            .thenComparing(Stored::created, Comparator.reverseOrder())
            .thenComparing(Stored::name);

    private static final String FAILURES = "batch.kubernetes.io/job-index-failure-count";
    private static final String IGNORED_FAILURES = "batch.kubernetes.io/job-index-ignored-failure-count";
    private static final String INDEX_VARIABLE = "JOB_COMPLETION_INDEX";
    private static final int LONGEST_BEGINNING = 58;

    private JobPods() {}

    /** Its completion index, or {@link #NO_INDEX}. */
    static int index(Stored pod) {
        return number(pod, INDEX, NO_INDEX);
    }

    static int failures(Stored pod) {
        return number(pod, FAILURES, 0);
    }

    static int allFailures(Stored pod) {
        return failures(pod) + number(pod, IGNORED_FAILURES, 0);
    }

    private static int number(Stored pod, String annotation, int otherwise) {
        String value = pod.annotations().getOrDefault(annotation, "");
        return value.matches("[0-9]{1,9}") ? Integer.parseInt(value) : otherwise;
    }

    /** Whether it failed, or counts as failed because it is being deleted. */
    static boolean isFailed(Stored pod, Job job) {
        return Pods.isFailed(pod) || (!job.replacesOnlyFailed() && pod.isDeleting() && !Pods.isSucceeded(pod));
    }

    /** Whether it is on its way out and has not ended yet. */
    static boolean isTerminating(Stored pod) {
        return pod.isDeleting() && !Pods.isFinished(pod);
    }

    static boolean isUncounted(Stored pod) {
        for (JsonNode finalizer : pod.tree().path("metadata").path("finalizers")) {
            if (finalizer.asString("").equals(FINALIZER)) {
                return true;
            }
        }
        return false;
    }

    /** Takes the finalizer away: the pod is counted, or is not to be. */
    static void release(Stored pod, Client client) {
        if (isUncounted(pod) && client.get(pod.ref()).isPresent()) {
            client.update(pod.ref(), tree -> {
                ObjectNode metadata = tree.withObjectProperty("metadata");
                ArrayNode left = JsonNodeFactory.instance.arrayNode();
                for (JsonNode finalizer : metadata.path("finalizers")) {
                    if (!finalizer.asString("").equals(FINALIZER)) {
                        left.add(finalizer);
                    }
                }
                if (left.isEmpty()) {
                    metadata.remove("finalizers");
                } else {
                    metadata.set("finalizers", left);
                }
            });
        }
    }

    /** A pod of a job without indexes. */
    static ObjectNode pod(Job job, Client client) {
        ObjectNode pod = PodTemplates.namedPod(job.object(), job.template(), client);
        track(pod.withObjectProperty("metadata"));
        return pod;
    }

    /** A pod of an index, which may follow one that failed. */
    static ObjectNode pod(Job job, int index, Optional<Stored> replaced, Client client) {
        ObjectNode pod = PodTemplates.pod(job.object(), job.template());
        ObjectNode metadata = pod.withObjectProperty("metadata");
        String end = "-" + index + "-";
        String name = job.object().name();
        String generateName = name.substring(0, Math.min(name.length(), LONGEST_BEGINNING - end.length())) + end;
        metadata.put("generateName", generateName);
        metadata.put("name", PodTemplates.generatedName(generateName, client));
        metadata.withObjectProperty("labels").put(INDEX, Integer.toString(index));
        ObjectNode annotations = metadata.withObjectProperty("annotations").put(INDEX, Integer.toString(index));
        if (job.backoffLimitPerIndex().isPresent()) {
            countFailures(annotations, job, replaced);
        }
        track(metadata);
        ObjectNode spec = pod.withObjectProperty("spec");
        spec.put("hostname", name + "-" + index);
        tellIndex(spec.path("initContainers"));
        tellIndex(spec.path("containers"));
        return pod;
    }

    private static void countFailures(ObjectNode annotations, Job job, Optional<Stored> replaced) {
        boolean counts = replaced.isPresent()
                && job.podFailurePolicy()
                        .map(policy -> policy.counts(replaced.get()))
                        .orElse(true);
        int failures = replaced.map(JobPods::failures).orElse(0) + (counts ? 1 : 0);
        int ignored = replaced.map(pod -> allFailures(pod) - failures(pod)).orElse(0)
                + (replaced.isPresent() && !counts ? 1 : 0);
        annotations.put(FAILURES, Integer.toString(failures));
        if (ignored > 0) {
            annotations.put(IGNORED_FAILURES, Integer.toString(ignored));
        }
    }

    private static void track(ObjectNode metadata) {
        List<String> finalizers = new ArrayList<>();
        metadata.path("finalizers").forEach(finalizer -> finalizers.add(finalizer.asString("")));
        if (!finalizers.contains(FINALIZER)) {
            metadata.withArrayProperty("finalizers").add(FINALIZER);
        }
    }

    private static void tellIndex(JsonNode containers) {
        for (JsonNode container : containers) {
            boolean told = false;
            for (JsonNode variable : container.path("env")) {
                told |= variable.path("name").asString("").equals(INDEX_VARIABLE);
            }
            if (!told) {
                ObjectNode variable =
                        ((ObjectNode) container).withArrayProperty("env").addObject();
                variable.put("name", INDEX_VARIABLE);
                variable.putObject("valueFrom")
                        .putObject("fieldRef")
                        .put("apiVersion", "v1")
                        .put("fieldPath", "metadata.labels['" + INDEX + "']");
            }
        }
    }
}
