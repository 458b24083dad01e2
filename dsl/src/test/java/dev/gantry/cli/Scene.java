package dev.gantry.cli;

import dev.gantry.Gantry;
import dev.gantry.apply.AppStatus;
import dev.gantry.apply.ApplyOptions;
import dev.gantry.apply.DestroyOptions;
import dev.gantry.apply.ObjectStatus;
import dev.gantry.apply.ObjectStatus.State;
import dev.gantry.apply.Outcome;
import dev.gantry.apply.Outcome.Result;
import dev.gantry.apply.PlanOptions;
import dev.gantry.apply.Progress;
import dev.gantry.apply.RollbackOptions;
import dev.gantry.apply.Vigil;
import dev.gantry.manifest.Manifest;
import dev.gantry.manifest.ObjectRef;
import dev.gantry.plan.Change;
import dev.gantry.plan.Desired;
import dev.gantry.plan.FieldChange;
import dev.gantry.plan.Intent;
import dev.gantry.plan.Live;
import dev.gantry.plan.Plan;
import dev.gantry.problem.GantryException;
import dev.gantry.release.Release;
import dev.gantry.release.Releases;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import tools.jackson.databind.node.IntNode;
import tools.jackson.databind.node.StringNode;

/** A cluster that does what its name says. */
final class Scene implements Deployer {
    private static final Live LIVE = new Live("u-1", "1");

    private final String name;
    private final ManualTime time;

    Scene(String name, ManualTime time) {
        this.name = name;
        this.time = time;
    }

    @Override
    public String place() {
        return "https://10.0.0.1:6443 (context staging)";
    }

    @Override
    public Plan plan(Manifest manifest, PlanOptions options) {
        switch (name) {
            case "conflict" ->
                throw new GantryException(
                        "field-conflict",
                        "Deployment/order: spec.replicas is 5 and managed by kube-autoscaler. Leave replicas out, or say"
                                + " --take-over.");
            case "bug" -> throw new IllegalStateException("a bug");
            case "stopped" -> throw new GantryException("interrupted", "Interrupted.");
            default -> {
                return plan(manifest, options.namespace().orElse("default"), options.takeOver());
            }
        }
    }

    private Plan plan(Manifest manifest, String namespace, boolean takeOver) {
        List<Change> changes = new ArrayList<>();
        for (var object : manifest.objects()) {
            Desired desired = Desired.of(object, Optional.of(namespace));
            changes.add(
                    switch (name) {
                        case "settled", "shrinks" -> new Change.Unchanged(desired.ref(), true);
                        case "upgrade" -> update(desired, takeOver);
                        default -> new Change.Create(desired);
                    });
        }
        if (name.equals("upgrade")) {
            changes.add(new Change.Delete(ObjectRef.of("apps/v1", "Deployment", namespace, "zipkin"), LIVE));
            changes.add(new Change.Keep(
                    ObjectRef.of("v1", "PersistentVolumeClaim", namespace, "data-zipkin-0"), "it holds data"));
        }
        for (int i = 1; name.equals("shrinks") && i <= 11; i++) {
            changes.add(new Change.Delete(ObjectRef.of("apps/v1", "Deployment", namespace, "old-" + i), LIVE));
        }
        boolean fresh = !name.equals("shrinks")
                && !name.equals("settled")
                && !name.equals("upgrade")
                && !namespace.equals("default");
        List<String> warnings = name.equals("upgrade") ? List.of("v1 Endpoints is deprecated in v1.33+") : List.of();
        return new Plan(
                new Intent.Apply(manifest.app(), namespace, manifest.objects(), takeOver),
                fresh,
                !name.equals("settled"),
                changes,
                warnings);
    }

    private static Change update(Desired desired, boolean takeOver) {
        if (!desired.ref().toString().equals("Deployment/order")) {
            return new Change.Unchanged(desired.ref(), true);
        }
        FieldChange image = FieldChange.of(
                "spec.template.spec.containers[order].image",
                Optional.of(StringNode.valueOf("acme/order:1.4.2")),
                Optional.of(StringNode.valueOf("acme/order:1.5.0")));
        FieldChange replicas = new FieldChange(
                "spec.replicas",
                Optional.of(IntNode.valueOf(5)),
                Optional.of(IntNode.valueOf(3)),
                Optional.of("kube-autoscaler"));
        return new Change.Update(desired, LIVE, takeOver ? List.of(image, replicas) : List.of(image), false);
    }

