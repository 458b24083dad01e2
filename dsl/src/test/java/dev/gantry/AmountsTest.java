package dev.gantry;

import static dev.gantry.Gantry.*;
import static dev.gantry.Synthesized.*;
import static dev.gantry.Units.*;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gantry.kubernetes.KubernetesObject;
import dev.gantry.kubernetes.Quantity;
import dev.gantry.kubernetes.core.V1LimitRange;
import dev.gantry.kubernetes.core.V1PodSpec;
import dev.gantry.kubernetes.core.V1ResourceQuota;
import dev.gantry.kubernetes.core.V1ResourceRequirements;
import dev.gantry.kubernetes.resource.V1ResourceClaim;
import dev.gantry.kubernetes.resource.V1ResourceClaimTemplate;
import org.junit.jupiter.api.Test;

/** What is asked for, and what may be used. */
class AmountsTest {
    private static final Sidecar PROXY = sidecar("proxy", image("envoy", "1"));

    private static V1ResourceRequirements of(Service service) {
        return container(service).resources().orElseThrow();
    }

    @Test
    void whatCannotBeSharedIsRequestedAndLimitedAlike() {
        V1ResourceRequirements resources = of(order().requests(millicores(100), mebibytes(64))
                .ephemeralStorage(gibibytes(1), gibibytes(2))
                .needs(gpus(2), hugePages(mebibytes(2), mebibytes(64)))
                .needs(amount("acme.com/fpga", 1), gpus(1)));

        assertThat(resources.limits())
                .containsEntry("nvidia.com/gpu", Quantity.of("1"))
                .containsEntry("hugepages-2Mi", Quantity.of("64Mi"))
                .containsEntry("acme.com/fpga", Quantity.of("1"))
                .containsEntry("ephemeral-storage", Quantity.of("2Gi"));
        assertThat(resources.requests())
                .containsEntry("nvidia.com/gpu", Quantity.of("1"))
                .containsEntry("ephemeral-storage", Quantity.of("1Gi"))
                .containsEntry("cpu", Quantity.of("100m"));
    }

    @Test
    void whatCannotBeIsAProblem() {
        assertThat(codes(app("shop", order().needs(amount("gpu", 1))))).containsExactly("resource-unknown");
        assertThat(codes(app("shop", order().needs(gpus(-1))))).containsExactly("amount-not-whole");
        assertThat(codes(app("shop", order().needs(hugePages(mebibytes(2), mebibytes(4))))))
                .containsExactly("huge-pages-alone");
        assertThat(codes(app(
                        "shop", order().requests(cores(1), mebibytes(1)).needs(hugePages(mebibytes(2), mebibytes(3))))))
                .containsExactly("amount-not-whole");
        assertThat(codes(app("shop", order().ephemeralStorage(gibibytes(2), gibibytes(1)))))
                .containsExactly("limit-below-request");
    }

    @Test
    void aPodHasAmountsForAllItsContainers() {
        Service service = order().sidecar(PROXY.requests(millicores(100), mebibytes(64)))
                .requests(millicores(400), mebibytes(64))
                .podRequests(millicores(500), mebibytes(128))
                .podLimits(cores(1), mebibytes(512));

        assertThat(pod(service).resources().orElseThrow().requests()).containsEntry("cpu", Quantity.of("500m"));
        assertThat(pod(service).resources().orElseThrow().limits()).containsEntry("memory", Quantity.of("512Mi"));
        assertThat(pod(service.podLimits(gibibytes(1)))
                        .resources()
                        .orElseThrow()
                        .limits())
                .containsOnlyKeys("memory");
        assertThat(codes(app("shop", service.podRequests(millicores(499), mebibytes(128)))))
                .containsExactly("pod-request-below-containers");
        assertThat(codes(app("shop", service.podLimits(millicores(499), mebibytes(512)))))
                .containsExactly("limit-below-request");
    }

    @Test
    void whatRunsOneAfterTheOtherIsNotAddedUp() {
        InitContainer fetch = initContainer("fetch", image("acme/fetch", "1")).requests(millicores(500), mebibytes(64));
        Service service = order().requests(millicores(500), mebibytes(64)).podRequests(millicores(500), mebibytes(64));

        assertThat(app("shop", service.init(fetch)).synth().objects()).isNotEmpty();
        assertThat(codes(app("shop", service.init(fetch).sidecar(PROXY.requests(millicores(1), mebibytes(1))))))
                .containsExactly("pod-request-below-containers", "pod-request-below-containers");
    }

    @Test
    void devicesAreClaimedByThePodAndUsedByItsContainers() {
        V1ResourceClaimTemplate each = V1ResourceClaimTemplate.of("one-gpu");
        V1ResourceClaim shared = V1ResourceClaim.of("disk-cache");
        Service service = order().uses(
                        device("gpu", each), device("cache", shared).request("fast"))
                .sidecar(PROXY.uses(device("gpu", each)));

        V1PodSpec pod = pod(service);

        assertThat(pod.resourceClaims()).hasSize(2);
        assertThat(pod.resourceClaims().get(0).resourceClaimName()).contains("disk-cache");
        assertThat(pod.resourceClaims().get(1).resourceClaimTemplateName()).contains("one-gpu");
        assertThat(pod.containers()
                        .get(0)
                        .resources()
                        .orElseThrow()
                        .claims()
                        .get(1)
                        .request())
                .contains("fast");
        assertThat(app("shop", service).synth().objects()).contains(each, shared);
        assertThat(codes(app("shop", order().uses(device("gpu", each)).sidecar(PROXY.uses(device("gpu", shared))))))
                .containsExactly("shared-ambiguous");
    }

