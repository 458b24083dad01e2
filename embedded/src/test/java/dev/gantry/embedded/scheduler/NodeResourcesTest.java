package dev.gantry.embedded.scheduler;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gantry.embedded.object.Stored;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.node.ObjectNode;

class NodeResourcesTest {
    @ParameterizedTest
    @CsvSource({"250m, 250", "2, 2000", "1.5, 1500", "0.1, 100", "1e1, 10000", "100u, 1", "12345678901m, 12345678901"})
    void cpuCountsInThousandthsRoundedUp(String quantity, long milli) {
        assertThat(Amount.milli(quantity)).isEqualTo(milli);
    }

    @ParameterizedTest
    @CsvSource({
        "128, 128",
        "1Ki, 1024",
        "200Mi, 209715200",
        "3Gi, 3221225472",
        "1G, 1000000000",
        "1.5Ki, 1536",
        "100m, 1",
        "5Ti, 5497558138880",
        "100Ei, 9223372036854775807",
    })
    void memoryCountsInBytesRoundedUp(String quantity, long bytes) {
        assertThat(Amount.whole(quantity)).isEqualTo(bytes);
    }

    private static Resources asked(String spec) {
        return PodRequests.of(Scene.tree(spec)).asked();
    }

    private static String container(String cpu, String more) {
        return "{resources: {requests: {cpu: '" + cpu + "'}}" + more + "}";
    }

    @Test
    void containersAddUpAndInitContainersCountOneByOne() {
        String containers = "containers: [" + container("1", "") + ", " + container("500m", "") + "]";
        assertThat(asked("{" + containers + ", initContainers: [" + container("1400m", "") + "]}")
                        .cpu())
                .isEqualTo(1500);
        assertThat(asked("{" + containers + ", initContainers: [" + container("1600m", "") + "]}")
                        .cpu())
                .isEqualTo(1600);
    }

    @Test
    void aSidecarCountsBesideContainersAndBesideTheInitContainersAfterIt() {
        String sidecar = container("1", ", restartPolicy: 'Always'");
        String containers = "containers: [" + container("1", "") + "]";
        assertThat(asked("{" + containers + ", initContainers: [" + sidecar + ", " + container("3", "") + "]}")
                        .cpu())
                .isEqualTo(4000);
        assertThat(asked("{" + containers + ", initContainers: [" + container("3", "") + ", " + sidecar + "]}")
                        .cpu())
                .isEqualTo(3000);
        assertThat(asked("{" + containers + ", initContainers: [" + sidecar + "]}")
                        .cpu())
                .isEqualTo(2000);
    }

    @Test
    void whatIsSaidOfThePodGoesBeforeAndOverheadComesOnTop() {
        String spec = "{containers: [{resources: {requests: {cpu: '1', memory: '1Ki'}}}],"
                + " resources: {requests: {cpu: '300m'}}, overhead: {cpu: '50m'}}";
        assertThat(asked(spec)).isEqualTo(new Resources(350, 1024, 0, Map.of()));
    }

    @Test
    void containersThatAskForNothingAreTakenForSmallOnes() {
        PodRequests requests = PodRequests.of(Scene.tree("{containers: [{}, {resources: {requests: {cpu: '0'}}}]}"));
        assertThat(requests.guessed()).isEqualTo(new Resources(100, 400L << 20, 0, Map.of()));
        assertThat(requests.asked()).isEqualTo(Resources.NONE);
    }

    private static final String SMALL =
            "{cpu: '2', memory: '2Gi', pods: '3', 'ephemeral-storage': '1Gi', 'example.com/gpu': '1'}";

    private static Scene small() {
        return new Scene().node("a", "", "{}", SMALL).running("a", "db", "{" + Scene.asks("1", "1Gi") + "}");
    }

    @Test
    void aPodFitsToTheLastThousandth() {
        assertThat(small().possible(Scene.waiting("{" + Scene.asks("1", "1Gi") + "}")))
                .containsExactly("a");
        assertThat(small().refusals(Scene.waiting("{" + Scene.asks("1001m", "1Gi") + "}")))
                .containsEntry("a", List.of("Insufficient cpu"));
    }

