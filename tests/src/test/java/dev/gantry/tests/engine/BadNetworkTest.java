package dev.gantry.tests.engine;

import static dev.gantry.Gantry.*;
import static dev.gantry.Nodes.nodes;
import static dev.gantry.Units.*;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gantry.App;
import dev.gantry.EmbeddedCluster;
import dev.gantry.ServedCluster;
import dev.gantry.apply.Engine;
import dev.gantry.apply.Outcome;
import dev.gantry.apply.PlanOptions;
import dev.gantry.apply.Progress;
import dev.gantry.cluster.Cluster;
import dev.gantry.cluster.Connection;
import dev.gantry.time.Time;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whatever one answer is, or what became of it on its way: the app is applied as if nothing had been. */
class BadNetworkTest {
    /** Fewer than an upgrade of the app below makes. */
    private static final int REQUESTS = 32;

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "STALLED")
    void oneBadAnswerHindersNothing(BadNetwork.Evil evil) throws IOException {
        for (int at : new Random(evil.name().hashCode()).ints(3, 1, REQUESTS).toArray()) {
            assertThat(upgraded(folder, evil, at)).isEmpty();
        }
    }

    /** What was not as if nothing had been. */
    static List<String> upgraded(Path folder, BadNetwork.Evil evil, int at) throws IOException {
        EmbeddedCluster cluster = EmbeddedCluster.of(nodes(3, cores(4), gibibytes(16)));
        cluster.apply(shop("1"));
        List<String> wrong = new ArrayList<>();
        String struck;
        try (ServedCluster served = cluster.overHttp().pace(20);
                BadNetwork network = BadNetwork.before(served.address(), evil, at)) {
            Path kubeconfig = folder.resolve(evil + "-" + at);
            String address = ":" + served.address().getPort() + "/";
            Files.writeString(kubeconfig, served.kubeconfig().replace(address, ":" + network.port() + "/"));
            try (Cluster connected = Connection.DEFAULT.kubeconfig(kubeconfig).open(Time.system())) {
                Engine engine = Engine.on(connected, Time.system());
                Outcome outcome = engine.apply(
                        engine.plan(shop("2").synth(), PlanOptions.DEFAULT.namespace("default")),
                        Shop.WAITING,
                        Progress.silent());
                if (!outcome.succeeded()) {
                    wrong.add(outcome.toString());
                }
            } catch (RuntimeException e) {
                wrong.add(e.toString());
            }
            struck = network.struck();
        }
        if (!cluster.plan(shop("2")).isEmpty()) {
            wrong.add("not as described: " + cluster.plan(shop("2")));
        }
        wrong.replaceAll(what -> evil + " at " + at + " (" + struck.replaceAll("/[0-9a-f]{16,}/", "/") + "): " + what);
        if (struck.isEmpty()) {
            wrong.add("END");
        }
        return wrong;
    }

    private static App shop(String version) {
        return app(
                "shop",
                service("order", image("acme/order", version)).http(8080).requests(millicores(10), mebibytes(16)),
                service("only-" + version, image("acme/only", version))
                        .http(8080)
                        .requests(millicores(10), mebibytes(16)));
    }
}