    @Test
    void tellsHowPodsFareWhenMemoryRunsOut() {
        Service full = order().requests(cores(1), gibibytes(1)).limits(cores(1), gibibytes(1));

        assertThat(order().qosClass()).isEqualTo(QosClass.BEST_EFFORT);
        assertThat(order().requests(millicores(1), mebibytes(1)).qosClass()).isEqualTo(QosClass.BURSTABLE);
        assertThat(full.qosClass()).isEqualTo(QosClass.GUARANTEED);
        assertThat(order().limits(cores(1), gibibytes(1)).qosClass()).isEqualTo(QosClass.GUARANTEED);
        assertThat(order().limits(gibibytes(1)).qosClass()).isEqualTo(QosClass.BURSTABLE);
        assertThat(full.sidecar(PROXY).qosClass()).isEqualTo(QosClass.BURSTABLE);
        assertThat(order().sidecar(PROXY).podLimits(cores(1), gibibytes(1)).qosClass())
                .isEqualTo(QosClass.GUARANTEED);
        assertThat(order().requests(millicores(1), mebibytes(1))
                        .podLimits(cores(1), gibibytes(1))
                        .qosClass())
                .as("its pod requests what its containers do")
                .isEqualTo(QosClass.BURSTABLE);
        assertThat(full.customizeContainer(c -> c.resources(r -> r.plusLimits("cpu", Quantity.of("2"))))
                        .qosClass())
                .isEqualTo(QosClass.BURSTABLE);
        assertThat(worker("w", image("a", "1")).calls(order().http()).qosClass())
                .isEqualTo(QosClass.BEST_EFFORT);
    }

    @Test
    void aNamespaceHasBoundsAndDefaults() {
        LimitRange range = limitRange("defaults")
                .requests(millicores(50), mebibytes(64))
                .limits(cores(1), mebibytes(512))
                .atMost(cores(4), gibibytes(8))
                .podAtMost(cores(8), gibibytes(16))
                .claimAtMost(gibibytes(100));

        var items = app("shop", range)
                .synth()
                .get(V1LimitRange.class, "defaults")
                .spec()
                .limits();

        assertThat(items).hasSize(3);
        assertThat(items.get(0).defaultRequest()).containsEntry("cpu", Quantity.of("50m"));
        assertThat(items.get(0).default_()).containsEntry("memory", Quantity.of("512Mi"));
        assertThat(items.get(0).max()).containsEntry("cpu", Quantity.of("4"));
        assertThat(items.get(1).type()).isEqualTo("Pod");
        assertThat(items.get(2).max()).containsEntry("storage", Quantity.of("100Gi"));
        assertThat(codes(app("shop", range.requests(cores(2), mebibytes(64))))).containsExactly("bounds-crossed");
    }

    @Test
    void aNamespaceHasAQuota() {
        ResourceQuota quota = resourceQuota("team")
                .requests(cores(20), gibibytes(64))
                .limits(gibibytes(128))
                .pods(100)
                .claims(10)
                .storage(gibibytes(500))
                .objects("deployments.apps", 20)
                .atMost("requests.nvidia.com/gpu", Quantity.of(2));

        assertThat(app("shop", quota)
                        .synth()
                        .get(V1ResourceQuota.class, "team")
                        .spec()
                        .orElseThrow()
                        .hard())
                .containsEntry("requests.cpu", Quantity.of("20"))
                .containsEntry("limits.memory", Quantity.of("128Gi"))
                .containsEntry("pods", Quantity.of("100"))
                .containsEntry("count/deployments.apps", Quantity.of("20"));
        assertThat(codes(app("shop", quota.pods(-1)))).containsExactly("number-negative");
    }

    @Test
    void whatAQuotaWouldRefuseIsAProblem() {
        ResourceQuota quota = resourceQuota("team").requests(cores(20), gibibytes(64));

        assertThat(codes(app("shop", quota, order()))).containsExactly("quota-without-amount", "quota-without-amount");
        assertThat(codes(app("shop", quota.limits(gibibytes(1)), order().requests(cores(1), gibibytes(1)))))
                .containsExactly("quota-without-amount");
        assertThat(app("shop", quota, order().requests(cores(1), gibibytes(1)))
                        .synth()
                        .objects())
                .isNotEmpty();
        assertThat(app("shop", quota, order(), limitRange("defaults").limits(cores(1), gibibytes(1)))
                        .synth()
                        .objects())
                .extracting(KubernetesObject::kind)
                .contains("LimitRange", "ResourceQuota");
    }
}
