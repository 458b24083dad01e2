package dev.gantry.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gantry.cluster.Precondition;
import dev.gantry.cluster.Propagation;
import dev.gantry.cluster.Refusal;
import dev.gantry.manifest.ObjectRef;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What happens around workloads: namespaces, owners, claims, endpoints, budgets, quotas, machines. */
class ControlPlaneTest {
    private final Shop shop = new Shop();

    @Test
    void aNamespaceHasAnAccountAndGoesWithAllThatIsInIt() {
        shop.deploy("web", 2, "");
        shop.pass(10);
        assertThat(shop.find("v1", "ServiceAccount", "default")).isPresent();

        ObjectRef namespace = ObjectRef.of("v1", "Namespace", "shop");
        String uid = shop.cluster()
                .get(namespace)
                .orElseThrow()
                .path("metadata")
                .path("uid")
                .asString();
        shop.cluster().delete(namespace, new Precondition(uid, Optional.empty()), Propagation.BACKGROUND);
        assertThatThrownBy(() -> shop.apply(
                        "{'apiVersion':'v1','kind':'ConfigMap','metadata':{'name':'late','namespace':'shop'}}"))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("because it is being terminated");
        shop.pass(60);

        assertThat(shop.cluster().get(namespace)).isEmpty();
        assertThat(shop.pods()).isEmpty();
    }

    @Test
    void nothingIsMadeInANamespaceThatIsNotThere() {
        assertThatThrownBy(() -> shop.apply(
                        "{'apiVersion':'v1','kind':'ConfigMap','metadata':{'name':'c','namespace':'nowhere'}}"))
                .hasMessage("namespaces \"nowhere\" not found");
    }

    @Test
    void whatAnOwnerLeavesGoesAfterIt() {
        shop.deploy("web", 2, "");
        shop.pass(10);

        shop.delete("apps/v1", "Deployment", "web", Propagation.BACKGROUND);
        assertThat(shop.find("apps/v1", "Deployment", "web")).isEmpty();
        shop.pass(60);

        assertThat(shop.list("apps/v1", "ReplicaSet")).isEmpty();
        assertThat(shop.pods()).isEmpty();
    }

    @Test
    void anOwnerThatIsDeletedInTheForegroundWaitsForItsPods() {
        shop.behaves(
                "acme/web:1", new Program(Optional.empty(), Duration.ofSeconds(20), Optional.empty(), true, List.of()));
        shop.deploy("web", 2, "");
        shop.pass(10);

        shop.delete("apps/v1", "Deployment", "web", Propagation.FOREGROUND);
        shop.pass(15);
        assertThat(shop.find("apps/v1", "Deployment", "web")).isPresent();
        shop.pass(60);

        assertThat(shop.find("apps/v1", "Deployment", "web")).isEmpty();
        assertThat(shop.pods()).isEmpty();
    }

    @Test
    void aSetThatWaitsForItsLastPodMakesNothingMeanwhile() {
        shop.behaves(
                "acme/db:1", new Program(Optional.empty(), Duration.ofSeconds(20), Optional.empty(), true, List.of()));
        shop.apply("{'apiVersion':'apps/v1','kind':'StatefulSet','metadata':{'name':'db','namespace':'shop'},"
                + "'spec':{'serviceName':'db','selector':{'matchLabels':{'app':'db'}},'template':{"
                + "'metadata':{'labels':{'app':'db'}},'spec':{'containers':[{'name':'main','image':'acme/db:1'}]}}}}");
        shop.pass(10);

        shop.delete("apps/v1", "StatefulSet", "db", Propagation.FOREGROUND);
        shop.pass(5);
        long version = shop.version();
        shop.pass(10);

        assertThat(shop.find("apps/v1", "StatefulSet", "db")).isPresent();
        assertThat(shop.version()).as("nothing was written").isEqualTo(version);
        shop.pass(60);
        assertThat(shop.find("apps/v1", "StatefulSet", "db")).isEmpty();
        assertThat(shop.list("apps/v1", "ControllerRevision")).isEmpty();
    }

