package dev.gantry.tests.engine;

import static dev.gantry.Behaviour.endsAfter;
import static dev.gantry.Gantry.*;
import static dev.gantry.Nodes.nodes;
import static dev.gantry.Units.*;
import static dev.gantry.Upgrade.*;
import static dev.gantry.Upgrade.OnFailure.ROLL_BACK;

import dev.gantry.App;
import dev.gantry.EmbeddedCluster;
import dev.gantry.Health;
import dev.gantry.Service;
import dev.gantry.ServiceUpgrade;
import dev.gantry.apply.ApplyOptions;
import dev.gantry.apply.DestroyOptions;
import dev.gantry.apply.Engine;
import dev.gantry.apply.Outcome;
import dev.gantry.apply.PlanOptions;
import dev.gantry.apply.Progress;
import dev.gantry.apply.RollbackOptions;
import dev.gantry.cluster.Selection;
import dev.gantry.cluster.ServedKind;
import dev.gantry.cluster.WatchEvent;
import dev.gantry.cluster.Watcher;
import dev.gantry.kubernetes.core.V1ConfigMap;
import dev.gantry.kubernetes.core.V1Secret;
import dev.gantry.manifest.ObjectRef;
import dev.gantry.plan.Plan;
import dev.gantry.problem.GantryException;
import dev.gantry.release.Release;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import tools.jackson.databind.node.ObjectNode;

/** One engine that a fault befalls, in a cluster of its own, what another does after it, and what must hold all the while. */
final class Ordeal {
    /** What the struck engine does. */
    enum Deed {
        FIRST_APPLY,
        UPGRADE,
        NO_OP,
        ROLLBACK,
        FAILING_UPGRADE,
        CANARY,
        FAILING_CANARY,
        BLUE_GREEN,
        FAILING_BLUE_GREEN,
        DESTROY
    }

    /** What another does afterwards. */
    enum Sequel {
        SAME,
        NEXT,
        ROLLBACK,
        DESTROY
    }

    private static final String HOME = Home.NAME;
    private static final String PASSWORD = "swordfish";
    private final EmbeddedCluster cluster =
            EmbeddedCluster.of(nodes(6, cores(4), gibibytes(16)).zones("a", "b", "c"));
    private final Home home = new Home(cluster);
    private final Deed deed;
    private final Fault fault;
    private final int at;
    private final Sequel sequel;
    private final FaultyCluster faulty;
    private final List<String> broken = new ArrayList<>();
    private int fewest = Integer.MAX_VALUE;
    private boolean counts;
    private String foreign = "";

    Ordeal(Deed deed, Fault fault, int at, Sequel sequel) {
        this.deed = deed;
        this.fault = fault;
        this.at = at;
        this.sequel = sequel;
        this.faulty = new FaultyCluster(cluster.cluster(), cluster.time(), fault, at, this::meddle, this::look);
    }

    /** What did not hold; and whether there was a request to strike at all. */
    record Verdict(List<String> broken, boolean struck, String name) {}

    Verdict run() {
        prepare();
        watchPods();
        String end = struck();
        String name = deed + " " + fault + " at " + at + " (" + faulty.struck() + ") then " + sequel + ": " + end;
        Thread.interrupted();
        if (!faulty.struck().isEmpty() || at == Integer.MAX_VALUE) {
            follow();
        }
        return new Verdict(broken, !faulty.struck().isEmpty(), name);
    }

    private void prepare() {
        cluster.has(
                V1ConfigMap.of("theirs").metadata(it -> it.namespace("default")).data(Map.of("a", "b")));
        if (deed != Deed.FIRST_APPLY) {
            succeed(cluster.apply(app("1.0.0")).outcome(), "the apply before");
        }
        if (deed == Deed.ROLLBACK) {
            succeed(cluster.apply(app("1.5.0")).outcome(), "the apply before");
        }
        cluster.behaves(image("acme/order", "6.6.6"), endsAfter(seconds(20), 1));
        if (deed != Deed.FIRST_APPLY) {
            cluster.has(
                    V1ConfigMap.of("theirs").metadata(it -> it.namespace(HOME)).data(Map.of("a", "b")));
            foreign = home.theirs();
        }
    }

    private void meddle() {
        counts = false;
        new Meddling(cluster, deed.name().endsWith("CANARY") ? "order-canary" : "order-green").strike(fault);
    }

