package dev.gantry.tests.engine;

import static dev.gantry.Behaviour.imageMissing;
import static dev.gantry.Gantry.*;
import static dev.gantry.Nodes.nodes;
import static dev.gantry.Units.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gantry.EmbeddedCluster;
import dev.gantry.apply.ApplyOptions;
import dev.gantry.apply.DestroyOptions;
import dev.gantry.apply.Engine;
import dev.gantry.apply.Outcome;
import dev.gantry.apply.PlanOptions;
import dev.gantry.apply.Progress;
import dev.gantry.apply.RollbackOptions;
import dev.gantry.cluster.Cluster;
import dev.gantry.cluster.Interrupted;
import dev.gantry.cluster.Precondition;
import dev.gantry.cluster.Propagation;
import dev.gantry.cluster.Refusal;
import dev.gantry.cluster.Selection;
import dev.gantry.cluster.ServedKind;
import dev.gantry.cluster.Unreachable;
import dev.gantry.cluster.Watch;
import dev.gantry.cluster.WatchEvent;
import dev.gantry.cluster.Watcher;
import dev.gantry.kubernetes.KubernetesObject;
import dev.gantry.kubernetes.core.V1ConfigMap;
import dev.gantry.kubernetes.core.V1Secret;
import dev.gantry.manifest.Manifest;
import dev.gantry.manifest.ObjectRef;
import dev.gantry.plan.Plan;
import dev.gantry.release.Release;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

/** Other engines, people and the network come in between, in an order that is told here exactly. */
class DisturbedTest {
    private static final ObjectRef INVENTORY = ObjectRef.of("v1", "ConfigMap", "default", "gantry-shop");
    private static final ObjectRef LEASE = ObjectRef.of("coordination.k8s.io/v1", "Lease", "default", "gantry-shop");

    private final EmbeddedCluster cluster = EmbeddedCluster.of(nodes(3, cores(4), gibibytes(16)));
    private final Engine engine = Engine.on(cluster.cluster(), cluster.time());

    @AfterEach
    void noInterruptIsLeft() {
        Thread.interrupted();
    }

    @Test
    void aPlanIsRefusedWhereAnotherApplyCameInBetween() {
        apply(config("a", "1"));
        Plan one = plan(engine, config("a", "2"), config("b", "2"));
        Plan other = plan(engine, config("a", "3"), V1Secret.of("c").stringData(Map.of("x", "3")));
        assertThat(carryOut(engine, other).succeeded()).isTrue();

        assertThatThrownBy(() -> carryOut(engine, one))
                .hasMessageContaining("another apply of shop came in between. Nothing was done. Plan again.");

        assertThat(inventory().at("/data/members").asString()).contains("v1 Secret default c");
        apply(config("b", "2"));
        assertThat(names("Secret")).as("what the other made is not orphaned").doesNotContain("c");
    }

    @Test
    void aDestroyIsRefusedWhereAnotherApplyCameInBetween() {
        apply(config("a", "1"));
        Plan gone = engine.planDestroy("shop", DestroyOptions.DEFAULT);
        apply(config("a", "1"), config("b", "1"));

        assertThatThrownBy(() -> carryOut(engine, gone)).hasMessageContaining("Plan again.");

        carryOut(engine, engine.planDestroy("shop", DestroyOptions.DEFAULT));
        assertThat(names("ConfigMap")).doesNotContain("a", "b", "gantry-shop");
    }

    @Test
    void ofReleasesThatFailNoMoreIsKeptThanAskedFor() {
        ApplyOptions few = ApplyOptions.DEFAULT.keepReleases(2);
        engine.apply(plan(engine, config("a", "0")), few, Progress.silent());
        for (int i = 1; i < 6; i++) {
            cluster.behaves(image("x", "" + i), imageMissing());
            Outcome outcome = engine.apply(
                    plan(engine, config("a", "" + i), Things.deployment("web", "x:" + i)), few, Progress.silent());
            assertThat(outcome.succeeded()).isFalse();
        }

        assertThat(releases()).containsExactly("1 READY", "5 FAILED", "6 FAILED");
        assertThat(names("Secret"))
                .containsExactlyInAnyOrder("gantry-shop.release-1", "gantry-shop.release-5", "gantry-shop.release-6");

        engine.apply(
                plan(engine, config("a", "7"), Things.deployment("web", "x:7")),
                few.keepReleases(0),
                Progress.silent());
        assertThat(names("Secret")).isEmpty();
    }

    @Test
    void anInterruptLeavesNoLease() {
        Outcome outcome = carryOut(
                meeting("apply ConfigMap/a", () -> {
                    throw new Interrupted(new InterruptedException());
                }),
                config("a", "1"));

        assertThat(outcome.result()).isEqualTo(Outcome.Result.INTERRUPTED);
        assertThat(Thread.interrupted()).as("whoever called is to see it").isTrue();
        assertThat(cluster.cluster().get(LEASE)).isEmpty();
    }

