package dev.gantry;

import dev.gantry.kubernetes.Named;
import dev.gantry.problem.NearNames;
import dev.gantry.problem.Quoted;
import dev.gantry.problem.Source;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** That every reference leads somewhere, and that what it counts on is there. */
final class ReferenceChecks {
    private final Given given;
    private final Closure closure;
    private final Scene scene;
    private final Report report;

    ReferenceChecks(Given given, Closure closure, Scene scene, Report report) {
        this.given = given;
        this.closure = closure;
        this.scene = scene;
        this.report = report;
    }

    void run() {
        given.clashes().forEach(this::clash);
        closure.clashes().forEach(this::clash);
        closure.references().forEach((from, references) -> references.forEach(reference -> check(from, reference)));
        namesOfWorkloads();
    }

    private void clash(Given.Clash clash) {
        Named one = clash.one().value();
        Named other = clash.other().value();
        if (alike(one, other)) {
            return;
        }
        Source line = line(other, clash.other().line());
        report.below(other.name())
                .add(
                        line,
                        "part-ambiguous",
                        "There are two different copies of " + Id.of(other)
                                + also(line(one, clash.one().line()), line) + ".",
                        "Of copies that differ, the app must be given the one that counts.",
                        "Give app(...) the one that is meant, and none beside it.");
    }

    private static String also(@Nullable Source one, @Nullable Source other) {
        return one == null || other == null || one.equals(other) ? "" : ", said at " + one + " and at " + other;
    }

    /** What a part ends with: where its last word was said, else where it was taken. */
    private static @Nullable Source line(Named part, @Nullable Source taken) {
        return taken != null || !(part instanceof Workload<?> workload)
                ? taken
                : workload.words().origin.line();
    }

    /** Values that hold functions differ although they do the same: what they become decides. */
    private boolean alike(Named one, Named other) {
        if (one instanceof OwnObject first && other instanceof OwnObject second) {
            return first.object(scene, Report.of("")).equals(second.object(scene, Report.of("")));
        }
        return one instanceof Workload<?> first
                && other instanceof Workload<?> second
                && WorkloadObjects.of(first, scene, Report.of(""))
                        .equals(WorkloadObjects.of(second, scene, Report.of("")));
    }

    private void check(Id from, Reference reference) {
        Report place = report.below(from.name()).below(reference.where());
        Id to = Id.of(reference.to());
        Named winner = scene.winner(reference.to());
        Said<Named> removed = given.removed().get(to);
        if (winner == null) {
            String where = removed == null || removed.line() == null ? "" : " (at " + removed.line() + ")";
            place.add(
                    reference.line(),
                    "reference-dangling",
                    from + " refers to " + to + ", which was taken out of the app" + where + ".",
                    "What a part refers to belongs to the app.",
                    "Keep it, or take out what refers to it as well.");
            return;
        }
        reference.promise().ifPresent(promise -> promise(place, from, reference, winner, promise));
    }

    private void promise(Report place, Id from, Reference reference, Named winner, String promise) {
        if (winner instanceof Workload<?> workload) {
            if (!workload.words().ports.has(promise)) {
                List<String> ports = List.copyOf(workload.words().ports.keys());
                place.add(
                        reference.line(),
                        "port-missing",
                        from + " calls " + Id.of(winner) + " at port " + Quoted.of(promise)
                                + ", which it does not offer"
                                + at(workload.words().origin.line()) + ".",
                        "A service offers the ports that http(...) and port(...) say of it.",
                        offers(promise, ports, "Give it that port, or call it at one that it has."));
            }
        } else if (winner instanceof Secret secret) {
            boolean has = secret.has(new Key(promise));
            // Of a secret that is there already nothing is known but what was said.
            if (!has && (!secret.isExisting() || !secret.keys().isEmpty())) {
                missingKey(
                        place,
                        from,
                        reference,
                        winner,
                        promise,
                        names(secret.keys()),
                        secret.origin().line());
            }
        } else if (winner instanceof Config config
                && !scene.contents().of(config).has(promise)) {
            missingKey(
                    place,
                    from,
                    reference,
                    winner,
                    promise,
                    scene.contents().of(config).keys(),
                    config.origin().line());
        }
    }

    private static void missingKey(
            Report place,
            Id from,
            Reference reference,
            Named winner,
            String key,
            List<String> keys,
            @Nullable Source origin) {
        place.add(
                reference.line(),
                "key-missing",
                from + " reads " + Id.of(winner) + " at key " + Quoted.of(key) + ", which it does not have" + at(origin)
                        + ".",
                "A secret or a config has the keys that it was made with.",
                offers(key, keys, "Give it that key, or read one that it has."));
    }

    private static String offers(String name, List<String> known, String fix) {
        return (fix + " " + NearNames.offer(name, known)).strip();
    }

    private static List<String> names(List<Key> keys) {
        return keys.stream().map(Key::name).toList();
    }

    private static String at(@Nullable Source line) {
        return line == null ? "" : " (" + line + ")";
    }

    /** Pods are found by the name of their workload, so no two may have the same; a second Deployment has a name, too. */
    private void namesOfWorkloads() {
        Map<String, Workload<?>> byName = new HashMap<>();
        Map<String, String> standIns = new HashMap<>();
        scene.standIns().forEach((first, standIn) -> standIns.put(standIn.name(), first));
        for (Said<Named> part : scene.parts()) {
            if (part.value() instanceof Workload<?> workload) {
                String first = standIns.get(workload.name());
                if (first != null) {
                    report.below(workload.name())
                            .below("name")
                            .add(
                                    workload.words().origin.line(),
                                    "name-shared",
                                    workload.kind() + " " + workload.name() + " has the name of the Deployment that "
                                            + first + " needs for its upgrade.",
                                    "Pods are found by the name of what runs them, so no two workloads share one.",
                                    "Give one of them another name.");
                }
                Workload<?> other = byName.putIfAbsent(workload.name(), workload);
                if (other != null) {
                    report.below(workload.name())
                            .below("name")
                            .add(
                                    workload.words().origin.line(),
                                    "name-shared",
                                    workload.kind() + " and " + other.kind() + " are both named "
                                            + Quoted.of(workload.name()) + ".",
                                    "Pods are found by the name of what runs them, so no two workloads share one.",
                                    "Give one of them another name.");
                }
            }
        }
    }
}
