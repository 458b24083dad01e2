package dev.gantry;

import static dev.gantry.Gantry.*;
import static dev.gantry.Health.*;
import static dev.gantry.Probe.*;
import static dev.gantry.Synthesized.*;
import static dev.gantry.Units.*;
import static dev.gantry.Upgrade.*;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gantry.kubernetes.storage.V1StorageClass;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a cluster takes, and what nevertheless goes wrong there. */
class WarnedTest {
    private static final Image IMAGE = image("acme/x", "1");
    private static final Claim ONE = claim("uploads", gibibytes(1));
    private static final Claim MANY = ONE.access(Storage.Access.MANY_NODES);

    private static List<String> warnings(App app) {
        return Definition.check(() -> app).verdict().warnings().list().stream()
                .map(problem -> problem.path() + " " + problem.code())
                .toList();
    }

    @Test
    void aDiskOfOneNodeIsNoneForSeveralInstances() {
        String found = "shop/order/mount/uploads claim-of-one-node";
        Service order = order().mount("/uploads", ONE);

        assertThat(warnings(app("shop", order.replicas(2)))).containsExactly(found);
        assertThat(warnings(app("shop", order.mount("/uploads", ONE.readOnly()).replicas(2))))
                .containsExactly(found);
        assertThat(warnings(app("shop", order)))
                .as("an upgrade starts a second")
                .containsExactly(found);
        assertThat(warnings(app("shop", order.upgrade(recreate())))).isEmpty();
        assertThat(warnings(app("shop", order.upgrade(rolling().maxSurge(0))))).isEmpty();
        assertThat(warnings(app("shop", order.replicas(2), MANY)))
                .as("the claim that the app is given counts")
                .isEmpty();
        assertThat(warnings(app("shop", daemon("logs", IMAGE).mount("/uploads", ONE))))
                .containsExactly("shop/logs/mount/uploads claim-of-one-node");
        assertThat(warnings(app("shop", job("import", IMAGE).mount("/uploads", ONE))))
                .isEmpty();
    }

    @Test
    void aDiskOfOneNodeIsNoneForSeveralWorkloads() {
        Job one = job("one", IMAGE).mount("/uploads", ONE);
        Job two = job("two", IMAGE).sidecar(sidecar("reader", IMAGE).mount("/in", ONE.folder("new")));

        assertThat(warnings(app("shop", one, two)))
                .containsExactly("shop/two/sidecar/reader/mount/in claim-of-one-node");
    }

    @Test
    void aDiskThatCannotGrowIsTold() {
        V1StorageClass fixed = V1StorageClass.of("fixed", "acme.com/disks");
        V1StorageClass growing = fixed.allowVolumeExpansion(true);

        assertThat(warnings(app("shop", MANY.storageClass(fixed))))
                .containsExactly("shop/uploads/storageClass storage-cannot-grow");
        assertThat(warnings(app(
                        "shop",
                        mysql().storage(storage(gibibytes(1), "/logs")
                                .named("logs")
                                .storageClass(fixed)))))
                .containsExactly("shop/mysql/storage/logs storage-cannot-grow");
        assertThat(warnings(app("shop", MANY.storageClass(growing)))).isEmpty();
        assertThat(warnings(app("shop", MANY.storageClass("fixed"))))
                .as("nothing is known of it")
                .isEmpty();
    }

    @Test
    void aProbeThatIsAnsweredAfterItIsAskedAgainIsTold() {
        assertThat(warnings(app(
                        "shop",
                        order().health(readiness(tcp().timeout(seconds(9)).every(seconds(5)))))))
                .containsExactly("shop/order/health probe-slower-than-period");
        assertThat(warnings(app("shop", order().health(readiness(tcp().every(seconds(1)))))))
                .isEmpty();
        assertThat(container(order().health(readiness(tcp().every(seconds(1)))))
                        .readinessProbe()
                        .orElseThrow()
                        .timeoutSeconds())
                .contains(1);
    }

    @Test
    void oneQuestionForBothIsAskedMorePatientlyBeforeAnInstanceIsEnded() {
        assertThat(warnings(app("shop", order().health(alive(tcp()))))).isEmpty();
        assertThat(warnings(app("shop", order().health(readiness(tcp()).and(liveness(tcp()))))))
                .containsExactly("shop/order/health liveness-as-readiness");
    }
}
