package dev.gantry.apply;

import dev.gantry.cluster.Cluster;
import dev.gantry.manifest.ObjectRef;
import dev.gantry.status.Cause;
import dev.gantry.status.Finding;
import dev.gantry.status.Readiness;
import dev.gantry.status.Status;
import dev.gantry.status.Surroundings;
import dev.gantry.time.Time;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** Says how objects are while they are waited for, and remembers for how long each has shown what ails it. */
final class Judge {
    private record Since(Cause cause, Instant when) {}

    private final Cluster cluster;
    private final Time time;
    private final Surroundings surroundings;
    private final Map<ObjectRef, Since> ailing = new HashMap<>();
    private final Deadlines deadlines = new Deadlines();

    Judge(Cluster cluster, Time time, Surroundings surroundings) {
        this.cluster = cluster;
        this.time = time;
        this.surroundings = surroundings;
    }

    /** How an object is; failed when it has shown what ails it for so long that waiting is in vain. */
    ObjectStatus judge(ObjectRef ref, ObjectNode live, Clues clues) {
        Status status = Readiness.of(live, surroundings);
        if (status instanceof Status.Ready) {
            ailing.remove(ref);
            deadlines.forget(ref);
            return status(ref, ObjectStatus.State.READY, status.message(), List.of());
        }
        Optional<Finding> finding = clues.diagnose(live);
        Optional<String> late = deadlines.exceeded(ref, live, status.message(), time.now());
        boolean failed = status instanceof Status.Failed
                || late.isPresent()
                || finding.filter(found -> isFinal(ref, found)).isPresent();
        if (finding.isEmpty()) {
            ailing.remove(ref);
        }
        if (!failed) {
            String reason = finding.map(found -> status.message() + "; " + found.reason())
                    .orElse(status.message());
            return status(ref, ObjectStatus.State.IN_PROGRESS, reason, List.of());
        }
        Optional<Finding> told =
                finding.map(found -> Clues.withLogs(cluster, ref.namespace().orElse(""), found));
        return status(
                ref,
                ObjectStatus.State.FAILED,
                reason(late, told.map(Finding::reason)).orElse(status.message()),
                told.map(Finding::lastLines).orElse(List.of()));
    }

    /** An object that was waited for and is gone. */
    ObjectStatus judgeDeleted(ObjectRef ref, ObjectNode lastSeen) {
        Status status = Readiness.ofDeleted(lastSeen);
        ObjectStatus.State state =
                status instanceof Status.Ready ? ObjectStatus.State.READY : ObjectStatus.State.FAILED;
        return status(ref, state, status.message(), List.of());
    }

    /** How long until an object that ails may count as failed; a minute if none does and none has a deadline. */
    Duration untilNextVerdict() {
        return ailing.isEmpty() && !deadlines.any() ? Duration.ofMinutes(1) : Duration.ofSeconds(1);
    }

    static ObjectStatus status(ObjectRef ref, ObjectStatus.State state, String reason, List<String> lines) {
        return new ObjectStatus(ref, state, reason, lines);
    }

    private static Optional<String> reason(Optional<String> late, Optional<String> found) {
        return late.isPresent()
                ? late.map(words -> words + found.map(why -> "; " + why).orElse(""))
                : found;
    }

    private boolean isFinal(ObjectRef ref, Finding finding) {
        Since since = ailing.get(ref);
        if (since == null || since.cause != finding.cause()) {
            since = new Since(finding.cause(), time.now());
            ailing.put(ref, since);
        }
        return finding.isFinalAfter(Duration.between(since.when, time.now()));
    }
}