    @Override
    public Plan planDestroy(String app, DestroyOptions options) {
        String namespace = options.namespace().orElse("default");
        List<Change> changes = new ArrayList<>();
        changes.add(new Change.Delete(ObjectRef.of("apps/v1", "Deployment", namespace, "order"), LIVE));
        ObjectRef claim = ObjectRef.of("v1", "PersistentVolumeClaim", namespace, "data-mysql-0");
        changes.add(
                options.withData()
                        ? new Change.Delete(claim, LIVE)
                        : new Change.Keep(claim, "it holds data; --with-data deletes it"));
        return new Plan(
                new Intent.Destroy(app, namespace, options.withData(), options.withNamespace()),
                false,
                true,
                changes,
                List.of());
    }

    @Override
    public Plan planRollback(String app, RollbackOptions options) {
        int release = options.release().orElse(2);
        if (history(app, options.namespace()).find(release).isEmpty()) {
            throw new GantryException("release-unknown", app + " has no release " + release + ".");
        }
        String namespace = options.namespace().orElse("default");
        Desired desired =
                Desired.of(Gantry.customResource("apps/v1", "Deployment", "order", Map.of()), Optional.of(namespace));
        Intent intent = new Intent.Apply(app, namespace, List.of(), options.takeOver(), Optional.of(release));
        return new Plan(intent, false, false, List.of(update(desired, false)), List.of());
    }

    @Override
    public Releases history(String app, Optional<String> namespace) {
        if (name.equals("empty")) {
            return Releases.NONE;
        }
        TreeMap<String, String> first = new TreeMap<>(Map.of("deployment/order", "1.4.1", "deployment/zipkin", "3.4"));
        TreeMap<String, String> next = new TreeMap<>(Map.of("deployment/order", "1.4.2", "deployment/menu", "1.0"));
        Instant began = Instant.parse("2026-03-01T10:00:00Z");
        return Releases.NONE
                .with(new Release(1, began, Release.State.READY, "d1", 1, Optional.empty(), first))
                .with(new Release(2, began.plusSeconds(86_400), Release.State.APPLIED, "d2", 1, Optional.empty(), next))
                .with(new Release(3, began.plusSeconds(90_000), Release.State.FAILED, "d3", 1, Optional.empty(), first))
                .with(new Release(
                        4, began.plusSeconds(90_100), Release.State.UNFINISHED, "d2", 2, Optional.of(2), next));
    }

    @Override
    public void watch(String app, Optional<String> namespace, Vigil vigil) {
        vigil.hindered("There is no " + app + " in namespace default. Apply it first.");
        time.pass(Duration.ofSeconds(75));
        vigil.watching(history(app, namespace).find(2).orElseThrow(), 4);
        time.pass(Duration.ofMinutes(10));
        Plan plan = planRollback(app, RollbackOptions.DEFAULT);
        vigil.drifted(plan);
        time.pass(Duration.ofMillis(180));
        vigil.corrected(plan, new Outcome(Result.DONE, List.of(), List.of(), List.of(), List.of()));
        vigil.drifted(plan);
        vigil.corrected(
                plan, new Outcome(Result.FAILED, List.of(), List.of(), List.of(), List.of("Service/order: refused")));
    }

    @Override
    public Outcome apply(Plan plan, ApplyOptions options, Progress progress) {
        boolean goesBack =
                plan.intent() instanceof Intent.Apply apply && apply.returnsTo().isEmpty() && name.startsWith("return");
        Outcome outcome = carryOut(plan, options, progress, goesBack);
        if (!goesBack) {
            return outcome;
        }
        Plan back = planRollback(plan.app(), RollbackOptions.DEFAULT);
        progress.returning(2);
        Outcome end = carryOut(back, options, progress, name.equals("return-fails"));
        return new Outcome(
                outcome.result(),
                outcome.done(),
                outcome.left(),
                outcome.unready(),
                outcome.problems(),
                Optional.of(new Outcome.Return(2, back, end)));
    }

