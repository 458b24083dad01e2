package dev.gantry.embedded.scheduler;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gantry.embedded.object.Stored;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class VolumesTest {
    private static final Stored POD =
            Scene.waiting("{volumes: [{name: 'v', persistentVolumeClaim: {claimName: 'data'}}]}");
    private static final String BOUND = "spec: {volumeName: 'pv'}, status: {phase: 'Bound'}";

    private static Scene scene() {
        return new Scene().node("a", "x").node("b", "y");
    }

    private static void waitsFor(String why, Scene scene, Stored pod) {
        assertThat(scene.schedule(pod))
                .isEqualTo(new Decision.Wait("Unschedulable", "0/2 nodes are available: " + why + ". not found"));
    }

    @Test
    void aPodWaitsForItsClaim() {
        waitsFor("persistentvolumeclaim \"data\" not found", scene(), POD);
        waitsFor(
                "waiting for ephemeral volume controller to create the persistentvolumeclaim \"new-v\"",
                scene(),
                Scene.waiting("{volumes: [{name: 'v', ephemeral: {}}]}"));
        waitsFor(
                "persistentvolumeclaim \"data\" bound to non-existent persistentvolume \"pv\"",
                scene().claim("data", "spec: {volumeName: 'pv'}, status: {phase: 'Lost'}"),
                POD);
    }

    @Test
    void aPodWaitsForAClaimThatIsBoundAtOnceAndNotForOneThatWaitsForIt() {
        Scene scene = scene().storageClass("now", "Immediate").storageClass("later", "WaitForFirstConsumer");
        waitsFor(
                "pod has unbound immediate PersistentVolumeClaims",
                scene.claim("data", "spec: {storageClassName: 'now'}"),
                POD);
        Scene later = scene().storageClass("later", "WaitForFirstConsumer")
                .claim("data", "spec: {storageClassName: 'later'}");
        assertThat(later.possible(POD)).containsExactly("a", "b");
        assertThat(later.schedule(POD)).isInstanceOf(Decision.Bind.class);
    }

    @Test
    void aPodWaitsForItsVolume() {
        waitsFor("persistentvolume \"pv\" not found", scene().claim("data", BOUND), POD);
    }

    @Test
    void aVolumeTiesAPodToItsNodes() {
        String affinity = "{nodeAffinity: {required: {nodeSelectorTerms: [{matchExpressions:"
                + " [{key: 'kubernetes.io/hostname', operator: 'In', values: ['b']}]}]}}}";
        assertThat(scene().claim("data", BOUND).volume("pv", "{}", affinity).refusals(POD))
                .isEqualTo(Map.of("a", List.of("node(s) didn't match PersistentVolume's node affinity")));
    }

    @Test
    void aVolumeOfAZoneIsForNodesThere() {
        Scene scene = scene().node("c", "z").node("d", "").claim("data", BOUND);
        assertThat(scene.volume("pv", "{'topology.kubernetes.io/zone': 'y__z'}", "{}")
                        .refusals(POD))
                .isEqualTo(Map.of("a", List.of("node(s) had no available volume zone")));
        Scene old = scene().claim("data", BOUND).volume("pv", "{'failure-domain.beta.kubernetes.io/zone': 'y'}", "{}");
        assertThat(old.possible(POD)).containsExactly("b");
    }
}
