package dev.gantry.embedded.controller;

import dev.gantry.embedded.object.Client;
import dev.gantry.embedded.object.Controller;
import dev.gantry.embedded.object.Stored;
import dev.gantry.embedded.object.Timestamps;
import dev.gantry.manifest.ObjectRef;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Runs the pods of Jobs until as many succeeded as are wanted, and deletes Jobs whose time after that is over. */
public final class JobController implements Controller {
    private final Retries retries = new Retries();
    private final JobBackoff backoff = new JobBackoff();

    /** For one cluster. */
    public JobController() {}

    @Override
    public String name() {
        return "job-controller";
    }

    @Override
    public Stream<ObjectRef> concerned(Stored changed, Client client) {
        return Concerned.itselfOrOwner(changed, Job.API_VERSION, Job.KIND);
    }

    @Override
    public void reconcile(ObjectRef ref, Client client) {
        Optional<Stored> found = client.get(ref);
        if (found.isEmpty()) {
            retries.forget(ref);
            JobSync.releaseAll(orphans(ref, client), client);
            return;
        }
        Job job = new Job(found.get());
        if (!job.isOurs()) {
            return;
        }
        if (Job.finished(job.object()).isPresent()) {
            backoff.forget(job.object().uid());
            JobSync.releaseAll(client.managedBy(job.object(), "v1", "Pod"), client);
            expire(job, client);
            return;
        }
        boolean done = new JobSync(job.needsSelector() ? selecting(job, client) : job, backoff, client).run();
        if (done) {
            retries.forget(ref);
        } else {
            retries.failed(ref, client);
        }
    }

    /** Pods that name a job which is gone as their owner. */
    private static List<Stored> orphans(ObjectRef job, Client client) {
        return client.list("v1", "Pod", job.namespace().orElse("")).stream()
                .filter(pod -> pod.controller().equals(Optional.of(job)))
                .toList();
    }

    private static void expire(Job job, Client client) {
        if (job.ttlAfterFinished().isEmpty() || job.object().isDeleting()) {
            return;
        }
        for (JsonNode condition : job.object().status().path("conditions")) {
            String type = condition.path("type").asString("");
            if (Job.finished(job.object()).equals(Optional.of(type))) {
                Instant end = Timestamps.read(condition.path("lastTransitionTime"))
                        .orElse(client.now())
                        .plus(job.ttlAfterFinished().get());
                if (end.isAfter(client.now())) {
                    client.wake(job.object().ref(), Duration.between(client.now(), end));
                } else {
                    client.delete(job.object().ref());
                }
                return;
            }
        }
    }

    /** Gives a job the labels and the selector by which it finds its pods. */
    private static Job selecting(Job job, Client client) {
        String uid = job.object().uid();
        return new Job(client.update(job.object().ref(), tree -> {
            ObjectNode spec = tree.withObjectProperty("spec");
            ObjectNode labels = spec.withObjectProperty("template")
                    .withObjectProperty("metadata")
                    .withObjectProperty("labels");
            putIfAbsent(labels, "job-name", job.object().name());
            putIfAbsent(labels, "batch.kubernetes.io/job-name", job.object().name());
            putIfAbsent(labels, "controller-uid", uid);
            putIfAbsent(labels, "batch.kubernetes.io/controller-uid", uid);
            spec.withObjectProperty("selector")
                    .withObjectProperty("matchLabels")
                    .put("batch.kubernetes.io/controller-uid", uid);
        }));
    }

    private static void putIfAbsent(ObjectNode labels, String name, String value) {
        if (!labels.has(name)) {
            labels.put(name, value);
        }
    }
}
