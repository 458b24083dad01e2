package dev.gantry.embedded.controller;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gantry.embedded.object.Stored;
import dev.gantry.manifest.ObjectRef;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class ClaimControllerTest {
    private static final ObjectRef DATA = ObjectRef.of("v1", "PersistentVolumeClaim", "default", "data");
    private static final ObjectRef POD = ObjectRef.of("v1", "Pod", "default", "web");
    private static final ObjectRef MADE = volume("pvc-uid-data");

    private final FakeClient cluster = new FakeClient(new ClaimController());

    private static ObjectRef volume(String name) {
        return ObjectRef.of("v1", "PersistentVolume", name);
    }

    private void storageClass(String name, String more) {
        cluster.put(
                "{apiVersion: storage.k8s.io/v1, kind: StorageClass, provisioner: example.com/disks, metadata: {name: "
                        + name + "}" + more + "}");
    }

    private Stored claim(String spec) {
        return cluster.put("""
                apiVersion: v1
                kind: PersistentVolumeClaim
                metadata: {name: data}
                spec: {accessModes: [ReadWriteOnce], resources: {requests: {storage: 1Gi}}%s}
                status: {phase: Pending}
                """.formatted(spec));
    }

    private void disk(String name, String size, String more) {
        cluster.put("""
                apiVersion: v1
                kind: PersistentVolume
                metadata: {name: %s, labels: {disk: %s}}
                spec: {accessModes: [ReadWriteOnce], capacity: {storage: %s}, persistentVolumeReclaimPolicy: Retain%s}
                """.formatted(name, name, size, more));
    }

    private void pod() {
        cluster.put("{apiVersion: v1, kind: Node, metadata: {name: a, labels: {topology.kubernetes.io/zone: z1}}}");
        cluster.put("""
                apiVersion: v1
                kind: Pod
                metadata: {name: web}
                spec: {nodeName: a, volumes: [{name: v, persistentVolumeClaim: {claimName: data}}]}
                """);
    }

    private String phase(ObjectRef ref) {
        return cluster.now(ref).status().path("phase").asString("");
    }

    private String boundTo() {
        return cluster.now(DATA).spec().path("volumeName").asString("");
    }

    @Test
    void aClaimOfAClassThatBindsAtOnceGetsADiskMade() {
        storageClass("fast", ", reclaimPolicy: Delete");
        claim(", storageClassName: fast");
        assertThat(phase(DATA)).isEqualTo("Bound");
        assertThat(phase(MADE)).isEqualTo("Bound");
        JsonNode made = cluster.now(MADE).spec();
        assertThat(made.path("capacity").path("storage").asString()).isEqualTo("1Gi");
        assertThat(made.path("claimRef").path("uid").asString()).isEqualTo("uid-data");
        assertThat(made.path("storageClassName").asString()).isEqualTo("fast");
        assertThat(made.has("nodeAffinity")).isFalse();
        assertThat(cluster.now(DATA).status().path("capacity").path("storage").asString())
                .isEqualTo("1Gi");
        assertThat(cluster.now(DATA).tree().toString()).contains("kubernetes.io/pvc-protection");
        assertThat(cluster.now(MADE).tree().toString()).contains("kubernetes.io/pv-protection");
    }

    @Test
    void aClaimThatWaitsGetsItsDiskInTheZoneOfItsFirstPod() {
        storageClass("slow", ", volumeBindingMode: WaitForFirstConsumer");
        claim(", storageClassName: slow");
        assertThat(phase(DATA)).isEqualTo("Pending");
        assertThat(cluster.events).contains("Normal WaitForFirstConsumer data");
        pod();
        assertThat(phase(DATA)).isEqualTo("Bound");
        assertThat(cluster.now(DATA).annotations()).containsEntry("volume.kubernetes.io/selected-node", "a");
        assertThat(cluster.now(MADE).spec().path("nodeAffinity").toString()).contains("z1");
    }

    @Test
    void aClaimWithoutAClassGetsTheDefaultOneWhenThereIsOne() {
        claim("");
        assertThat(phase(DATA)).isEqualTo("Pending");
        assertThat(cluster.events).contains("Normal FailedBinding data");
        cluster.put("{apiVersion: storage.k8s.io/v1, kind: StorageClass, provisioner: p, metadata: {name: usual, "
                + "annotations: {storageclass.kubernetes.io/is-default-class: 'true'}}}");
        assertThat(cluster.now(DATA).spec().path("storageClassName").asString()).isEqualTo("usual");
        assertThat(phase(DATA)).isEqualTo("Bound");
    }

    @Test
    void aClaimThatWantsNoClassGetsNone() {
        cluster.put("{apiVersion: storage.k8s.io/v1, kind: StorageClass, provisioner: p, metadata: {name: usual, "
                + "annotations: {storageclass.kubernetes.io/is-default-class: 'true'}}}");
        claim(", storageClassName: ''");
        assertThat(phase(DATA)).isEqualTo("Pending");
        disk("free", "1Gi", "");
        assertThat(boundTo()).isEqualTo("free");
    }

    @Test
    void aClassThatIsNotThereIsToldAndWaitedFor() {
        claim(", storageClassName: fast");
        assertThat(phase(DATA)).isEqualTo("Pending");
        assertThat(cluster.events).contains("Warning ProvisioningFailed data");
        storageClass("fast", "");
        assertThat(phase(DATA)).isEqualTo("Bound");
    }

    @Test
    void theSmallestDiskThatFitsIsTakenBeforeOneIsMade() {
        storageClass("fast", "");
        disk("small", "500Mi", ", storageClassName: fast");
        disk("large", "3Gi", ", storageClassName: fast");
        disk("medium", "2Gi", ", storageClassName: fast");
        disk("other", "1Gi", ", storageClassName: other");
        disk("shared", "1Gi", ", storageClassName: fast, volumeMode: Block");
        assertThat(phase(volume("medium"))).isEqualTo("Available");
        claim(", storageClassName: fast");
        assertThat(boundTo()).isEqualTo("medium");
        assertThat(phase(volume("medium"))).isEqualTo("Bound");
        assertThat(phase(volume("large"))).isEqualTo("Available");
        assertThat(cluster.now(DATA).status().path("capacity").path("storage").asString())
                .isEqualTo("2Gi");
        assertThat(cluster.get(MADE)).isEmpty();
    }

    @Test
    void aSelectorChoosesAmongDisks() {
        disk("one", "1Gi", ", storageClassName: hand");
        disk("two", "1Gi", ", storageClassName: hand");
        claim(", storageClassName: hand, selector: {matchLabels: {disk: two}}");
        assertThat(boundTo()).isEqualTo("two");
    }

    @Test
    void aDiskThatThePodsNodeCannotReachIsNotTaken() {
        storageClass("slow", ", volumeBindingMode: WaitForFirstConsumer");
        disk(
                "far",
                "1Gi",
                ", storageClassName: slow, nodeAffinity: {required: {nodeSelectorTerms: [{matchExpressions: "
                        + "[{key: topology.kubernetes.io/zone, operator: In, values: [z2]}]}]}}");
        claim(", storageClassName: slow");
        pod();
        assertThat(boundTo()).isEqualTo("pvc-uid-data");
    }

    @Test
    void aClaimThatNamesItsDiskGetsThatOrNone() {
        storageClass("fast", "");
        claim(", storageClassName: fast, volumeName: mine");
        assertThat(phase(DATA)).isEqualTo("Pending");
        assertThat(cluster.get(MADE)).isEmpty();
        disk("mine", "1Gi", ", storageClassName: fast");
        assertThat(phase(DATA)).isEqualTo("Bound");
        assertThat(cluster.now(DATA).annotations()).doesNotContainKey("pv.kubernetes.io/bound-by-controller");
    }

    @Test
    void aDiskThatIsTooSmallOrTakenIsNotGivenByName() {
        disk("mine", "500Mi", ", storageClassName: fast");
        claim(", storageClassName: fast, volumeName: mine");
        assertThat(phase(DATA)).isEqualTo("Pending");
        assertThat(cluster.events).contains("Warning VolumeMismatch data");
        disk("mine", "2Gi", ", storageClassName: fast, claimRef: {namespace: default, name: other, uid: x}");
        assertThat(phase(DATA)).isEqualTo("Pending");
        assertThat(cluster.events).contains("Warning FailedBinding data");
    }

    @Test
    void aDiskThatIsKeptForAClaimIsItsAlone() {
        storageClass("fast", "");
        disk("kept", "1Gi", ", storageClassName: fast, claimRef: {namespace: default, name: data}");
        assertThat(phase(volume("kept"))).isEqualTo("Available");
        claim(", storageClassName: fast");
        assertThat(boundTo()).isEqualTo("kept");
        assertThat(cluster.now(volume("kept"))
                        .spec()
                        .path("claimRef")
                        .path("uid")
                        .asString())
                .isEqualTo("uid-data");
    }

    @Test
    void disksThatAreMadeByHandAreNotMade() {
        cluster.put("{apiVersion: storage.k8s.io/v1, kind: StorageClass, provisioner: kubernetes.io/no-provisioner, "
                + "metadata: {name: hand}}");
        claim(", storageClassName: hand");
        assertThat(phase(DATA)).isEqualTo("Pending");
        assertThat(cluster.get(MADE)).isEmpty();
    }

    @Test
    void aClaimInUseStaysUntilItsPodIsGoneAndTakesItsDiskWithIt() {
        storageClass("fast", ", reclaimPolicy: Delete");
        claim(", storageClassName: fast");
        pod();
        cluster.drop(DATA);
        assertThat(cluster.now(DATA).isDeleting()).isTrue();
        cluster.drop(POD);
        assertThat(cluster.get(DATA)).isPresent();
        cluster.end(POD);
        assertThat(cluster.get(DATA)).isEmpty();
        assertThat(cluster.get(MADE)).isEmpty();
    }

    @Test
    void aDiskThatIsRetainedStaysAndNobodyElseGetsIt() {
        disk("kept", "1Gi", ", storageClassName: hand");
        claim(", storageClassName: hand");
        cluster.drop(DATA);
        assertThat(phase(volume("kept"))).isEqualTo("Released");
        cluster.put(
                "{apiVersion: v1, kind: PersistentVolumeClaim, metadata: {name: next}, spec: {storageClassName: hand, "
                        + "resources: {requests: {storage: 1Gi}}}}");
        assertThat(cluster.now(ObjectRef.of("v1", "PersistentVolumeClaim", "default", "next"))
                        .spec()
                        .has("volumeName"))
                .isFalse();
        cluster.drop(volume("kept"));
        assertThat(cluster.get(volume("kept"))).isEmpty();
    }

    @Test
    void aDiskInUseIsNotDeleted() {
        storageClass("fast", "");
        claim(", storageClassName: fast");
        cluster.drop(MADE);
        assertThat(cluster.now(MADE).isDeleting()).isTrue();
        assertThat(phase(DATA)).isEqualTo("Bound");
    }

    @Test
    void aClaimIsLostWithItsDisk() {
        storageClass("fast", "");
        claim(", storageClassName: fast");
        cluster.edit(MADE, tree -> tree.withObjectProperty("metadata").remove("finalizers"));
        cluster.drop(MADE);
        cluster.edit(MADE, tree -> tree.withObjectProperty("metadata").remove("finalizers"));
        assertThat(phase(DATA)).isEqualTo("Lost");
        assertThat(cluster.events).contains("Warning ClaimLost data");
    }

    @Test
    void aClaimGrowsOnlyWhereItsClassAllowsThat() {
        storageClass("fast", ", allowVolumeExpansion: true");
        claim(", storageClassName: fast");
        cluster.edit(DATA, ClaimControllerTest::grow);
        assertThat(cluster.now(DATA).status().path("capacity").path("storage").asString())
                .isEqualTo("2Gi");
        assertThat(cluster.now(MADE).spec().path("capacity").path("storage").asString())
                .isEqualTo("2Gi");
    }

    @Test
    void aClaimOfAClassThatDoesNotGrowStaysAsItIs() {
        storageClass("fast", "");
        claim(", storageClassName: fast");
        cluster.edit(DATA, ClaimControllerTest::grow);
        assertThat(cluster.now(DATA).status().path("capacity").path("storage").asString())
                .isEqualTo("1Gi");
    }

    private static void grow(tools.jackson.databind.node.ObjectNode claim) {
        claim.withObjectProperty("spec")
                .withObjectProperty("resources")
                .withObjectProperty("requests")
                .put("storage", "2Gi");
    }
}
