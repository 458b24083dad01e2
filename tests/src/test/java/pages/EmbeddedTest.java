package pages;

import static dev.gantry.Behaviour.*;
import static dev.gantry.Gantry.*;
import static dev.gantry.GantryAssertions.assertThat;
import static dev.gantry.Nodes.nodes;
import static dev.gantry.Replicas.between;
import static dev.gantry.Units.*;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gantry.EmbeddedCluster;
import dev.gantry.Health;
import dev.gantry.Service;
import dev.gantry.cluster.Connection;
import dev.gantry.manifest.ObjectRef;
import dev.gantry.time.Time;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The snippets of {@code docs/embedded.md}. They are tests themselves. */
class EmbeddedTest {
    private final EmbeddedCluster cluster =
            EmbeddedCluster.of(nodes(6, cores(4), gibibytes(16)).zones("a", "b", "c"));
    private final Service order = service("order", image("acme/order", "1.4.2"))
            .http(8080)
            .health(Health.actuator())
            .requests(millicores(250), mebibytes(512))
            .replicas(between(3, 10).onCpu(percent(70)));

    @Test
    void behaviour() {
        cluster.apply(app("shop", order));
        // region behaviour
        cluster.behaves(order, startsIn(seconds(40)));
        cluster.behaves(image("acme/order", "1.4.3"), endsAfter(seconds(3), 1).says("no such table: orders"));

        assertThat(cluster.apply(app("shop", order.version("1.4.3"))))
                .failedBecause("no such table: orders")
                .ready(order)
                .neverBelow(3);
        // endregion
    }

    @Test
    void machines() {
        // region machines
        cluster.apply(app("shop", order));

        cluster.fails("node-0").pass(minutes(10));
        cluster.usesCpu(order, percent(140)).pass(minutes(2));

        assertThat(cluster.apply(app("shop", order))).succeeded();
        // endregion
    }

    @Test
    void overHttp(@TempDir Path folder) throws IOException {
        // region http
        cluster.apply(app("shop", order));

        try (var served = cluster.overHttp().pace(60)) {
            Path kubeconfig = Files.writeString(folder.resolve("kubeconfig"), served.kubeconfig());
            try (var client = Connection.DEFAULT.kubeconfig(kubeconfig).open(Time.system())) {
                assertThat(client.get(ObjectRef.of("apps/v1", "Deployment", "default", "order")))
                        .isPresent();
            }
        }
        // endregion
    }
}
