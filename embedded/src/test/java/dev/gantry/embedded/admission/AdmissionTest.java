package dev.gantry.embedded.admission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gantry.cluster.Refusal;
import dev.gantry.embedded.controller.FakeClient;
import dev.gantry.embedded.object.Stored;
import dev.gantry.manifest.ObjectRef;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class AdmissionTest {
    private static final String CONTAINER = "containers: [{name: c, image: i%s}]";

    private final FakeClient cluster = new FakeClient();

    @BeforeEach
    void aNamespaceWithItsAccount() {
        cluster.put("{apiVersion: v1, kind: Namespace, metadata: {name: default}}");
        cluster.put("{apiVersion: v1, kind: ServiceAccount, metadata: {name: default}}");
    }

    private static ObjectNode pod(String spec) {
        return FakeClient.tree("{apiVersion: v1, kind: Pod, metadata: {name: web}, spec: {" + spec + "}}");
    }

    private static ObjectNode pod() {
        return pod(CONTAINER.formatted(""));
    }

    private static ObjectNode resources(String resources) {
        return pod(CONTAINER.formatted(", resources: {" + resources + "}"));
    }

    private ObjectNode admitted(ObjectNode object) {
        Admission.admit(object, Optional.empty(), cluster);
        return object;
    }

    private void refuses(ObjectNode object, int status, String message) {
        assertThatThrownBy(() -> admitted(object)).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.getMessage()).isEqualTo(message);
            assertThat(refusal.status()).isEqualTo(status);
        });
    }

    private void refuses(ObjectNode pod, String why) {
        refuses(pod, 403, "pods \"web\" is forbidden: " + why);
    }

    private void limits(String limits) {
        cluster.put("{apiVersion: v1, kind: LimitRange, metadata: {name: l}, spec: {limits: [" + limits + "]}}");
    }

    private void quota(String spec) {
        cluster.put("{apiVersion: v1, kind: ResourceQuota, metadata: {name: q}, spec: {" + spec + "}}");
    }

    @Test
    void nothingIsMadeInANamespaceThatIsNotThereOrGoes() {
        ObjectNode lost = pod();
        lost.withObjectProperty("metadata").put("namespace", "shop");
        refuses(lost, 404, "namespaces \"shop\" not found");
        ObjectRef home = ObjectRef.of("v1", "Namespace", "default");
        cluster.edit(home, tree -> tree.putObject("spec").putArray("finalizers").add("kubernetes"));
        cluster.drop(home);
        refuses(pod(), "unable to create new content in namespace default because it is being terminated");
    }

    @Test
    void aPodHasAnAccountWithItsPullSecrets() {
        JsonNode spec = admitted(pod()).path("spec");
        assertThat(spec.path("serviceAccountName").asString()).isEqualTo("default");
        assertThat(spec.has("imagePullSecrets")).isFalse();
        cluster.put("{apiVersion: v1, kind: ServiceAccount, metadata: {name: shop}, imagePullSecrets: [{name: key}]}");
        spec = admitted(pod("serviceAccountName: shop, " + CONTAINER.formatted("")))
                .path("spec");
        assertThat(spec.path("imagePullSecrets").toString()).isEqualTo("[{\"name\":\"key\"}]");
    }

    @Test
    void anAccountThatIsNotThereIsRefused() {
        refuses(
                pod("serviceAccountName: none, " + CONTAINER.formatted("")),
                "error looking up service account default/none: serviceaccount \"none\" not found");
    }

    @Test
    void aClassOfPriorityIsANumber() {
        cluster.put("{apiVersion: scheduling.k8s.io/v1, kind: PriorityClass, metadata: {name: high}, value: 1000, "
                + "preemptionPolicy: Never}");
        JsonNode spec = admitted(pod("priorityClassName: high, " + CONTAINER.formatted("")))
                .path("spec");
        assertThat(spec.path("priority").asInt()).isEqualTo(1000);
        assertThat(spec.path("preemptionPolicy").asString()).isEqualTo("Never");
        spec = admitted(pod("priorityClassName: system-node-critical, " + CONTAINER.formatted("")))
                .path("spec");
        assertThat(spec.path("priority").asInt()).isEqualTo(2_000_001_000);
        assertThat(admitted(pod()).path("spec").path("priority").asInt(-1)).isZero();
        refuses(
                pod("priorityClassName: none, " + CONTAINER.formatted("")),
                "no PriorityClass with name none was found");
    }

    @Test
    void theLowestDefaultClassIsThatOfPodsThatSayNothing() {
        for (String name : new String[] {"a: 30", "b: 10", "c: 20"}) {
            cluster.put("{apiVersion: scheduling.k8s.io/v1, kind: PriorityClass, globalDefault: true, metadata: {name: "
                    + name.charAt(0) + "}, value: " + name.substring(3) + "}");
        }
        JsonNode spec = admitted(pod()).path("spec");
        assertThat(spec.path("priority").asInt()).isEqualTo(10);
        assertThat(spec.path("priorityClassName").asString()).isEqualTo("b");
    }

    @Test
    void aPriorityThatDoesNotFollowFromTheClassIsRefused() {
        refuses(
                pod("priority: 7, " + CONTAINER.formatted("")),
                "the integer value of priority (7) must not be provided in pod spec; priority admission controller "
                        + "computed 0 from the given PriorityClass name");
    }

    @Test
    void aPodStandsASilentNodeForFiveMinutesUnlessItSaysOtherwise() {
        JsonNode tolerations = admitted(pod()).path("spec").path("tolerations");
        assertThat(tolerations).hasSize(2);
        assertThat(tolerations.path(0).path("tolerationSeconds").asInt()).isEqualTo(300);
        tolerations = admitted(pod("tolerations: [{key: node.kubernetes.io/not-ready, operator: Exists, "
                        + "effect: NoExecute, tolerationSeconds: 5}], " + CONTAINER.formatted("")))
                .path("spec")
                .path("tolerations");
        assertThat(tolerations).hasSize(2);
        assertThat(tolerations.path(0).path("tolerationSeconds").asInt()).isEqualTo(5);
        assertThat(admitted(pod("tolerations: [{operator: Exists}], " + CONTAINER.formatted("")))
                        .path("spec")
                        .path("tolerations"))
                .hasSize(1);
    }

    @Test
    void limitsAreFilledInAndNoted() {
        limits("{type: Container, default: {cpu: 500m, memory: 1Gi}, defaultRequest: {cpu: 100m}}");
        ObjectNode pod = admitted(resources("limits: {memory: 2Gi}"));
        assertThat(pod.path("spec").path("containers").path(0).path("resources").toString())
                .isEqualTo("{\"limits\":{\"memory\":\"2Gi\",\"cpu\":\"500m\"},\"requests\":{\"cpu\":\"100m\"}}");
        assertThat(pod.path("metadata")
                        .path("annotations")
                        .path("kubernetes.io/limit-ranger")
                        .asString())
                .isEqualTo("LimitRanger plugin set: cpu request for container c; cpu limit for container c");
    }

    @Test
    void containersKeepTheirBounds() {
        limits("{type: Container, min: {cpu: 200m}, max: {cpu: '1'}, maxLimitRequestRatio: {cpu: '2'}}");
        admitted(resources("requests: {cpu: 500m}, limits: {cpu: '1'}"));
        refuses(
                resources("requests: {cpu: 100m}, limits: {cpu: 200m}"),
                "minimum cpu usage per Container is 200m, but request is 100m");
        refuses(
                resources("requests: {cpu: '1'}, limits: {cpu: '2'}"),
                "maximum cpu usage per Container is 1, but limit is 2");
        refuses(
                resources("requests: {cpu: 250m}, limits: {cpu: '1'}"),
                "cpu max limit to request ratio per Container is 2, but provided ratio is 4.000000");
        refuses(
                pod(),
                "[minimum cpu usage per Container is 200m.  No request is specified, maximum cpu usage per Container is "
                        + "1.  No limit is specified, cpu max limit to request ratio per Container is 2, but no request "
                        + "is specified or request is 0]");
    }

    @Test
    void podsKeepTheirBoundsAsAWhole() {
        limits("{type: Pod, max: {memory: 1Gi}}");
        String half = ", resources: {limits: {memory: 600Mi}}";
        refuses(
                pod("containers: [{name: a, image: i" + half + "}, {name: b, image: i" + half + "}]"),
                "maximum memory usage per Pod is 1Gi, but limit is 1200Mi");
    }

    @Test
    void claimsKeepTheirBounds() {
        limits("{type: PersistentVolumeClaim, min: {storage: 1Gi}, max: {storage: 5Gi}}");
        admitted(claim("2Gi"));
        refuses(
                claim("10Gi"),
                403,
                "persistentvolumeclaims \"data\" is forbidden: maximum storage usage per PersistentVolumeClaim is 5Gi, "
                        + "but request is 10Gi");
        refuses(
                claim("1Mi"),
                403,
                "persistentvolumeclaims \"data\" is forbidden: minimum storage usage per PersistentVolumeClaim is 1Gi, "
                        + "but request is 1Mi");
    }

    private static ObjectNode claim(String size) {
        return FakeClient.tree("{apiVersion: v1, kind: PersistentVolumeClaim, metadata: {name: data}, "
                + "spec: {resources: {requests: {storage: " + size + "}}}, status: {phase: Bound}}");
    }

    @Test
    void aClaimGetsTheDefaultClassUnlessItWantsNone() {
        cluster.put("{apiVersion: storage.k8s.io/v1, kind: StorageClass, metadata: {name: usual, annotations: "
                + "{storageclass.kubernetes.io/is-default-class: 'true'}}}");
        assertThat(admitted(claim("1Gi")).path("spec").path("storageClassName").asString())
                .isEqualTo("usual");
        ObjectNode none = claim("1Gi");
        none.withObjectProperty("spec").put("storageClassName", "");
        assertThat(admitted(none).path("spec").path("storageClassName").asString())
                .isEmpty();
    }

    @Test
    void aClaimGrowsOnlyWhereItsClassAllowsThatAndTheQuotaHasRoom() {
        ObjectNode before = claim("1Gi");
        before.withObjectProperty("spec").put("storageClassName", "fixed");
        cluster.create(before);
        assertThatThrownBy(() -> Admission.admit(grown("fixed"), Optional.of(Stored.of(before)), cluster))
                .hasMessageContaining("only dynamically provisioned pvc can be resized");
        cluster.put("{apiVersion: storage.k8s.io/v1, kind: StorageClass, metadata: {name: fixed}, "
                + "allowVolumeExpansion: true}");
        Admission.admit(grown("fixed"), Optional.of(Stored.of(before)), cluster);
        quota("hard: {requests.storage: 2Gi, persistentvolumeclaims: '1'}");
        assertThatThrownBy(() -> Admission.admit(grown("fixed"), Optional.of(Stored.of(before)), cluster))
                .hasMessage("persistentvolumeclaims \"data\" is forbidden: exceeded quota: q, requested: "
                        + "requests.storage=2Gi, used: requests.storage=1Gi, limited: requests.storage=2Gi");
    }

    private static ObjectNode grown(String type) {
        ObjectNode claim = claim("3Gi");
        claim.withObjectProperty("spec").put("storageClassName", type);
        return claim;
    }

    @Test
    void aQuotaThatIsUsedUpRefusesInOrderOfNames() {
        quota("hard: {requests.cpu: 500m, pods: '1'}");
        ObjectNode first = resources("requests: {cpu: 400m}");
        first.withObjectProperty("metadata").put("name", "first");
        cluster.create(admitted(first));
        refuses(
                resources("requests: {cpu: 200m}"),
                "exceeded quota: q, requested: pods=1,requests.cpu=200m, used: pods=1,requests.cpu=400m, limited: "
                        + "pods=1,requests.cpu=500m");
    }

    @Test
    void aQuotaOfProcessorsWantsEachContainerToSayWhatItAsks() {
        quota("hard: {limits.cpu: '1', requests.memory: 1Gi}");
        refuses(pod(), "failed quota: q: must specify limits.cpu for: c; requests.memory for: c");
    }

    @Test
    void aQuotaOfOtherPodsDoesNotMind() {
        quota("hard: {limits.cpu: '1'}, scopes: [Terminating]");
        admitted(pod());
        quota("hard: {pods: '0'}, scopes: [NotBestEffort]");
        admitted(pod());
        quota("hard: {pods: '0'}, scopes: [BestEffort]");
        refuses(pod(), "exceeded quota: q, requested: pods=1, used: pods=0, limited: pods=0");
        quota(
                "hard: {pods: '0'}, scopes: [], scopeSelector: {matchExpressions: [{scopeName: PriorityClass, operator: In, "
                        + "values: [system-node-critical]}]}");
        admitted(pod());
        ObjectNode critical = pod("priorityClassName: system-node-critical, " + CONTAINER.formatted(""));
        refuses(critical, "exceeded quota: q, requested: pods=1, used: pods=0, limited: pods=0");
    }

    @Test
    void aNamespaceThatEnforcesALevelLetsInOnlyPodsThatKeepIt() {
        cluster.edit(
                ObjectRef.of("v1", "Namespace", "default"),
                tree -> tree.withObjectProperty("metadata")
                        .putObject("labels")
                        .put("pod-security.kubernetes.io/enforce", "baseline"));
        admitted(pod());
        assertThatThrownBy(() -> admitted(pod("hostNetwork: true, " + CONTAINER.formatted(""))))
                .isInstanceOf(Refusal.class)
                .hasMessageStartingWith("pods \"web\" is forbidden: violates PodSecurity \"baseline:latest\": ")
                .hasMessageContaining("hostNetwork");
        cluster.edit(
                ObjectRef.of("v1", "Namespace", "default"),
                tree -> tree.withObjectProperty("metadata")
                        .putObject("labels")
                        .put("pod-security.kubernetes.io/enforce", "restricted"));
        assertThatThrownBy(() -> admitted(pod())).hasMessageContaining("violates PodSecurity \"restricted:latest\"");
    }

    @Test
    void whatOnlyChangesIsNotHeldAgainstAQuota() {
        quota("hard: {pods: '0'}");
        Admission.admit(pod(), Optional.of(Stored.of(pod())), cluster);
    }

    @Test
    void aLimitBelowTheMinimumIsRefused() {
        limits("{type: Container, min: {cpu: 200m}}");
        refuses(
                resources("requests: {cpu: 300m}, limits: {cpu: 100m}"),
                "minimum cpu usage per Container is 200m, but limit is 100m");
    }

    @Test
    void whatIsSaidOfThePodAsAWholeIsEnoughForAQuota() {
        quota("hard: {requests.cpu: '1'}");
        admitted(pod("resources: {requests: {cpu: 100m}}, " + CONTAINER.formatted("")));
    }

    @Test
    void aPolicyThatDoesNotFollowFromTheClassIsRefused() {
        refuses(
                pod("preemptionPolicy: Never, " + CONTAINER.formatted("")),
                "the string value of PreemptionPolicy (Never) must not be provided in pod spec; priority admission "
                        + "controller computed PreemptLowerPriority from the given PriorityClass name");
    }

    @Test
    void aClaimThatHasNoDiskYetDoesNotGrow() {
        ObjectNode before = claim("1Gi");
        before.remove("status");
        assertThatThrownBy(() -> Admission.admit(claim("2Gi"), Optional.of(Stored.of(before)), cluster))
                .hasMessageContaining("Only bound persistent volume claims can be expanded");
    }
}