    @Test
    void anApplyGoesOnAfterALongSilenceWhereNobodyTookItsLease() {
        boolean[] silent = new boolean[1];
        Cluster cut = new ForwardingCluster(cluster.cluster()) {
            @Override
            void before(String verb, String what, boolean write) {
                if (silent[0]) {
                    throw new Unreachable("The cluster did not answer in time.", true, new IOException());
                } else if ((verb + " " + what).equals("apply ConfigMap/a")) {
                    silent[0] = true;
                    cluster.pass(Duration.ofMinutes(1));
                    silent[0] = false;
                }
            }
        };

        Outcome outcome = carryOut(Engine.on(cut, cluster.time()), config("a", "1"), Things.service("later"));

        assertThat(outcome.problems()).isEmpty();
        assertThat(names("Service")).contains("later");
    }

    @Test
    void anApplyStopsWhereItsLeaseIsAnothers() {
        Outcome outcome = carryOut(
                meeting("apply ConfigMap/a", () -> {
                    delete(LEASE);
                    cluster.pass(Duration.ofMinutes(1));
                }),
                config("a", "1"),
                V1Secret.of("b").stringData(Map.of("x", "1")),
                Things.service("c"));

        assertThat(outcome.problems()).first().asString().contains("does not hold Lease/gantry-shop");
        assertThat(names("Service")).doesNotContain("c");
    }

    @Test
    void aLabelThatSomebodyPutsOnTheLeaseStopsNothing() {
        Outcome outcome = carryOut(
                meeting("apply ConfigMap/a", () -> {
                    ObjectNode lease = cluster.cluster().get(LEASE).orElseThrow();
                    lease.withObjectProperty("metadata")
                            .withObjectProperty("labels")
                            .put("seen", "yes");
                    cluster.cluster().update(LEASE, lease.toString().getBytes(StandardCharsets.UTF_8), false);
                    cluster.pass(Duration.ofSeconds(30));
                }),
                config("a", "1"));

        assertThat(outcome.succeeded()).isTrue();
        assertThat(cluster.cluster().get(LEASE)).isEmpty();
    }

    @Test
    void anInventoryThatIsDeletedMeanwhileIsMadeAgain() {
        Outcome outcome = carryOut(meeting("apply ConfigMap/a", () -> delete(INVENTORY)), config("a", "1"));

        assertThat(outcome.succeeded()).isTrue();
        assertThat(inventory().at("/data/members").asString()).isEqualTo("v1 ConfigMap default a");
        assertThat(releases()).containsExactly("1 READY");
    }

    @Test
    void membersOfTheSameKindsAreFoundAgainWhereTheInventoryWasDeleted() {
        apply(config("a", "1"), config("b", "1"));
        delete(INVENTORY);

        Plan plan = plan(engine, config("a", "1"));

        assertThat(plan.toString()).contains("- ConfigMap/b");
    }

    @Test
    void anInventoryThatSomebodyEditedIsTold() {
        apply(config("a", "1"));
        edit("members", "nonsense");

        assertThatThrownBy(() -> plan(engine, config("a", "2")))
                .hasMessageContaining(
                        "The inventory ConfigMap/gantry-shop in default was edited by somebody: it has the line"
                                + " \"nonsense\"");
        assertThatThrownBy(() -> engine.status("shop", Optional.empty())).hasMessageContaining("Mend it");
    }

    @Test
    void aReleaseThatSomebodyCutOffIsTold() {
        apply(config("a", "1"));
        apply(config("a", "2"));
        ObjectRef kept = ObjectRef.of("v1", "Secret", "default", "gantry-shop.release-1");
        for (String manifest : List.of("", "QQ==", "H4sIAAAAAAAA/w==")) {
            ObjectNode secret = cluster.cluster().get(kept).orElseThrow();
            secret.withObjectProperty("data").put("manifest", manifest);
            cluster.cluster().update(kept, secret.toString().getBytes(StandardCharsets.UTF_8), false);

            assertThatThrownBy(() -> engine.planRollback("shop", RollbackOptions.DEFAULT))
                    .as(manifest)
                    .hasMessageContaining("What is kept of release 1 of shop is damaged");
        }
    }

    @Test
    void aDestroyThatFailsLeavesTheReleases() {
        apply(config("a", "1"));
        apply(config("a", "2"));
        Engine refused = meeting("delete ConfigMap/a", () -> {
            throw new Refusal("not-permitted", "No.", 403, "Forbidden", List.of(), Optional.empty());
        });

        assertThat(carryOut(refused, refused.planDestroy("shop", DestroyOptions.DEFAULT))
                        .succeeded())
                .isFalse();

        assertThat(releases()).containsExactly("1 READY", "2 READY");
        assertThat(carryOut(engine, engine.planRollback("shop", RollbackOptions.DEFAULT))
                        .succeeded())
                .isTrue();
    }

