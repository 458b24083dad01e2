package dev.gantry.status;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gantry.status.Status.Failed;
import dev.gantry.status.Status.Ready;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class ReadinessTest {
    static Stream<Arguments> table() {
        return Cases.in("readiness");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("table")
    void tellsWhatTheTableSays(JsonNode each) {
        Surroundings around = new Surroundings(Cases.list(each.path("storageClasses")));
        Status status = Readiness.of(each.path("live"), around);
        assertThat(status.getClass().getSimpleName() + ": " + status.message())
                .isEqualTo(each.path("expect").asString());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("table")
    void takesNothingThatIsBeingDeletedForReady(JsonNode each) {
        ObjectNode live = (ObjectNode) each.path("live").deepCopy();
        live.withObject("metadata").put("deletionTimestamp", "2026-03-01T12:00:00Z");
        assertThat(Readiness.of(live)).isInstanceOf(Status.InProgress.class);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("table")
    void takesNothingThatItsControllerHasNotSeenForReadyOrFailed(JsonNode each) {
        ObjectNode live = (ObjectNode) each.path("live").deepCopy();
        live.withObject("metadata").put("generation", 41).remove("deletionTimestamp");
        live.withObject("status").put("observedGeneration", 40);
        assertThat(Readiness.of(live)).isEqualTo(new Status.InProgress("not yet seen by its controller"));
    }

    @Test
    void judgesEveryKindInOnePlace() {
        assertThat(Kinds.ALL.stream().map(it -> it.group() + "/" + it.kind())).doesNotHaveDuplicates();
    }

    @Test
    void takesAJobThatItsTimeToLiveRemovedForFinished() {
        JsonNode job = Cases.json("""
                {"apiVersion": "batch/v1", "kind": "Job", "metadata": {"name": "init"},
                 "spec": {"ttlSecondsAfterFinished": 30}}""");
        assertThat(Readiness.ofDeleted(job)).isInstanceOf(Ready.class);
    }

    @Test
    void takesAJobForWhatItWasWhenItsTimeToLiveBeganToRemoveIt() {
        String job = """
                {"apiVersion": "batch/v1", "kind": "Job",
                 "metadata": {"name": "init", "deletionTimestamp": "2026-01-01T00:00:00Z", "finalizers": ["foregroundDeletion"]},
                 "spec": {"ttlSecondsAfterFinished": 0},
                 "status": {"conditions": [{"type": "%s", "status": "True", "reason": "Why", "message": "because"}]}}""";
        assertThat(Readiness.ofDeleted(Cases.json(job.formatted("Complete")))).isInstanceOf(Ready.class);
        assertThat(Readiness.ofDeleted(Cases.json(job.formatted("Failed")))).isInstanceOf(Failed.class);
    }

    @Test
    void takesAnythingElseThatVanishedForFailed() {
        List<String> vanished = List.of(
                "{\"apiVersion\": \"batch/v1\", \"kind\": \"Job\", \"spec\": {}}",
                "{\"apiVersion\": \"apps/v1\", \"kind\": \"Deployment\", \"spec\": {\"ttlSecondsAfterFinished\": 1}}");
        assertThat(vanished)
                .allSatisfy(
                        it -> assertThat(Readiness.ofDeleted(Cases.json(it))).isInstanceOf(Failed.class));
    }
}
