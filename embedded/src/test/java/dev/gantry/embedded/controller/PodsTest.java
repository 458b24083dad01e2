package dev.gantry.embedded.controller;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gantry.embedded.object.Stored;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

class PodsTest {
    private static final Instant READY = Instant.parse("2026-03-01T10:00:00Z");

    private static Stored pod(String phase, String ready, boolean deleting) {
        ObjectNode pod = JsonNodeFactory.instance.objectNode();
        pod.put("apiVersion", "v1").put("kind", "Pod");
        if (deleting) {
            pod.putObject("metadata").put("deletionTimestamp", READY.toString());
        }
        ObjectNode status = pod.putObject("status").put("phase", phase);
        ObjectNode condition = status.putArray("conditions").addObject();
        condition.put("type", "Ready").put("status", ready).put("lastTransitionTime", READY.toString());
        return Stored.of(pod);
    }

    @Test
    void aPodIsAvailableWhenItWasReadyForLongEnough() {
        Stored pod = pod("Running", "True", false);
        assertThat(Pods.isAvailable(pod, 0, READY)).isTrue();
        assertThat(Pods.isAvailable(pod, 10, READY.plusSeconds(9))).isFalse();
        assertThat(Pods.isAvailable(pod, 10, READY.plusSeconds(10))).isTrue();
        assertThat(Pods.untilAvailable(pod, 10, READY.plusSeconds(4))).contains(Duration.ofSeconds(6));
        assertThat(Pods.untilAvailable(pod, 10, READY.plusSeconds(10))).isEmpty();
    }

    @Test
    void aPodThatIsNotReadyIsNotAvailable() {
        Stored pod = pod("Running", "False", false);
        assertThat(Pods.isReady(pod)).isFalse();
        assertThat(Pods.readySince(pod)).isEmpty();
        assertThat(Pods.isAvailable(pod, 0, READY)).isFalse();
    }

    @Test
    void aPodIsActiveUntilItHasEndedOrIsBeingDeleted() {
        assertThat(Pods.isActive(pod("Running", "True", false))).isTrue();
        assertThat(Pods.isActive(pod("Pending", "False", false))).isTrue();
        assertThat(Pods.isActive(pod("Failed", "False", false))).isFalse();
        assertThat(Pods.isActive(pod("Succeeded", "False", false))).isFalse();
        assertThat(Pods.isActive(pod("Running", "True", true))).isFalse();
    }

    @Test
    void aPodOfWhichNothingIsKnownIsPending() {
        ObjectNode bare = JsonNodeFactory.instance.objectNode();
        assertThat(Pods.phase(Stored.of(bare))).isEqualTo("Pending");
    }
}