    private App app(String version) {
        ServiceUpgrade how = switch (deed) {
            case CANARY, FAILING_CANARY ->
                canary(step(percent(25), seconds(40)), step(percent(50), seconds(40)))
                        .analysis("no restarts", now -> now.restarts() == 0)
                        .onFailure(ROLL_BACK);
            case BLUE_GREEN, FAILING_BLUE_GREEN ->
                blueGreen()
                        .keepOldFor(seconds(60))
                        .analysis("no restarts", now -> now.restarts() == 0)
                        .onFailure(ROLL_BACK);
            case FAILING_UPGRADE -> rolling().onFailure(ROLL_BACK);
            default -> rolling();
        };
        Service order = service("order", image("acme/order", version))
                .http(8080)
                .health(Health.actuator())
                .requests(millicores(250), mebibytes(512))
                .replicas(4)
                .env("GREETING", version)
                .upgrade(how);
        String half = version.startsWith("1") ? "even" : "odd";
        return dev.gantry.Gantry.app(
                        "shop",
                        order,
                        service(half, image("acme/" + half, "1")).http(8080).requests(millicores(10), mebibytes(16)),
                        V1Secret.of("account").stringData(Map.of("password", PASSWORD + version)),
                        V1ConfigMap.of("only-" + version.charAt(0)).data(Map.of("a", version)))
                .namespace(HOME);
    }

    private String goal() {
        return switch (deed) {
            case FIRST_APPLY, NO_OP, DESTROY, ROLLBACK -> "1.0.0";
            case UPGRADE, CANARY, BLUE_GREEN -> "2.0.0";
            case FAILING_UPGRADE, FAILING_CANARY, FAILING_BLUE_GREEN -> "6.6.6";
        };
    }

    /** How the struck engine ended. */
    private String struck() {
        Engine engine = Engine.on(faulty, faulty.time());
        // A version that dies after all calls were turned to it takes them along until that is seen.
        counts = Set.of(Deed.UPGRADE, Deed.NO_OP, Deed.ROLLBACK, Deed.CANARY, Deed.FAILING_CANARY, Deed.BLUE_GREEN)
                .contains(deed);
        try {
            App app = app(goal());
            Plan plan = switch (deed) {
                case ROLLBACK -> engine.planRollback("shop", RollbackOptions.DEFAULT.namespace(HOME));
                case DESTROY -> engine.planDestroy("shop", DestroyOptions.DEFAULT.namespace(HOME));
                default -> engine.plan(app.synth(), PlanOptions.DEFAULT.namespace(HOME));
            };
            Outcome outcome = engine.apply(plan, ApplyOptions.DEFAULT.analyses(app.analyses()), Progress.silent());
            outcome.problems().forEach(this::words);
            outcome.returned().ifPresent(back -> back.outcome().problems().forEach(this::words));
            boolean harmless = faulty.struck().isEmpty()
                    || fault == Fault.ANSWER_LOST
                    || fault == Fault.BROKEN
                    || fault == Fault.AWAY_SHORTLY;
            if (harmless) {
                boolean fails = goal().equals("6.6.6");
                check(outcome.succeeded() != fails, "ended as if there had been no fault, but: " + outcome);
                check(
                        !fails
                                || outcome.returned()
                                        .filter(it -> it.outcome().succeeded())
                                        .isPresent(),
                        "did not return: " + outcome);
            }
            return outcome.result() + " " + outcome.problems()
                    + outcome.returned()
                            .map(it -> " returned " + it.outcome().result() + " "
                                    + it.outcome().problems())
                            .orElse("");
        } catch (DyingCluster.Killed e) {
            return "killed";
        } catch (GantryException e) {
            words(String.valueOf(e.getMessage()));
            return e.code() + ": " + e.getMessage();
        } catch (RuntimeException | StackOverflowError e) {
            broken.add("unexpected " + e + " at " + List.of(e.getStackTrace()).subList(0, 5));
            return e.toString();
        }
    }

    private void words(String words) {
        check(!words.contains(PASSWORD) && !words.contains("c3dvcmRmaXNo"), "told a secret: " + words);
        check(!words.contains("Exception"), "told of an exception: " + words);
        // What the cluster said in the middle comes here without what its client says of it.
        check(
                words.strip().endsWith(".") || fault == Fault.NAMESPACE_DELETED || words.contains("server of tests"),
                "no sentence: " + words);
    }

