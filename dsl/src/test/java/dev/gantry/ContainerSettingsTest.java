package dev.gantry;

import static dev.gantry.Gantry.*;
import static dev.gantry.Synthesized.*;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gantry.kubernetes.apps.V1Deployment;
import dev.gantry.kubernetes.core.V1Container;
import dev.gantry.kubernetes.core.V1PodSecurityContext;
import dev.gantry.kubernetes.core.V1PodSpec;
import dev.gantry.kubernetes.core.V1SeccompProfile;
import dev.gantry.kubernetes.core.V1SecurityContext;
import dev.gantry.kubernetes.meta.V1ObjectMeta;
import org.junit.jupiter.api.Test;

/** How programs are started, and what they may do on their node. */
class ContainerSettingsTest {
    private static V1SecurityContext security(Service service) {
        return container(service).securityContext().orElseThrow();
    }

    private static V1PodSecurityContext podSecurity(Service service) {
        return pod(service).securityContext().orElseThrow();
    }

    @Test
    void startsAsSaid() {
        V1Container container = container(order().imagePullPolicy(V1Container.ImagePullPolicy.ALWAYS)
                .workingDirectory("/srv")
                .terminationMessagePath("/tmp/last")
                .terminationMessageFromLogs());

        assertThat(container.imagePullPolicy()).contains(V1Container.ImagePullPolicy.ALWAYS);
        assertThat(container.workingDir()).contains("/srv");
        assertThat(container.terminationMessagePath()).contains("/tmp/last");
        assertThat(container.terminationMessagePolicy())
                .contains(V1Container.TerminationMessagePolicy.FALLBACK_TO_LOGS_ON_ERROR);
    }

    @Test
    void rightsComeBackOneByOne() {
        Service service = order().capabilities(Capability.NET_BIND_SERVICE).capabilities(Capability.CHOWN);

        assertThat(security(service).capabilities().orElseThrow().drop()).containsExactly("ALL");
        assertThat(security(service).capabilities().orElseThrow().add()).containsExactly("NET_BIND_SERVICE", "CHOWN");
    }

    @Test
    void aContainerRunsAsAnotherUserThanItsPod() {
        Service service = order().runAs(1000, 2000)
                .init(initContainer("own", image("acme/own", "1")).containerUser(0));

        assertThat(podSecurity(service).runAsUser()).contains(1000L);
        assertThat(podSecurity(service).runAsGroup()).contains(2000L);
        assertThat(podSecurity(service).fsGroup()).contains(2000L);
        assertThat(podSecurity(service.runAs(7)).runAsGroup()).contains(7L);
        V1SecurityContext own =
                pod(service).initContainers().get(0).securityContext().orElseThrow();
        assertThat(own.runAsUser()).contains(0L);
        assertThat(own.runAsNonRoot()).as("else it would not start").contains(false);
    }

    @Test
    void whatItHasOfItsNodesIsReadOnItsObject() {
        Service service = order().hostNetwork("answers for the node")
                .hostProcesses("looks at them")
                .hostIpc("shares memory")
                .privileged("loads a module")
                .mount("/var/log", hostPath("/var/log", "ships them").writable());

        V1PodSpec pod = pod(service);

        assertThat(pod.hostNetwork()).contains(true);
        assertThat(pod.dnsPolicy()).contains(V1PodSpec.DnsPolicy.CLUSTER_FIRST_WITH_HOST_NET);
        assertThat(pod.hostPID()).contains(true);
        assertThat(pod.hostIPC()).contains(true);
        assertThat(pod(order().sharedProcesses()).shareProcessNamespace()).contains(true);
        assertThat(security(service).privileged()).contains(true);
        assertThat(security(service).allowPrivilegeEscalation())
                .as("the server takes no such pair")
                .isEmpty();
        assertThat(app("shop", service)
                        .synth()
                        .get(V1Deployment.class, service)
                        .metadata()
                        .map(V1ObjectMeta::annotations)
                        .orElseThrow())
                .containsEntry(
                        "gantry.dev/privileges",
                        "hostIPC: shares memory; hostNetwork: answers for the node; hostPID: looks at them; "
                                + "hostPath /var/log: ships them; privileged order: loads a module");
        assertThat(codes(app("shop", order().hostNetwork(" ").privileged(""))))
                .containsExactly("reason-missing", "reason-missing");
    }

    @Test
    void theKernelIsAskedWhatAProfileSays() {
        Service service = order().seccompProfile("profiles/order.json").supplementalGroups(5, 6);

        assertThat(podSecurity(service).seccompProfile().orElseThrow().type())
                .isEqualTo(V1SeccompProfile.Type.LOCALHOST);
        assertThat(podSecurity(service).seccompProfile().orElseThrow().localhostProfile())
                .contains("profiles/order.json");
        assertThat(podSecurity(service).supplementalGroups()).containsExactly(5L, 6L);
    }
}