    @Test
    void aClaimGetsItsDiskWhereItsFirstPodStands() {
        shop.apply("{'apiVersion':'v1','kind':'PersistentVolumeClaim','metadata':{'name':'data','namespace':'shop'},"
                + "'spec':{'accessModes':['ReadWriteOnce'],'resources':{'requests':{'storage':'1Gi'}}}}");
        shop.pass(10);
        assertThat(shop.get("v1", "PersistentVolumeClaim", "data")
                        .path("status")
                        .path("phase")
                        .asString())
                .isEqualTo("Pending");

        shop.apply(
                "{'apiVersion':'v1','kind':'Pod','metadata':{'name':'user','namespace':'shop'},'spec':{'containers':["
                        + "{'name':'main','image':'acme/user:1','volumeMounts':[{'name':'d','mountPath':'/d'}]}],'volumes':["
                        + "{'name':'d','persistentVolumeClaim':{'claimName':'data'}}]}}");
        shop.pass(10);

        ObjectNode claim = shop.get("v1", "PersistentVolumeClaim", "data");
        assertThat(claim.path("status").path("phase").asString()).isEqualTo("Bound");
        assertThat(claim.path("spec").path("storageClassName").asString()).isEqualTo("standard");
        ObjectNode volume = shop.cluster()
                .get(ObjectRef.of(
                        "v1",
                        "PersistentVolume",
                        claim.path("spec").path("volumeName").asString()))
                .orElseThrow();
        assertThat(volume.path("spec").path("nodeAffinity").toString()).contains("topology.kubernetes.io/zone");
        assertThat(shop.get("v1", "Pod", "user").path("status").path("phase").asString())
                .isEqualTo("Running");
    }

    @Test
    void aClaimInUseIsKept() {
        aClaimGetsItsDiskWhereItsFirstPodStands();

        shop.delete("v1", "PersistentVolumeClaim", "data", Propagation.BACKGROUND);
        shop.pass(60);
        assertThat(shop.find("v1", "PersistentVolumeClaim", "data")).isPresent();
        shop.delete("v1", "Pod", "user", Propagation.BACKGROUND);
        shop.pass(60);

        assertThat(shop.find("v1", "PersistentVolumeClaim", "data")).isEmpty();
    }

    @Test
    void endpointsAreThePodsThatAreReadyAndStay() {
        shop.apply(
                "{'apiVersion':'v1','kind':'Service','metadata':{'name':'web','namespace':'shop'},'spec':{'selector':"
                        + "{'app':'web'},'ports':[{'port':80,'targetPort':'http'}]}}");
        shop.deploy("web", 2, ",'ports':[{'name':'http','containerPort':8080}]");
        shop.pass(10);

        ObjectNode slice = shop.list("discovery.k8s.io/v1", "EndpointSlice").get(0);
        assertThat(slice.path("endpoints").size()).isEqualTo(2);
        assertThat(slice.path("endpoints")
                        .valueStream()
                        .map(it -> it.path("conditions").path("ready").asBoolean()))
                .containsOnly(true);
        assertThat(slice.path("ports").path(0).path("port").asInt()).isEqualTo(8080);
        assertThat(shop.get("v1", "Service", "web")
                        .path("spec")
                        .path("clusterIP")
                        .asString())
                .startsWith("10.96.");
    }

    @Test
    void aBudgetTellsHowManyMayGo() {
        shop.deploy("web", 3, "");
        shop.apply(
                "{'apiVersion':'policy/v1','kind':'PodDisruptionBudget','metadata':{'name':'web','namespace':'shop'},"
                        + "'spec':{'selector':{'matchLabels':{'app':'web'}},'maxUnavailable':1}}");
        shop.pass(10);

        JsonNode status = shop.get("policy/v1", "PodDisruptionBudget", "web").path("status");
        assertThat(status.path("disruptionsAllowed").asInt()).isEqualTo(1);
        assertThat(status.path("desiredHealthy").asInt()).isEqualTo(2);
        assertThat(status.path("expectedPods").asInt()).isEqualTo(3);
    }

