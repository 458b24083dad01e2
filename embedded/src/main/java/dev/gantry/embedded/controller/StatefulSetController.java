package dev.gantry.embedded.controller;

import dev.gantry.embedded.object.Client;
import dev.gantry.embedded.object.Controller;
import dev.gantry.embedded.object.Stored;
import dev.gantry.manifest.ObjectRef;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Keeps the pods of StatefulSets: numbered, each with its claims, made and updated in order. */
public final class StatefulSetController implements Controller {
    private final Retries retries = new Retries();

    /** For one cluster. */
    public StatefulSetController() {}

    @Override
    public String name() {
        return "statefulset-controller";
    }

    /** Itself and its pods. Not its revisions: of a set that is going, they would be made anew as often as they are collected. */
    @Override
    public Stream<ObjectRef> concerned(Stored changed, Client client) {
        return changed.ref().kind().equals("ControllerRevision")
                ? Stream.empty()
                : Concerned.itselfOrOwner(changed, StatefulSet.API_VERSION, StatefulSet.KIND);
    }

    @Override
    public void reconcile(ObjectRef ref, Client client) {
        Optional<Stored> found = client.get(ref);
        if (found.isEmpty()) {
            retries.forget(ref);
            return;
        }
        StatefulSet set = new StatefulSet(found.get());
        List<Stored> pods = client.managedBy(set.object(), "v1", "Pod");
        StatefulSetRevisions revisions = StatefulSetRevisions.of(set, client);
        StatefulSetStatus status = new StatefulSetStatus(
                set, revisions.current().name(), revisions.update().name(), revisions.collisionCount());
        status.count(pods, client.now());
        boolean done = new StatefulSetSync(set, revisions, status, pods, client).run();
        status.write(client);
        revisions.truncate(set, pods, client);
        if (done) {
            retries.forget(ref);
        } else {
            retries.failed(ref, client);
        }
        if (set.minReadySeconds() > 0 && status.awaitsAvailability()) {
            client.wake(ref, nextAvailable(pods, set.minReadySeconds(), client.now()));
        }
    }

    private static Duration nextAvailable(List<Stored> pods, int minReadySeconds, Instant now) {
        Duration next = Duration.ofSeconds(minReadySeconds);
        for (Stored pod : pods) {
            Duration until = Pods.untilAvailable(pod, minReadySeconds, now).orElse(next);
            next = until.compareTo(next) < 0 ? until : next;
        }
        return next;
    }
}
