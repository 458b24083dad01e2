package dev.gantry;

import dev.gantry.kubernetes.Named;
import dev.gantry.manifest.ObjectRef;
import dev.gantry.manifest.check.Checks;
import dev.gantry.problem.Origin;
import dev.gantry.problem.Problem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the checks over objects say, told of the parts that the objects were made from: once for all objects of a part, and
 * not again where the definition itself has said it.
 */
final class ObjectChecks {
    /** Rules that hold for many fields: where the definition has found a part wrong, objects break them because of that. */
    private static final Set<String> FOLLOWING = Set.of(
            "required-missing",
            "enum-unknown",
            "field-misplaced",
            "union-ambiguous",
            "union-empty",
            "entry-duplicate",
            "number-out-of-range",
            "selector-invalid",
            "share-invalid",
            "quantity-negative",
            "amount-not-whole",
            "path-not-inside",
            "path-not-absolute",
            "address-invalid",
            "reference-invalid",
            "limit-below-request",
            "node-port-out-of-range",
            "restart-policy-invalid");

    private final Synthesis synthesis;
    private final Scene scene;
    /** The part whose objects have a problem at a path. */
    private final Map<String, Synthesis.Made> made = new HashMap<>();

    ObjectChecks(Synthesis synthesis, Scene scene) {
        this.synthesis = synthesis;
        this.scene = scene;
    }

    /** @param known what the definition itself has found */
    List<Problem> run(List<Problem> known) {
        Set<String> told = new HashSet<>();
        for (Problem problem : known) {
            told.add(problem.path());
            told.add(problem.code() + " " + part(problem.path()));
            told.add(" in " + part(problem.path()));
        }
        List<Problem> all = new ArrayList<>();
        for (Problem problem : Checks.of(synthesis.objects(), outside(), this::origin)) {
            if (problem.code().equals("subject-without-namespace")) {
                continue; // it gets the app's, as all objects do
            }
            all.add(ofPart(problem));
            if (problem.code().equals("name-invalid")) {
                told.add("label-invalid at " + problem.path());
            }
        }
        all.removeIf(problem -> isTold(problem, told));
        return all;
    }

    /**
     * Whether the definition has spoken of the very word; or, where a problem is not known more precisely than by its part,
     * of the same mistake. A wrong name is wrong as a label, too.
     */
    private boolean isTold(Problem problem, Set<String> told) {
        String path = problem.path();
        return told.contains(path)
                || told.contains(problem.code() + " at " + path)
                || (FOLLOWING.contains(problem.code()) && told.contains(" in " + part(path)))
                || (path.equals(part(path)) && told.contains(problem.code() + " " + path));
    }

    private Origin origin(ObjectRef object, String field) {
        Origin origin = synthesis.origin(object, field);
        Synthesis.Made by = synthesis.made().get(object);
        if (by != null) {
            made.put(origin.path(), by);
        }
        return origin;
    }

    /** {@code ftgo/order} of {@code ftgo/order/env/NAME}. */
    private String part(String path) {
        Synthesis.Made by = made.get(path);
        if (by != null) {
            return by.place().path();
        }
        int start = synthesis.app().length() + 1;
        int end = start > path.length() ? -1 : path.indexOf('/', start);
        return end < 0 ? path : path.substring(0, end);
    }

    /** With the part's name for that of its object, since nobody said that. */
    private Problem ofPart(Problem problem) {
        Synthesis.Made by = made.get(problem.path());
        if (by == null || !(by.part() instanceof Workload<?>) || problem.code().equals("object-duplicate")) {
            return problem;
        }
        String what = problem.what();
        for (ObjectRef object : by.objects()) {
            what = Pattern.compile(Pattern.quote(object.toString()) + "(?![a-zA-Z0-9_-])")
                    .matcher(what)
                    .replaceAll(Matcher.quoteReplacement(Id.of(by.part()).toString()));
        }
        return new Problem(problem.code(), what, problem.rule(), problem.fix(), problem.path(), problem.source());
    }

    /** What is referred to and is there already. */
    private Set<ObjectRef> outside() {
        Set<ObjectRef> outside = new LinkedHashSet<>();
        for (Said<Named> said : scene.parts()) {
            if (said.value() instanceof Secret secret && !secret.isMade()) {
                outside.add(ObjectRef.of("v1", "Secret", secret.name()));
            } else if (said.value() instanceof ServiceAccount account && account.isExisting()) {
                outside.add(ObjectRef.of("v1", "ServiceAccount", account.name()));
            } else if (said.value() instanceof Workload<?> workload) {
                outside(workload.words(), outside);
            }
        }
        return outside;
    }

    private static void outside(Words words, Set<ObjectRef> outside) {
        for (Rule rule : words.placement().rules()) {
            if (rule instanceof Rule.Priority priority && priority.object().isEmpty()) {
                outside.add(ObjectRef.of("scheduling.k8s.io/v1", "PriorityClass", priority.name()));
            }
        }
        outside(words.container, outside);
        for (Said<Beside> beside : words.beside.values()) {
            outside(Beside.words(beside.value()), outside);
        }
    }

    private static void outside(ContainerWords words, Set<ObjectRef> outside) {
        for (Said<Mountable> mount : words.mounts.values()) {
            if (mount.value() instanceof ExistingClaim claim) {
                outside.add(ObjectRef.of("v1", "PersistentVolumeClaim", claim.name()));
            }
        }
    }
}