    private Outcome carryOut(Plan plan, ApplyOptions options, Progress progress, boolean crashes) {
        List<ObjectRef> done = new ArrayList<>();
        List<ObjectRef> left = new ArrayList<>();
        List<ObjectStatus> unready = new ArrayList<>();
        if (name.equals("held")) {
            progress.waiting("alice@laptop-1f3a holds Lease/gantry-shop: waits to see whether it is still at work");
            time.pass(Duration.ofSeconds(15));
        }
        progress.started(plan);
        for (Change change : plan.changes()) {
            if (change.writes() && name.equals("interrupted") && !done.isEmpty()) {
                left.add(change.ref());
            } else if (change.writes()) {
                write(change, progress);
                done.add(change.ref());
            }
        }
        for (Change change : options.waits() ? plan.changes() : List.<Change>of()) {
            ObjectRef ref = change.ref();
            if (!change.writes()
                    || change instanceof Change.Delete
                    || !ref.apiVersion().equals("apps/v1")) {
                continue;
            }
            time.pass(Duration.ofSeconds(4));
            progress.status(new ObjectStatus(ref, State.IN_PROGRESS, "1 of 3 updated", List.of()));
            time.pass(Duration.ofSeconds(8));
            ObjectStatus end = end(ref, crashes || name.equals("crash"));
            progress.status(end);
            if (end.state() != State.READY) {
                unready.add(end);
            }
        }
        Result result = switch (name) {
            case "crash" -> Result.FAILED;
            case "slow" -> Result.TIMED_OUT;
            case "interrupted" -> Result.INTERRUPTED;
            default -> crashes ? Result.FAILED : Result.DONE;
        };
        List<String> problems = name.equals("crash") ? List.of("Service/order: the server refused it") : List.of();
        Outcome outcome = new Outcome(result, done, left, unready, problems);
        progress.finished(outcome);
        return outcome;
    }

    private void write(Change change, Progress progress) {
        if (change instanceof Change.Delete) {
            progress.deleting(change.ref());
            time.pass(Duration.ofSeconds(2));
            progress.deleted(change.ref());
        } else {
            progress.applying(change);
            time.pass(Duration.ofMillis(50));
            progress.applied(change);
        }
    }

    private ObjectStatus end(ObjectRef ref, boolean crashes) {
        if (crashes && ref.kind().equals("Deployment")) {
            return new ObjectStatus(
                    ref,
                    State.FAILED,
                    "container order keeps crashing with exit code 1, restarted 5 times (3 of 3 pods)",
                    List.of(
                            "Exception in thread \"main\" java.lang.Error: \u001b[2Jno database",
                            "\tat acme.Order.main"));
        }
        return name.equals("slow") && ref.kind().equals("Deployment")
                ? new ObjectStatus(ref, State.IN_PROGRESS, "2 of 3 updated", List.of())
                : new ObjectStatus(ref, State.READY, "3 of 3 available", List.of());
    }

    @Override
    public AppStatus status(String app, Optional<String> namespace) {
        String home = namespace.orElse("default");
        ObjectRef service = ObjectRef.of("v1", "Service", home, "order");
        ObjectRef deployment = ObjectRef.of("apps/v1", "Deployment", home, "order");
        ObjectRef claim = ObjectRef.of("v1", "ConfigMap", home, "order");
        ObjectStatus ready = new ObjectStatus(service, State.READY, "there", List.of());
        return switch (name) {
            case "crash" ->
                new AppStatus(
                        app,
                        home,
                        true,
                        history(app, namespace).latest(),
                        List.of(
                                ready,
                                end(deployment, name.equals("crash")),
                                new ObjectStatus(claim, State.MISSING, "not there", List.of())));
            case "nothing" -> new AppStatus(app, home, false, Optional.empty(), List.of());
            default -> new AppStatus(app, home, true, Optional.empty(), List.of(ready, end(deployment, false)));
        };
    }

    @Override
    public void close() {}
}