    private void follow() {
        if (at % 2 == 0 || fault == Fault.NAMESPACE_DELETED) {
            cluster.pass(minutes(1));
        }
        Engine engine = Engine.on(
                new FaultyCluster(cluster.cluster(), cluster.time(), Fault.BROKEN, 0, () -> {}, this::look),
                cluster.time());
        boolean killed = fault.kills();
        if (!killed) {
            boolean could = fault != Fault.AWAY && !faulty.struck().contains("Lease");
            check(home.find("coordination.k8s.io/v1", "Lease").isEmpty() || !could, "left the Lease");
        }
        try {
            check(engine.history("shop", Optional.of(HOME)).all().size() < 5, "history");
            switch (sequel) {
                case SAME, NEXT -> {
                    App app = app(sequel == Sequel.SAME && !goal().equals("6.6.6") ? goal() : "3.0.0");
                    apply(engine, app);
                }
                case ROLLBACK -> {
                    boolean has = fault != Fault.RELEASE_DELETED
                            && engine.history("shop", Optional.of(HOME))
                                    .lastGood()
                                    .isPresent();
                    if (has) {
                        Plan plan = plan(() -> engine.planRollback(
                                "shop", RollbackOptions.DEFAULT.namespace(HOME).takeOver(fault.isMeddling())));
                        writes = !plan.isEmpty();
                        succeed(engine.apply(plan, ApplyOptions.DEFAULT, Progress.silent()), "rollback");
                        settled(engine, Optional.empty());
                    }
                    apply(engine, app("3.0.0"));
                }
                case DESTROY -> {}
            }
            if (sequel != Sequel.DESTROY && fault != Fault.RELEASE_DELETED) {
                eachReleaseCanBeReturnedTo(engine);
            }
            destroy(engine);
        } catch (GantryException e) {
            broken.add("the sequel failed: " + e.getMessage());
        } catch (RuntimeException e) {
            broken.add("the sequel failed: " + e + " at "
                    + List.of(e.getStackTrace()).subList(0, 5));
        }
    }

    /** What is still being deleted is waited for, as the engine says. */
    private Plan plan(Supplier<Plan> plan) {
        try {
            return plan.get();
        } catch (GantryException e) {
            String words = String.valueOf(e.getMessage());
            if (!words.contains("is being deleted") && !words.contains("being terminated")) {
                throw e;
            }
            cluster.pass(minutes(2));
            return plan.get();
        }
    }

    private void apply(Engine engine, App app) {
        Plan plan = plan(() ->
                engine.plan(app.synth(), PlanOptions.DEFAULT.namespace(HOME).takeOver(fault.isMeddling())));
        writes = !plan.isEmpty();
        succeed(engine.apply(plan, ApplyOptions.DEFAULT.analyses(app.analyses()), Progress.silent()), "the next apply");
        settled(engine, Optional.of(app));
    }

    private boolean writes;

    /** Exactly what was described, and nothing left behind. */
    private void settled(Engine engine, Optional<App> app) {
        app.ifPresent(it -> {
            Plan plan = engine.plan(it.synth(), PlanOptions.DEFAULT.namespace(HOME));
            check(plan.isEmpty(), "not as described: " + plan);
            Set<String> wanted = new TreeSet<>();
            it.synth().objects().forEach(object -> wanted.add(object.kind() + "/" + object.name()));
            wanted.remove("Namespace/" + HOME);
            check(wanted.equals(home.marked()), "there is " + home.marked() + ", wanted is " + wanted);
        });
        check(!writes || home.find("coordination.k8s.io/v1", "Lease").isEmpty(), "left the Lease");
        for (ObjectNode deployment : home.find("apps/v1", "Deployment")) {
            boolean second = deployment.at("/metadata/name").asString("").contains("-");
            check(!second || deployment.at("/spec/replicas").asInt(-1) == 0, "a stand-in is at work");
        }
        Set<String> kept = new TreeSet<>();
        for (Release release : engine.history("shop", Optional.of(HOME)).all()) {
            kept.add("gantry-shop.release-" + release.number());
        }
        Set<String> secrets = new TreeSet<>();
        home.find("v1", "Secret")
                .forEach(it -> secrets.add(it.at("/metadata/name").asString("")));
        secrets.remove("account");
        check(
                kept.equals(secrets) || fault == Fault.RELEASE_DELETED || fault == Fault.INVENTORY_DELETED,
                "history has " + kept + ", there is " + secrets);
        check(
                engine.history("shop", Optional.of(HOME))
                        .latest()
                        .filter(Release::isGood)
                        .isPresent(),
                "the latest is not good");
    }

