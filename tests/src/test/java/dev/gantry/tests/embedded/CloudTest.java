package dev.gantry.tests.embedded;

import static dev.gantry.Exposure.loadBalancer;
import static dev.gantry.Gantry.*;
import static dev.gantry.GantryAssertions.assertThat;
import static dev.gantry.Nodes.nodes;
import static dev.gantry.Units.*;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gantry.App;
import dev.gantry.EmbeddedCluster;
import dev.gantry.Service;
import dev.gantry.kubernetes.core.V1Container;
import dev.gantry.kubernetes.core.V1Pod;
import dev.gantry.kubernetes.core.V1PodSpec;
import dev.gantry.manifest.ObjectRef;
import org.junit.jupiter.api.Test;

/** What clusters have beside their controllers: load balancers, disks, a service account in each namespace. */
class CloudTest {
    private final EmbeddedCluster cluster = EmbeddedCluster.of(nodes(2, cores(4), gibibytes(16)));

    @Test
    void loadBalancersHaveAddressesOfTheirOwnAndLoseThemWithTheirType() {
        Service web = service("web", image("acme/web", "1")).http(80);
        Service api = service("api", image("acme/api", "1")).http(80).exposed(loadBalancer());

        assertThat(cluster.apply(app("shop", web.exposed(loadBalancer()), api))).succeeded();
        assertThat(address("web")).startsWith("198.51.100.").isNotEqualTo(address("api"));

        assertThat(cluster.apply(app("shop", web, api))).succeeded();
        cluster.pass(seconds(1));
        assertThat(address("web")).isEmpty();
    }

    private String address(String service) {
        return cluster.cluster()
                .get(ObjectRef.of("v1", "Service", "default", service))
                .orElseThrow()
                .at("/status/loadBalancer/ingress/0/ip")
                .asString("");
    }

    @Test
    void machinesHaveADiskWithoutAWord() {
        Service order =
                service("order", image("acme/order", "1")).http(8080).ephemeralStorage(gibibytes(1), gibibytes(2));

        assertThat(cluster.apply(app("shop", order))).succeeded();
    }

    @Test
    void aPodStartsInANamespaceThatIsMadeForIt() {
        V1Pod once = V1Pod.of("once", V1PodSpec.of(V1Container.of("once").image("acme/once:1")));
        App shop = app("shop", once).namespace("new");

        assertThat(cluster.apply(shop)).succeeded();
    }
}
