package dev.gantry.embedded.merge;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class DefaultsTest {
    private static final JsonMapper JSON = new JsonMapper();

    private static ObjectNode json(String text) {
        return (ObjectNode) JSON.readTree(text.replace('\'', '"'));
    }

    private static ObjectNode filled(String text) {
        ObjectNode object = json(text);
        Defaults.fill(object);
        return object;
    }

    @ParameterizedTest
    @CsvSource({
        "web, Always",
        "web:latest, Always",
        "registry:5000/web, Always",
        "web:1, IfNotPresent",
        "registry:5000/web:1, IfNotPresent",
        "web@sha256:0123, IfNotPresent",
        "'', IfNotPresent"
    })
    void imagesWithoutATagArePulledAlways(String image, String policy) {
        ObjectNode pod = filled("{'kind':'Pod','spec':{'containers':[{'name':'c','image':'" + image + "'}]}}");

        assertThat(pod.at("/spec/containers/0/imagePullPolicy").asString()).isEqualTo(policy);
    }

    @Test
    void whatIsSaidIsNeverChanged() {
        String text = "{'kind':'Deployment','spec':{'replicas':0,'revisionHistoryLimit':1,'progressDeadlineSeconds':5,"
                + "'strategy':{'type':'Recreate'},'template':{'spec':{'restartPolicy':'Always','dnsPolicy':'None',"
                + "'schedulerName':'s','terminationGracePeriodSeconds':0,'securityContext':{'runAsUser':1},"
                + "'containers':[{'name':'c','image':'i','imagePullPolicy':'Never','resources':{},"
                + "'terminationMessagePath':'/x','terminationMessagePolicy':'FallbackToLogsOnError'}]}}}}";

        assertThat(filled(text)).isEqualTo(json(text));
    }

    /** Else a run would not be the same each time. */
    @Test
    void aProbeIsFilledInInOneOrder() {
        ObjectNode pod =
                filled("{'kind':'Pod','spec':{'containers':[{'name':'c','livenessProbe':{'tcpSocket':{'port':1}}}]}}");

        assertThat(pod.at("/spec/containers/0/livenessProbe").propertyNames())
                .containsExactly(
                        "tcpSocket", "timeoutSeconds", "periodSeconds", "successThreshold", "failureThreshold");
    }

    @Test
    void fillingInAgainChangesNothing() {
        ObjectNode once = filled("{'kind':'StatefulSet','spec':{'template':{'spec':{'volumes':[{'name':'v'}],"
                + "'containers':[{'name':'c','readinessProbe':{'httpGet':{'port':1}}}]}},"
                + "'volumeClaimTemplates':[{'metadata':{'name':'d'}}]}}");
        ObjectNode twice = once.deepCopy();
        Defaults.fill(twice);

        assertThat(twice).isEqualTo(once);
    }

    @Test
    void requestsFollowLimitsInPodsButNotInTemplates() {
        String pod = "'spec':{'containers':[{'name':'c','resources':{'limits':{'cpu':'1','memory':'1Gi'},"
                + "'requests':{'cpu':'100m'}}}]}";

        assertThat(filled("{'kind':'Pod'," + pod + "}").at("/spec/containers/0/resources/requests"))
                .isEqualTo(json("{'cpu':'100m','memory':'1Gi'}"));
        assertThat(filled("{'kind':'ReplicaSet','spec':{'template':{" + pod + "}}}")
                        .at("/spec/template/spec/containers/0/resources/requests"))
                .isEqualTo(json("{'cpu':'100m'}"));
    }

    @Test
    void portsOfTheHostFollowInPodsButNotInTemplates() {
        String pod = "'spec':{'hostNetwork':true,'containers':[{'name':'c','ports':[{'containerPort':80}]}]}";

        assertThat(filled("{'kind':'Pod'," + pod + "}").at("/spec/containers/0/ports/0"))
                .isEqualTo(json("{'containerPort':80,'protocol':'TCP','hostPort':80}"));
        assertThat(filled("{'kind':'ReplicaSet','spec':{'template':{" + pod + "}}}")
                        .at("/spec/template/spec/containers/0/ports/0"))
                .isEqualTo(json("{'containerPort':80,'protocol':'TCP'}"));
    }

    @Test
    void bothNamesOfAServiceAccountAreSaid() {
        assertThat(filled("{'kind':'Pod','spec':{'serviceAccount':'a'}}")
                        .at("/spec/serviceAccountName")
                        .asString())
                .isEqualTo("a");
        assertThat(filled("{'kind':'Pod','spec':{'serviceAccountName':'a','serviceAccount':'b'}}")
                        .at("/spec/serviceAccount")
                        .asString())
                .isEqualTo("a");
        assertThat(filled("{'kind':'Pod','spec':{}}").path("spec").has("serviceAccountName"))
                .isFalse();
    }

    @Test
    void volumesAndWhatTheyAreMadeOf() {
        ObjectNode pod = filled("{'kind':'Pod','spec':{'volumes':[{'name':'a'},{'name':'b','secret':{}},"
                + "{'name':'c','projected':{'sources':[{'serviceAccountToken':{}},{'downwardAPI':{'items':["
                + "{'fieldRef':{}},{'resourceFieldRef':{}}]}}]}},{'name':'d','hostPath':{}},{'name':'e','image':"
                + "{'reference':'i'}},{'name':'f','ephemeral':{'volumeClaimTemplate':{'spec':{}}}}]}}");

        assertThat(pod.at("/spec/volumes"))
                .isEqualTo(JSON.readTree(("[{'name':'a','emptyDir':{}},{'name':'b','secret':{'defaultMode':420}},"
                                + "{'name':'c','projected':{'sources':[{'serviceAccountToken':{'expirationSeconds':3600}},"
                                + "{'downwardAPI':{'items':[{'fieldRef':{'apiVersion':'v1'}},"
                                + "{'resourceFieldRef':{'divisor':'0'}}]}}],'defaultMode':420}},"
                                + "{'name':'d','hostPath':{'type':''}},{'name':'e','image':{'reference':'i',"
                                + "'pullPolicy':'Always'}},{'name':'f','ephemeral':{'volumeClaimTemplate':"
                                + "{'spec':{'volumeMode':'Filesystem'}}}}]")
                        .replace('\'', '"')));
    }

    @Test
    void textsOfASecretAreKeptEncoded() {
        assertThat(filled("{'kind':'Secret','data':{'a':'eA=='},'stringData':{'a':'1','b':'2'}}"))
                .isEqualTo(json("{'kind':'Secret','data':{'a':'MQ==','b':'Mg=='},'type':'Opaque'}"));
    }

    @Test
    void aServiceWithAnOutsideAddressHasATrafficPolicy() {
        assertThat(filled("{'kind':'Service','spec':{'externalIPs':['1.2.3.4']}}")
                        .at("/spec/externalTrafficPolicy")
                        .asString())
                .isEqualTo("Cluster");
        assertThat(filled("{'kind':'Service','spec':{}}").path("spec").has("externalTrafficPolicy"))
                .isFalse();
    }

    @Test
    void sessionsThatNobodyKeepsNeedNoSettings() {
        assertThat(filled("{'kind':'Service','spec':{'sessionAffinityConfig':{'clientIP':{'timeoutSeconds':5}}}}")
                        .path("spec")
                        .has("sessionAffinityConfig"))
                .isFalse();
    }

    @Test
    void jobsOfASchedule() {
        ObjectNode cron = filled("{'kind':'CronJob','spec':{'jobTemplate':{'spec':{'podFailurePolicy':{'rules':["
                + "{'onPodConditions':[{'type':'T'}]}]},'template':{'spec':{'containers':[{'name':'c'}]}}}}}}");

        assertThat(cron.at("/spec/concurrencyPolicy").asString()).isEqualTo("Allow");
        assertThat(cron.at("/spec/jobTemplate/spec/podFailurePolicy/rules/0/onPodConditions/0/status")
                        .asString())
                .isEqualTo("True");
        assertThat(cron.at("/spec/jobTemplate/spec").has("backoffLimit")).isFalse();
        assertThat(cron.at("/spec/jobTemplate/spec/template/spec/schedulerName").asString())
                .isEqualTo("default-scheduler");
    }

    @Test
    void anAutoscalerWithOneRuleGetsTheOther() {
        ObjectNode scaler = filled("{'kind':'HorizontalPodAutoscaler','spec':{'maxReplicas':3,"
                + "'behavior':{'scaleDown':{'selectPolicy':'Min'}}}}");

        assertThat(scaler.at("/spec/minReplicas").asInt()).isEqualTo(1);
        assertThat(scaler.at("/spec/behavior"))
                .isEqualTo(json("{'scaleDown':{'selectPolicy':'Min','policies':["
                        + "{'type':'Percent','value':100,'periodSeconds':15}]},"
                        + "'scaleUp':{'stabilizationWindowSeconds':0,'selectPolicy':'Max','policies':["
                        + "{'type':'Pods','value':4,'periodSeconds':15},"
                        + "{'type':'Percent','value':100,'periodSeconds':15}]}}"));
    }

    @Test
    void portsOfEndpointsHaveANameAndAProtocol() {
        assertThat(filled("{'kind':'EndpointSlice','ports':[{'port':1}]}"))
                .isEqualTo(json("{'kind':'EndpointSlice','ports':[{'port':1,'protocol':'TCP','name':''}]}"));
    }

    @Test
    void storageOfOldKinds() {
        assertThat(filled("{'kind':'PersistentVolume','spec':{'rbd':{'image':'i'}}}")
                        .at("/spec/rbd"))
                .isEqualTo(json("{'image':'i','pool':'rbd','user':'admin','keyring':'/etc/ceph/keyring'}"));
        assertThat(filled("{'kind':'CSIDriver','spec':{'attachRequired':false}}")
                        .path("spec"))
                .isEqualTo(json("{'attachRequired':false,'podInfoOnMount':false,'storageCapacity':false,"
                        + "'fsGroupPolicy':'ReadWriteOnceWithFSType','volumeLifecycleModes':['Persistent'],"
                        + "'requiresRepublish':false,'seLinuxMount':false,'preventPodSchedulingIfMissing':false}"));
    }
}