    private void eachReleaseCanBeReturnedTo(Engine engine) {
        for (Release release : engine.history("shop", Optional.of(HOME)).all()) {
            try {
                engine.planRollback(
                        "shop", RollbackOptions.DEFAULT.namespace(HOME).release(release.number()));
            } catch (GantryException e) {
                broken.add("no return to " + release.number() + ": " + e.getMessage());
            }
        }
    }

    private void destroy(Engine engine) {
        counts = false;
        Plan plan = engine.planDestroy("shop", DestroyOptions.DEFAULT.namespace(HOME));
        writes = !plan.isEmpty();
        succeed(engine.apply(plan, ApplyOptions.DEFAULT, Progress.silent()), "destroy");
        Set<String> left = new TreeSet<>();
        home.all().forEach(it -> left.add(Home.name(it)));
        if (writes) {
            home.find("coordination.k8s.io/v1", "Lease").forEach(it -> left.add(Home.name(it)));
        }
        left.removeIf(it -> it.equals("ServiceAccount/default") || it.equals("ConfigMap/kube-root-ca.crt"));
        left.remove("ConfigMap/theirs");
        // It remembers the namespace that was made for the app.
        left.remove("ConfigMap/gantry-shop");
        check(left.isEmpty(), "a destroy left " + left);
        check(
                foreign.isEmpty() || foreign.equals(home.theirs()) || fault == Fault.NAMESPACE_DELETED,
                "touched what is not the app's");
        Plan more = engine.planDestroy(
                "shop", DestroyOptions.DEFAULT.namespace(HOME).withNamespace(true));
        if (cluster.cluster().get(ObjectRef.of("v1", "Namespace", HOME)).isPresent()) {
            succeed(engine.apply(more, ApplyOptions.DEFAULT, Progress.silent()), "destroy with the namespace");
            check(
                    cluster.cluster().get(ObjectRef.of("v1", "Namespace", HOME)).isEmpty(),
                    "the namespace that was made for the app is left");
        }
    }

    private void succeed(Outcome outcome, String what) {
        check(outcome.succeeded(), what + " ended with " + outcome);
    }

    private void check(boolean holds, String otherwise) {
        if (!holds) {
            broken.add(otherwise);
        }
    }

    /** What is marked as the app's is in its inventory at every moment. */
    private void look() {
        if (fault == Fault.INVENTORY_DELETED || fault == Fault.NAMESPACE_DELETED) {
            return;
        }
        String members = cluster.cluster()
                .get(ObjectRef.of("v1", "ConfigMap", HOME, "gantry-shop"))
                .map(it -> it.at("/data/members").asString(""))
                .orElse("");
        for (ObjectNode object : home.all()) {
            if (Home.isMarked(object)
                    && !members.lines()
                            .anyMatch(line -> line.endsWith(
                                            " " + object.at("/metadata/name").asString(""))
                                    && line.contains(" " + object.at("/kind").asString("") + " "))) {
                String sentence = "not in the inventory: " + Home.name(object);
                if (!broken.contains(sentence)) {
                    broken.add(sentence);
                }
            }
        }
    }

    /** How many instances at least calls have reached at every moment. */
    private void watchPods() {
        ServedKind pods = cluster.cluster().kinds().find("v1", "Pod").orElseThrow();
        Watcher each = new Watcher() {
            @Override
            public void event(WatchEvent event) {
                if (counts) {
                    int reached = home.reached();
                    if (reached < fewest) {
                        fewest = reached;
                        check(reached >= 3, "calls reach only " + reached + " instances");
                    }
                }
            }

            @Override
            public void ended(boolean tooOld) {}
        };
        cluster.cluster().watch(pods, Selection.in(HOME), "", each);
        ServedKind services = cluster.cluster().kinds().find("v1", "Service").orElseThrow();
        cluster.cluster().watch(services, Selection.in(HOME), "", each);
    }
}