    @Test
    void aQuotaKeepsPodsBeyondItFromBeingMade() {
        shop.apply("{'apiVersion':'v1','kind':'ResourceQuota','metadata':{'name':'small','namespace':'shop'},"
                + "'spec':{'hard':{'pods':'2','requests.cpu':'1'}}}");
        shop.deploy("web", 3, ",'resources':{'requests':{'cpu':'100m'}}");
        shop.pass(10);

        assertThat(shop.pods()).hasSize(2);
        assertThat(shop.events("FailedCreate").get(0))
                .contains("exceeded quota: small, requested: pods=1, used: pods=2, limited: pods=2");
        assertThat(shop.get("v1", "ResourceQuota", "small")
                        .path("status")
                        .path("used")
                        .path("requests.cpu")
                        .asString())
                .isEqualTo("200m");
        assertThat(shop.get("apps/v1", "Deployment", "web").path("status").toString())
                .contains("ReplicaFailure");
    }

    @Test
    void limitsOfANamespaceAreFilledInAndHeld() {
        shop.apply(
                "{'apiVersion':'v1','kind':'LimitRange','metadata':{'name':'limits','namespace':'shop'},'spec':{'limits':"
                        + "[{'type':'Container','default':{'memory':'256Mi'},'max':{'memory':'1Gi'}}]}}");
        shop.deploy("web", 1, "");
        shop.deploy("huge", 1, ",'resources':{'limits':{'memory':'2Gi'}}");
        shop.pass(10);

        assertThat(shop.pods()).hasSize(1);
        assertThat(shop.pods()
                        .get(0)
                        .path("spec")
                        .path("containers")
                        .path(0)
                        .path("resources")
                        .toString())
                .isEqualTo("{\"limits\":{\"memory\":\"256Mi\"},\"requests\":{\"memory\":\"256Mi\"}}");
        assertThat(shop.events("FailedCreate").get(0))
                .contains("maximum memory usage per Container is 1Gi, but limit is 2Gi");
    }

    @Test
    void aPodWithoutAPlaceToRunUnderIsRefused() {
        String pod = "{'apiVersion':'v1','kind':'Pod','metadata':{'name':'p','namespace':'shop'},'spec':{'containers':"
                + "[{'name':'main','image':'acme/p:1'}],";
        assertThatThrownBy(() -> shop.apply(pod + "'serviceAccountName':'robot'}}"))
                .hasMessageContaining(
                        "error looking up service account shop/robot: serviceaccount \"robot\" not found");
        assertThatThrownBy(() -> shop.apply(pod + "'priorityClassName':'high'}}"))
                .hasMessageContaining("no PriorityClass with name high was found");
    }

    @Test
    void whoIsMoreImportantTakesThePlaceOfWhoIsLess() {
        shop.apply(
                "{'apiVersion':'scheduling.k8s.io/v1','kind':'PriorityClass','metadata':{'name':'high'},'value':1000}");
        shop.deploy("humble", 3, ",'resources':{'requests':{'cpu':'3'}}");
        shop.pass(10);

        shop.apply("{'apiVersion':'v1','kind':'Pod','metadata':{'name':'proud','namespace':'shop'},'spec':{"
                + "'priorityClassName':'high','containers':[{'name':'main','image':'acme/proud:1','resources':{'requests':"
                + "{'cpu':'3'}}}]}}");
        shop.pass(60);

        assertThat(shop.get("v1", "Pod", "proud").path("status").path("phase").asString())
                .isEqualTo("Running");
        assertThat(shop.get("apps/v1", "Deployment", "humble")
                        .path("status")
                        .path("readyReplicas")
                        .asInt())
                .isEqualTo(2);
        assertThat(shop.events("Preempted")).hasSize(1);
    }

