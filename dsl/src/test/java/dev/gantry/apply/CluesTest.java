package dev.gantry.apply;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gantry.status.Finding;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class CluesTest {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(JsonReadFeature.ALLOW_SINGLE_QUOTES, JsonReadFeature.ALLOW_UNQUOTED_PROPERTY_NAMES)
            .build();
    private static final List<String> STATES = List.of(
            "{phase: 'Running', containerStatuses: [{name: 'app', ready: true, state: {running: {}}}]}",
            "{phase: 'Running', containerStatuses: [{name: 'app', ready: false, state: {running: {}}}]}",
            "{phase: 'Pending', conditions: [{type: 'PodScheduled', status: 'False', message: 'no node'}]}",
            "{phase: 'Failed', reason: 'Evicted', message: 'low on memory'}",
            "{phase: 'Pending', containerStatuses: [{name: 'app', state: {waiting: {reason: 'ErrImagePull'}}}]}");

    private final Random random = new Random(1);
    private final Map<String, Follower.Listener> listeners = new HashMap<>();
    private final Map<String, ObjectNode> there = new LinkedHashMap<>();
    private final Clues clues = new Clues();

    CluesTest() {
        clues.hear((apiVersion, kind, relevant, listener) -> listeners.put(kind, (key, now) -> {
            if (now.filter(relevant.negate()).isEmpty()) {
                listener.moved(key, now);
            }
        }));
    }

    @Test
    void whatIsConcludedIsWhatWouldBeConcludedAnew() {
        List<ObjectNode> workloads = List.of(workload(0), workload(1));
        int told = 0;
        for (int i = 0; i < 3_000; i++) {
            move();
            if (random.nextInt(3) == 0) {
                continue; // several moves before somebody asks
            }
            clues.catchUp();
            for (ObjectNode workload : workloads) {
                Optional<Finding> found = clues.diagnose(workload);
                assertThat(found).as("after %s moves", i).isEqualTo(anew().diagnose(workload));
                told += found.isPresent() ? 1 : 0;
            }
        }
        assertThat(told).isGreaterThan(1_000);
    }

    @Test
    void aWorkloadThatChangedIsLookedAtAnew() {
        tell("Pod", "p", object("v1", "Pod", "p", "uid-0", "status: " + STATES.get(1)));
        clues.catchUp();
        assertThat(clues.diagnose(workload(0))).isPresent();

        ObjectNode unseen = workload(0);
        unseen.withObjectProperty("metadata").put("generation", 2);
        unseen.withObjectProperty("status").put("observedGeneration", 1);
        assertThat(clues.diagnose(unseen)).isEmpty();
    }

    @Test
    void aLookIsNotTroubledByWhatMovesMeanwhile() {
        clues.catchUp();
        tell("Pod", "p", object("v1", "Pod", "p", "uid-0", "status: " + STATES.get(1)));

        assertThat(clues.diagnose(workload(0))).isEmpty();
        clues.catchUp();
        assertThat(clues.diagnose(workload(0))).isPresent();
    }

    @Test
    void anAutoscalersPromiseIsHeardThoughItIsNoWarning() {
        tell("Pod", "p", object("v1", "Pod", "p", "uid-0", "status: " + STATES.get(2)));
        tell("Event", "e", event("Normal", "Scheduled"));
        clues.catchUp();
        assertThat(clues.diagnose(workload(0)).orElseThrow().reason()).doesNotContain("a node is coming");

        tell("Event", "e", event("Normal", "TriggeredScaleUp"));
        clues.catchUp();
        assertThat(clues.diagnose(workload(0)).orElseThrow().reason()).contains("a node is coming");
    }

    private static ObjectNode event(String type, String reason) {
        return object(
                "v1",
                "Event",
                "e",
                "",
                "type: '" + type + "', reason: '" + reason + "', message: 'm', involvedObject: {uid: 'p'}");
    }

    /** Something comes, changes or goes: a ReplicaSet, a pod of one or of a workload itself, or a warning. */
    private void move() {
        int number = random.nextInt(6);
        String kind = List.of("ReplicaSet", "Pod", "Pod", "Event").get(random.nextInt(4));
        String key = kind + number;
        if (random.nextInt(4) == 0) {
            there.remove(key);
            listener(kind).moved(key, Optional.empty());
        } else {
            tell(kind, key, made(kind, number));
        }
    }

    private ObjectNode made(String kind, int number) {
        String name = kind + number;
        return switch (kind) {
            case "ReplicaSet" -> object("apps/v1", kind, name, "uid-" + number % 2, "status: {}");
            case "Pod" -> {
                String owner = random.nextBoolean() ? "uid-" + random.nextInt(2) : "ReplicaSet" + random.nextInt(6);
                yield object(
                        "v1",
                        kind,
                        name,
                        owner,
                        "spec: {nodeName: 'a'}, status: " + STATES.get(random.nextInt(STATES.size())));
            }
            default -> {
                String about = random.nextBoolean() ? "Pod" + random.nextInt(6) : "ReplicaSet" + random.nextInt(6);
                yield object(
                        "v1",
                        kind,
                        name,
                        "",
                        "type: 'Warning', reason: 'FailedMount', message: 'no " + random.nextInt(9)
                                + "', involvedObject: {uid: '" + about + "'}");
            }
        };
    }

    private Follower.Listener listener(String kind) {
        return Objects.requireNonNull(listeners.get(kind));
    }

    private void tell(String kind, String key, ObjectNode object) {
        there.put(key, object);
        listener(kind).moved(key, Optional.of(object));
    }

    /** Those of somebody who begins now. */
    private Clues anew() {
        Clues fresh = new Clues();
        fresh.hear((apiVersion, kind, relevant, listener) -> there.forEach((key, object) -> {
            if (key.startsWith(kind) || (kind.equals("Pod") && key.equals("p"))) {
                listener.moved(key, Optional.of(object));
            }
        }));
        fresh.catchUp();
        return fresh;
    }

    private static ObjectNode workload(int number) {
        ObjectNode workload = object("example.com/v1", "Workload", "w" + number, "", "status: {}");
        workload.withObjectProperty("metadata").put("uid", "uid-" + number);
        return workload;
    }

    private static ObjectNode object(String apiVersion, String kind, String name, String owner, String rest) {
        String text = "{apiVersion: '" + apiVersion + "', kind: '" + kind + "', metadata: {name: '" + name
                + "', namespace: 'home', uid: '" + name + "', ownerReferences: [{uid: '" + owner + "'}]}, " + rest
                + "}";
        return (ObjectNode) JSON.readTree(text);
    }
}
