package dev.gantry.tests.embedded;

import static dev.gantry.Gantry.*;
import static dev.gantry.Nodes.nodes;
import static dev.gantry.Units.*;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gantry.App;
import dev.gantry.EmbeddedCluster;
import dev.gantry.Service;
import dev.gantry.apply.Engine;
import dev.gantry.apply.Outcome;
import dev.gantry.apply.Vigil;
import dev.gantry.cluster.Precondition;
import dev.gantry.cluster.Propagation;
import dev.gantry.kubernetes.UntypedObject;
import dev.gantry.manifest.ObjectRef;
import dev.gantry.plan.Plan;
import dev.gantry.release.Release;
import dev.gantry.tests.engine.Told;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** An app that is watched stays as its release says. */
class WatchTest {
    private static final ObjectRef DEPLOYMENT = ObjectRef.of("apps/v1", "Deployment", "default", "order");
    private static final ObjectRef SERVICE = ObjectRef.of("v1", "Service", "default", "order");

    private final EmbeddedCluster cluster = EmbeddedCluster.of(nodes(3, cores(4), gibibytes(16)));
    private final Service order = service("order", image("acme/order", "1.0.0"))
            .http(8080)
            .requests(millicores(250), mebibytes(512))
            .replicas(3);
    private final App shop = app("shop", order);
    private final List<String> told = new ArrayList<>();
    private final List<Instant> corrected = new ArrayList<>();

    @Test
    void whatIsChangedOrDeletedIsPutRightWithinASecond() {
        cluster.apply(shop);
        Instant begin = cluster.now();
        at(10, () -> scale(1));
        at(20, () -> delete(SERVICE));

        watchFor(60);

        assertThat(told)
                .containsExactly(
                        "release 1",
                        "~ Deployment/order spec.replicas: 1 → 3 (taken over from somebody)",
                        "DONE",
                        "+ Service/order",
                        "DONE");
        assertThat(corrected).hasSize(2);
        assertThat(Duration.between(begin.plusSeconds(10), corrected.get(0))).isLessThan(Duration.ofSeconds(1));
        assertThat(Duration.between(begin.plusSeconds(20), corrected.get(1))).isLessThan(Duration.ofSeconds(1));
        assertThat(cluster.plan(shop).isEmpty()).isTrue();
        assertThat(cluster.history(shop).all())
                .extracting(Release::number, Release::state)
                .containsExactly(org.assertj.core.api.Assertions.tuple(1, Release.State.READY));
    }

    @Test
    void whatControllersDoIsNoDrift() {
        cluster.apply(shop);
        at(10, () -> cluster.fails("node-0"));

        watchFor(600);

        assertThat(told).containsExactly("release 1");
    }

    @Test
    void anApplyByAnotherIsKeptFromThenOn() {
        cluster.apply(shop);
        App next = app("shop", order.version("2.0.0").replicas(4));
        at(10, () -> cluster.apply(next));
        at(300, () -> scale(1));

        watchFor(600);

        assertThat(told)
                .containsSubsequence(
                        "release 1", "release 2", "~ Deployment/order spec.replicas: 1 → 4 (taken over from somebody)");
        assertThat(cluster.plan(next).isEmpty()).isTrue();
    }

    @Test
    void whoWantsItOtherwiseAsStubbornlyIsMetWithPatience() {
        cluster.apply(shop);
        for (int second = 10; second < 200; second += 2) {
            at(second, () -> scale(1));
        }

        watchFor(300);

        long corrections = told.stream().filter("DONE"::equals).count();
        assertThat(corrections).isBetween(6L, 40L);
        assertThat(told).anyMatch(line -> line.startsWith("What was put right is changed by somebody else"));
        assertThat(cluster.plan(shop).isEmpty()).isTrue();
    }

    @Test
    void anApplyDuringThatPatienceIsNotUndone() {
        cluster.apply(shop);
        for (int second = 10; second < 70; second += 2) {
            at(second, () -> scale(1));
        }
        App next = app("shop", order.version("2.0.0").replicas(1));
        at(80, () -> cluster.apply(next));

        watchFor(300);

        assertThat(told.subList(told.indexOf("release 2"), told.size())).containsExactly("release 2");
        assertThat(cluster.plan(next).isEmpty()).isTrue();
    }

    @Test
    void anAppThatIsNotThereYetIsWaitedFor() {
        at(60, () -> cluster.apply(shop));
        at(300, () -> delete(DEPLOYMENT));

        watchFor(600);

        assertThat(told).first().asString().contains("There is no shop in namespace default");
        assertThat(told).endsWith("release 1", "+ Deployment/order", "DONE");
    }

    private void at(int second, Runnable happens) {
        cluster.time().schedule(Duration.ofSeconds(second), happens);
    }

    private void watchFor(int seconds) {
        Thread watcher = Thread.currentThread();
        at(seconds, watcher::interrupt);
        Vigil vigil = new Told(told::add) {
            @Override
            public void corrected(Plan plan, Outcome outcome) {
                super.corrected(plan, outcome);
                corrected.add(cluster.now());
            }
        };
        Engine.on(cluster.cluster(), cluster.time()).watch("shop", Optional.of("default"), vigil);
        assertThat(Thread.interrupted()).isTrue();
    }

    /** As somebody else would. */
    private void scale(int replicas) {
        ObjectNode live = cluster.cluster().get(DEPLOYMENT).orElseThrow();
        live.withObjectProperty("spec").put("replicas", replicas);
        live.withObjectProperty("metadata").retain("name", "namespace", "labels", "annotations");
        cluster.has(UntypedObject.of(
                "apps/v1",
                "Deployment",
                "order",
                JsonMapper.shared().convertValue(live, new TypeReference<Map<String, Object>>() {})));
    }

    private void delete(ObjectRef ref) {
        String uid =
                cluster.cluster().get(ref).orElseThrow().at("/metadata/uid").asString("");
        cluster.cluster().delete(ref, new Precondition(uid, Optional.empty()), Propagation.BACKGROUND);
    }
}
