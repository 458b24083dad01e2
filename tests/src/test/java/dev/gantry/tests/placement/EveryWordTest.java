package dev.gantry.tests.placement;

import static dev.gantry.Gantry.*;
import static dev.gantry.Placement.*;
import static dev.gantry.Taint.Effect.*;
import static dev.gantry.Units.*;
import static dev.gantry.Upgrade.*;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gantry.App;
import dev.gantry.DaemonUpgrade;
import dev.gantry.Placement;
import dev.gantry.Replicas;
import dev.gantry.Service;
import dev.gantry.ServiceUpgrade;
import dev.gantry.Spread.NodePolicy;
import dev.gantry.StatefulService;
import dev.gantry.StatefulUpgrade;
import dev.gantry.apply.Engine;
import dev.gantry.apply.PlanOptions;
import dev.gantry.cluster.Cluster;
import dev.gantry.cluster.Connection;
import dev.gantry.kubernetes.node.V1RuntimeClass;
import dev.gantry.kubernetes.scheduling.V1PriorityClass;
import dev.gantry.tests.cluster.OnEveryCluster;
import dev.gantry.tests.cluster.TestCluster;
import dev.gantry.time.Time;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The real API server takes, strictly, whatever can be said of placement and upgrade: planning is its dry run. */
@OnEveryCluster
class EveryWordTest {
    private static final StatefulService STORE = statefulService(
                    "store", image("registry.example/store", "1"), storage(gibibytes(1), "/data"))
            .port(port("sql", 3306));

    private static final List<Placement> PLACEMENTS = List.of(
            require(onNodes(
                    LINUX,
                    label("a").in("x", "y"),
                    label("b").notIn("z"),
                    label("c").exists(),
                    label("d").isAbsent(),
                    label("e").above(3),
                    label("f").below(9),
                    named("node-1"),
                    notNamed("node-2"))),
            require(anyOf(
                            onNodes(AMD64),
                            onNodes(ARM64),
                            onNodes(named("node-1")).and(WINDOWS)))
                    .and(require(onNodes(label("tier").is("fast"))
                            .or(onNodes(label("tier").isNot("slow"))))),
            prefer(onNodes(ARM64))
                    .weight(1)
                    .and(prefer(onNodes(notNamed("node-1"))).weight(100)),
            nodeSelector("disktype", "ssd"),
            require(near(STORE)).and(prefer(apartFrom(STORE).within(ZONE)).weight(7)),
            require(apartFromItself(HOST).matchLabelKeys("pod-template-hash").mismatchLabelKeys("tenant")),
            prefer(nearItself(REGION)),
            require(nearPods(label("app").is("redis"), label("tier").notIn("test"))
                            .inNamespaces("cache", "data")
                            .inNamespacesWhere(label("team").exists()))
                    .and(prefer(apartFromPods(label("noisy").exists()).inAllNamespaces())),
            require(spreadOver(ZONE)
                            .maxSkew(2)
                            .minDomains(3)
                            .nodeAffinityPolicy(NodePolicy.IGNORE)
                            .nodeTaintsPolicy(NodePolicy.HONOR)
                            .matchLabelKeys("tenant"))
                    .and(prefer(spreadOver(ZONE).acrossVersions()))
                    .and(prefer(spreadOver(dev.gantry.Topology.topology("example.com/rack")))),
            tolerate(taint("dedicated", "payments", NO_SCHEDULE))
                    .and(tolerate(taint("plain", "", PREFER_NO_SCHEDULE)))
                    .and(tolerate(anyTaint("spot", NO_EXECUTE)).forAtMost(minutes(5)))
                    .and(tolerate(taintsOf("gpu")))
                    .and(tolerate(taintsOf("gpu").valued("a100")))
                    .and(tolerate(allTaints()))
                    .and(tolerate(allTaints().effect(NO_EXECUTE)).forAtMost(seconds(0))),
            priority(V1PriorityClass.of("gantry-every-word", 5)
                    .preemptionPolicy(V1PriorityClass.PreemptionPolicy.NEVER)),
            existingPriority("system-cluster-critical"),
            scheduledBy("bin-packer"),
            schedulingGate("example.com/quota").and(schedulingGate("example.com/window")),
            runtimeClass(V1RuntimeClass.of("gantry-every-word", "runsc")),
            existingRuntimeClass("kata"),
            dedicatedTo("payments").and(require(spreadOver(ZONE))));

    private static final List<ServiceUpgrade> UPGRADES = List.of(
            rolling(),
            rolling().maxSurge(1).maxUnavailable(percent(10)).keepRevisions(0),
            rolling().maxSurge(0),
            rolling()
                    .maxUnavailable(2)
                    .minReady(seconds(5))
                    .deadline(minutes(2))
                    .onFailure(OnFailure.ROLL_BACK),
            recreate().keepRevisions(10),
            canary(step(percent(5), minutes(10)), step(percent(50), minutes(10)))
                    .analysis("no restarts, \"errors\" below 1%", now -> now.restarts() == 0)
                    .onFailure(OnFailure.ROLL_BACK),
            blueGreen().keepOldFor(minutes(30)).minReady(seconds(1)));

    private static final List<StatefulUpgrade> IN_PLACE =
            List.of(rolling(), rolling().maxUnavailable(percent(50)), rolling().partition(2), onDelete());

    private static final List<DaemonUpgrade> ON_NODES = List.of(
            rolling(),
            rolling().maxUnavailable(2),
            rolling().maxSurge(percent(20)),
            onDelete().minReady(seconds(1)));

    @Test
    void isTakenByTheServer(TestCluster cluster) {
        App app = app("words", STORE);
        for (int i = 0; i < PLACEMENTS.size(); i++) {
            app = app.with(service("placed-" + i).placed(PLACEMENTS.get(i)));
        }
        for (int i = 0; i < UPGRADES.size(); i++) {
            app = app.with(
                    service("upgraded-" + i).upgrade(UPGRADES.get(i)),
                    service("scaled-" + i)
                            .requests(millicores(1), mebibytes(1))
                            .replicas(Replicas.between(2, 5).onCpu(percent(50)))
                            .upgrade(UPGRADES.get(i)));
        }
        for (int i = 0; i < IN_PLACE.size(); i++) {
            app = app.with(
                    statefulService(
                                    "in-place-" + i,
                                    image("registry.example/store", "1"),
                                    storage(gibibytes(1), "/data"))
                            .port(port("sql", 3306))
                            .upgrade(IN_PLACE.get(i)),
                    daemon("on-nodes-" + i, image("registry.example/agent", "1"))
                            .upgrade(ON_NODES.get(i)));
        }

        assertThat(changes(cluster, app)).hasSizeGreaterThan(150).allMatch(change -> change.startsWith("Create"));
    }

    private static List<String> changes(TestCluster cluster, App app) {
        List<String> changes = new ArrayList<>();
        try (Cluster connection =
                Connection.DEFAULT.kubeconfig(cluster.kubeconfig()).open(Time.system())) {
            Engine.on(connection, Time.system())
                    .plan(app.synth(), PlanOptions.DEFAULT.namespace(cluster.namespace()))
                    .changes()
                    .forEach(change -> changes.add(change.toString()));
        }
        return changes;
    }

    private static Service service(String name) {
        return dev.gantry.Gantry.service(name, image("registry.example/" + name, "1"))
                .http(8080)
                .label("tenant", "a")
                .replicas(3);
    }
}