    @Test
    void whatReadsAConfigMapWaitsUntilItIsThere() {
        shop.deploy("web", 1, ",'envFrom':[{'configMapRef':{'name':'settings'}}]");
        shop.pass(10);
        assertThat(shop.pods().get(0).path("status").toString()).contains("CreateContainerConfigError");

        shop.apply(
                "{'apiVersion':'v1','kind':'ConfigMap','metadata':{'name':'settings','namespace':'shop'},'data':{'A':'1'}}");
        shop.pass(10);

        assertThat(shop.pods().get(0).path("status").path("phase").asString()).isEqualTo("Running");
    }

    @Test
    void aMachineThatIsBackInTimeKeepsItsPods() {
        shop.deploy("web", 3, "");
        shop.pass(10);
        String before = names();

        shop.works("node-0", false);
        shop.pass(120);
        shop.works("node-0", true);
        shop.pass(600);

        assertThat(names()).isEqualTo(before);
        assertThat(shop.get("apps/v1", "Deployment", "web")
                        .path("status")
                        .path("readyReplicas")
                        .asInt())
                .isEqualTo(3);
    }

    private String names() {
        return shop.pods().stream()
                .map(pod -> pod.path("metadata").path("name").asString())
                .sorted()
                .toList()
                .toString();
    }

    @Test
    void whatIsImmutableStaysAndTheServersWordsSayWhy() {
        shop.deploy("web", 1, "");

        assertThatThrownBy(() ->
                        shop.apply("{'apiVersion':'apps/v1','kind':'Deployment','metadata':{'name':'web','namespace':"
                                + "'shop'},'spec':{'selector':{'matchLabels':{'app':'other'}},'template':{'metadata':{'labels':{'app':"
                                + "'other'}},'spec':{'containers':[{'name':'main','image':'acme/web:1'}]}}}}"))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("spec.selector: Invalid value: field is immutable");
    }

    @Test
    void whatIsInvalidIsRefusedWithItsField() {
        assertThatThrownBy(() ->
                        shop.apply("{'apiVersion':'v1','kind':'Service','metadata':{'name':'web','namespace':'shop'},"
                                + "'spec':{'ports':[{'port':99999}]}}"))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.causes().get(0).field()).contains("port"));
    }

    @Test
    void aKindThatIsNotModelledIsRefusedAndNotIgnored() {
        assertThatThrownBy(() -> shop.apply("{'apiVersion':'admissionregistration.k8s.io/v1','kind':"
                        + "'ValidatingWebhookConfiguration','metadata':{'name':'w'}}"))
                .hasMessageContaining("is not modelled by the embedded cluster");
    }

    @Test
    void aDefinitionIsServedAndItsResourcesGoWithIt() {
        shop.apply("{'apiVersion':'apiextensions.k8s.io/v1','kind':'CustomResourceDefinition','metadata':{'name':"
                + "'things.acme.io'},'spec':{'group':'acme.io','scope':'Namespaced','names':{'kind':'Thing','plural':'things',"
                + "'singular':'thing','listKind':'ThingList'},'versions':[{'name':'v1','served':true,'storage':true,'schema':"
                + "{'openAPIV3Schema':{'type':'object','properties':{'spec':{'type':'object','properties':{'size':"
                + "{'type':'integer','default':3}}}}}}}]}}");
        shop.pass(1);

        ObjectNode thing = shop.apply(
                "{'apiVersion':'acme.io/v1','kind':'Thing','metadata':{'name':'t','namespace':'shop'},'spec':{}}");
        assertThat(thing.path("spec").path("size").asInt()).isEqualTo(3);
        ObjectRef definition = ObjectRef.of("apiextensions.k8s.io/v1", "CustomResourceDefinition", "things.acme.io");
        String uid = shop.cluster()
                .get(definition)
                .orElseThrow()
                .path("metadata")
                .path("uid")
                .asString();
        shop.cluster().delete(definition, new Precondition(uid, Optional.empty()), Propagation.BACKGROUND);
        shop.pass(10);

        assertThat(shop.cluster().get(definition)).isEmpty();
        assertThat(shop.cluster().kinds().find("acme.io/v1", "Thing")).isEmpty();
    }
}
