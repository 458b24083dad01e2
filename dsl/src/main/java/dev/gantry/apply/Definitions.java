package dev.gantry.apply;

import dev.gantry.cluster.Cluster;
import dev.gantry.cluster.Refusal;
import dev.gantry.cluster.Selection;
import dev.gantry.cluster.ServedKind;
import dev.gantry.cluster.ServedKinds;
import dev.gantry.manifest.ObjectRef;
import dev.gantry.time.Time;
import java.time.Duration;
import java.util.Collection;
import java.util.Optional;

/** Waits until new kinds are not merely defined but served: a definition is established a moment earlier. */
final class Definitions {
    private static final Duration PAUSE = Duration.ofMillis(100);

    private final Cluster cluster;
    private final Time time;

    Definitions(Cluster cluster, Time time) {
        this.cluster = cluster;
        this.time = time;
    }

    /** Returns when the server serves the kinds of all those objects, or the waiter's time is up. */
    void untilServed(Collection<ObjectRef> refs, Waiter waiter) throws InterruptedException {
        ServedKinds kinds = cluster.discover();
        while (!areServed(refs, kinds) && !waiter.isLate()) {
            time.sleep(PAUSE);
            kinds = cluster.discover();
        }
    }

    private boolean areServed(Collection<ObjectRef> refs, ServedKinds kinds) {
        return refs.stream()
                .map(ref -> new Place(kinds.find(ref), ref.namespace()))
                .distinct()
                .allMatch(this::answers);
    }

    private record Place(Optional<ServedKind> kind, Optional<String> namespace) {}

    private boolean answers(Place place) {
        if (place.kind.isEmpty()) {
            return false;
        }
        try {
            Selection none = new Selection(place.namespace, ApplySet.PART_OF + "=none");
            cluster.list(place.kind.get(), none, any -> {});
            return true;
        } catch (Refusal refusal) {
            return refusal.status() != 404;
        }
    }
}