    @Test
    void allThatLacksIsTold() {
        Scene scene = small().running("a", "db", "{}").running("a", "db", "{}");
        String asks = "{containers: [{resources: {requests: {cpu: '2', memory: '2Gi', 'ephemeral-storage': '2Gi',"
                + " 'example.com/gpu': '2', 'hugepages-2Mi': '2Mi'}}}]}";
        assertThat(scene.refusals(Scene.waiting(asks)))
                .containsEntry(
                        "a",
                        List.of(
                                "Too many pods",
                                "Insufficient cpu",
                                "Insufficient memory",
                                "Insufficient ephemeral-storage",
                                "Insufficient example.com/gpu",
                                "Insufficient hugepages-2Mi"));
    }

    @Test
    void aPodThatAsksForNothingFitsOnAFullNode() {
        Scene scene = small().running("a", "db", "{" + Scene.asks("1", "1Gi") + "}");
        assertThat(scene.possible(Scene.waiting("{}"))).containsExactly("a");
    }

    @Test
    void podsThatAreBeingDeletedStillTakeTheirPlace() {
        ObjectNode leaving =
                Scene.waiting("{" + Scene.asks("1", "1Gi") + "}").tree().deepCopy();
        leaving.withObjectProperty("metadata").put("name", "leaving").put("deletionTimestamp", "2026-01-01T00:00:00Z");
        Scene scene = small().bound(Stored.of(leaving), "a");
        assertThat(scene.refusals(Scene.waiting("{" + Scene.asks("100m", "1Mi") + "}")))
                .containsKey("a");
    }

    @Test
    void leastAllocatedIsTheMeanOfTheFreeShares() {
        // 3000m of 4000m and 6000Mi of 10000Mi used: 25 and 40
        Scene scene = new Scene()
                .node("a", "", "{}", "{cpu: '4', memory: '10000Mi', pods: '9'}")
                .running("a", "db", "{" + Scene.asks("2", "5000Mi") + "}");
        Score score = new NodeResourcesFit(PodRequests.of(Scene.tree("{" + Scene.asks("1", "1000Mi") + "}")));
        assertThat(score.of(scene.states())).containsExactly(32);
    }

    @Test
    void leastAllocatedGivesAnOvercommittedResourceNothing() {
        Scene scene = new Scene().node("a", "", "{}", "{cpu: '1', memory: '1000Mi', pods: '9'}");
        Score score = new NodeResourcesFit(PodRequests.of(Scene.tree("{" + Scene.asks("2", "500Mi") + "}")));
        assertThat(score.of(scene.states())).containsExactly(25);
    }

    @Test
    void aPodThatBringsTheSharesTogetherIsWelcome() {
        // before 0.5 and 0: 75; after 0.5 and 0.5: 100; 50 + (50 + 25) / 2
        Scene scene = new Scene()
                .node("a", "", "{}", "{cpu: '2', memory: '2Gi', pods: '9'}")
                .running("a", "db", "{containers: [{resources: {requests: {cpu: '1'}}}]}")
                .node("b", "", "{}", "{cpu: '2', memory: '2Gi', pods: '9'}");
        Score score = new BalancedAllocation(new Resources(0, 1L << 30, 0, Map.of()));
        // before 0 and 0: 100; after 0 and 0.5: 75; 50 + (50 - 25) / 2
        assertThat(score.of(scene.states())).containsExactly(87, 62);
    }

    @Test
    void balanceDoesNotMatterToAPodThatAsksForNothing() {
        assertThat(new BalancedAllocation(Resources.NONE).of(small().states())).containsExactly(0);
    }

    @Test
    void leastAllocatedDoesNotSeeWhatIsSaidOfThePodAsAWhole() {
        Scene scene = new Scene().node("a", "", "{}", "{cpu: '1', memory: '1000Mi', pods: '9'}");
        String spec = "{" + Scene.asks("500m", "500Mi") + ", resources: {requests: {cpu: '100m', memory: '100Mi'}}}";
        assertThat(new NodeResourcesFit(PodRequests.of(Scene.tree(spec))).of(scene.states()))
                .containsExactly(50);
    }
}
