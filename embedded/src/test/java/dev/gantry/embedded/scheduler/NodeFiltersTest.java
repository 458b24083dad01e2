package dev.gantry.embedded.scheduler;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NodeFiltersTest {
    private static final String ROOM = "{cpu: '4', memory: '8Gi', pods: '110'}";
    private static final String NOT_WANTED = "node(s) didn't match Pod's node affinity/selector";

    @Test
    void aCordonedNodeTakesOnlyPodsThatTolerateIt() {
        Scene scene = new Scene().node("a", "", "{unschedulable: true}", ROOM);
        assertThat(scene.refusals(Scene.waiting("{}"))).containsEntry("a", List.of("node(s) were unschedulable"));
        assertThat(
                        scene.possible(
                                Scene.waiting(
                                        "{tolerations: [{key: 'node.kubernetes.io/unschedulable', operator: 'Exists', effect: 'NoSchedule'}]}")))
                .containsExactly("a");
    }

    @Test
    void aPodThatNamesItsNodeGetsNoOther() {
        Scene scene = new Scene().node("a", "").node("b", "");
        assertThat(scene.refusals(Scene.waiting("{nodeName: 'b'}")))
                .isEqualTo(Map.of("a", List.of("node(s) didn't match the requested node name")));
    }

    @ParameterizedTest
    @CsvSource({
        "NoSchedule, {}, false",
        "NoExecute, {}, false",
        "PreferNoSchedule, {}, true",
        "NoSchedule, {operator: 'Exists'}, true",
        "NoSchedule, '{key: ''k'', operator: ''Exists'', effect: ''NoExecute''}', false",
        "NoSchedule, '{key: ''k'', value: ''v''}', true",
        "NoSchedule, '{key: ''k'', value: ''w''}', false",
        "NoSchedule, '{key: ''k'', operator: ''Gt'', value: ''v''}', false",
    })
    void aTaintKeepsAwayWhatDoesNotTolerateIt(String effect, String toleration, boolean isPossible) {
        Scene scene = new Scene().node("a", "", "{taints: [{key: 'k', value: 'v', effect: '" + effect + "'}]}", ROOM);
        String tolerations = toleration.equals("{}") ? "{}" : "{tolerations: [" + toleration + "]}";
        assertThat(scene.refusals(Scene.waiting(tolerations)))
                .isEqualTo(isPossible ? Map.of() : Map.of("a", List.of("node(s) had untolerated taint(s)")));
    }

    @ParameterizedTest
    @CsvSource({
        "disk, In, '''ssd''', true",
        "disk, In, '''hdd'', ''nvme''', false",
        "disk, NotIn, '''hdd''', true",
        "none, NotIn, '''hdd''', true",
        "disk, Exists, '', true",
        "none, Exists, '', false",
        "none, DoesNotExist, '', true",
        "generation, Gt, '''2''', true",
        "generation, Gt, '''3''', false",
        "generation, Lt, '''4''', true",
        "disk, Lt, '''4''', false",
    })
    void anAffinityHasSixOperators(String key, String operator, String values, boolean isPossible) {
        Scene scene = new Scene().node("a", "").label("disk", "ssd").label("generation", "3");
        String requirement = "{key: '" + key + "', operator: '" + operator + "', values: [" + values + "]}";
        assertThat(scene.refusals(Scene.waiting(affinity("{matchExpressions: [" + requirement + "]}"))))
                .isEqualTo(isPossible ? Map.of() : Map.of("a", List.of(NOT_WANTED)));
    }

    @Test
    void oneOfTheTermsIsEnoughAndATermOfNothingIsMetByNoNode() {
        Scene scene = new Scene().node("a", "").node("b", "").node("c", "");
        String named = "{matchFields: [{key: 'metadata.name', operator: 'In', values: ['a']}]}";
        String host = "{matchExpressions: [{key: 'kubernetes.io/hostname', operator: 'In', values: ['b']}]}";
        assertThat(scene.possible(Scene.waiting(affinity("{}, " + named + ", " + host))))
                .containsExactly("a", "b");
        assertThat(scene.possible(Scene.waiting(affinity("{}")))).isEmpty();
    }

    @Test
    void selectorAndAffinityMustBothHold() {
        Scene scene =
                new Scene().node("a", "x").label("disk", "ssd").node("b", "y").label("disk", "ssd");
        String term = "{matchExpressions: [{key: 'topology.kubernetes.io/zone', operator: 'In', values: ['y']}]}";
        String spec = affinity(term).replaceFirst("}$", ", nodeSelector: {disk: 'ssd'}}");
        assertThat(scene.possible(Scene.waiting(spec))).containsExactly("b");
    }

    private static String affinity(String terms) {
        return "{affinity: {nodeAffinity: {requiredDuringSchedulingIgnoredDuringExecution: {nodeSelectorTerms: ["
                + terms + "]}}}}";
    }

    @ParameterizedTest
    @CsvSource({
        "'hostPort: 80', 'hostPort: 81', true",
        "'hostPort: 80', 'hostPort: 80', false",
        "'hostPort: 80', 'hostPort: 80, protocol: ''UDP''', true",
        "'hostPort: 80, hostIP: ''10.0.0.1''', 'hostPort: 80, hostIP: ''10.0.0.2''', true",
        "'hostPort: 80, hostIP: ''10.0.0.1''', 'hostPort: 80', false",
        "'hostPort: 80, hostIP: ''0.0.0.0''', 'hostPort: 80, hostIP: ''10.0.0.2''', false",
        "'containerPort: 80', 'hostPort: 80', true",
    })
    void aPortOfANodeIsForOnePod(String taken, String wanted, boolean isPossible) {
        String port = "{containers: [{name: 'c', ports: [{%s}]}]}";
        Scene scene = new Scene().node("a", "").running("a", "web", port.formatted(taken));
        assertThat(scene.refusals(Scene.waiting(port.formatted(wanted))))
                .isEqualTo(
                        isPossible
                                ? Map.of()
                                : Map.of("a", List.of("node(s) didn't have free ports for the requested pod ports")));
    }

    @Test
    void aPortOfASidecarIsTakenAndOneOfAnInitContainerIsNot() {
        String port = "{initContainers: [{name: 'i', ports: [{hostPort: 80}]%s}]}";
        Scene scene = new Scene()
                .node("a", "")
                .running("a", "web", port.formatted(""))
                .node("b", "")
                .running("b", "web", port.formatted(", restartPolicy: 'Always'"));
        assertThat(scene.possible(Scene.waiting("{containers: [{name: 'c', ports: [{hostPort: 80}]}]}")))
                .containsExactly("a");
    }
}