    @Test
    void aWatchThatHearsNothingOfAnotherApplyDoesNotUndoIt() {
        apply(config("a", "1"));
        List<String> told = new ArrayList<>();
        Cluster deaf = new ForwardingCluster(cluster.cluster()) {
            @Override
            public Watch watch(ServedKind kind, Selection selection, String version, Watcher watcher) {
                boolean ofInventory = selection.labels().startsWith("applyset.kubernetes.io/id");
                return super.watch(kind, selection, version, ofInventory ? new Silent() : watcher);
            }
        };
        cluster.time().schedule(Duration.ofSeconds(10), () -> apply(config("a", "2")));
        Thread watching = Thread.currentThread();
        cluster.time().schedule(Duration.ofMinutes(20), watching::interrupt);

        Engine.on(deaf, cluster.time()).watch("shop", Optional.empty(), new Told(told::add));

        assertThat(told).startsWith("release 1").contains("release 2").doesNotContain("DONE");
        assertThat(releases()).containsExactly("1 READY", "2 READY");
    }

    @Test
    void aWatchThatEndsAsItBeginsIsNotBegunAgainWithoutAPause() {
        apply(config("a", "1"));
        AtomicInteger begun = new AtomicInteger();
        Cluster ending = new ForwardingCluster(cluster.cluster()) {
            @Override
            public Watch watch(ServedKind kind, Selection selection, String version, Watcher watcher) {
                begun.incrementAndGet();
                cluster.time().schedule(Duration.ofMillis(1), () -> watcher.ended(false));
                return () -> {};
            }
        };
        Thread watching = Thread.currentThread();
        cluster.time().schedule(Duration.ofMinutes(1), watching::interrupt);

        Engine.on(ending, cluster.time()).watch("shop", Optional.empty(), new Told(line -> {}));

        assertThat(begun).hasValueBetween(2, 200);
    }

    /** Hears nothing, as one at the end of a dead connection. */
    private static final class Silent implements Watcher {
        @Override
        public void event(WatchEvent event) {}

        @Override
        public void ended(boolean tooOld) {}
    }

    /** An engine at one of whose requests, the first of that name, something happens before the server hears of it. */
    private Engine meeting(String request, Runnable happening) {
        boolean[] met = new boolean[1];
        Cluster watched = new ForwardingCluster(cluster.cluster()) {
            @Override
            <T> T pass(String verb, String what, boolean write, Supplier<T> sent) {
                if (!met[0] && (verb + " " + what).equals(request)) {
                    met[0] = true;
                    happening.run();
                }
                return sent.get();
            }
        };
        return Engine.on(watched, cluster.time());
    }

    private void apply(KubernetesObject... objects) {
        assertThat(carryOut(engine, objects).succeeded()).isTrue();
    }

    private static Outcome carryOut(Engine engine, KubernetesObject... objects) {
        return carryOut(engine, plan(engine, objects));
    }

    private static Outcome carryOut(Engine engine, Plan plan) {
        return engine.apply(plan, ApplyOptions.DEFAULT, Progress.silent());
    }

    private static Plan plan(Engine engine, KubernetesObject... objects) {
        return engine.plan(Manifest.of("shop", List.of(objects)), PlanOptions.DEFAULT);
    }

    private static V1ConfigMap config(String name, String greeting) {
        return Things.config(name, greeting);
    }

    private ObjectNode inventory() {
        return cluster.cluster().get(INVENTORY).orElseThrow();
    }

    private void edit(String key, String text) {
        ObjectNode tree = inventory();
        tree.withObjectProperty("data").put(key, text);
        cluster.cluster().update(INVENTORY, tree.toString().getBytes(StandardCharsets.UTF_8), false);
    }

    private void delete(ObjectRef ref) {
        String uid =
                cluster.cluster().get(ref).orElseThrow().at("/metadata/uid").asString("");
        cluster.cluster().delete(ref, new Precondition(uid, Optional.empty()), Propagation.BACKGROUND);
    }

    private List<String> releases() {
        return engine.history("shop", Optional.empty()).all().stream()
                .map((Release release) -> release.number() + " " + release.state())
                .toList();
    }

    private Set<String> names(String kind) {
        Set<String> names = new TreeSet<>();
        Consumer<ObjectNode> each = it -> names.add(it.at("/metadata/name").asString(""));
        cluster.cluster().list(cluster.cluster().kinds().find("v1", kind).orElseThrow(), Selection.in("default"), each);
        return names;
    }
}
