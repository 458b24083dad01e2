package dev.gantry;

import dev.gantry.kubernetes.Named;
import dev.gantry.manifest.ObjectRef;
import dev.gantry.manifest.check.Checks;
import dev.gantry.problem.Origin;
import dev.gantry.problem.Problem;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the checks over objects say, told of the parts that the objects were made from: once for all objects of a part, and
 * not again where the definition itself has said it.
 */
final class ObjectChecks {
    private final Synthesis synthesis;
    private final Scene scene;

    ObjectChecks(Synthesis synthesis, Scene scene) {
        this.synthesis = synthesis;
        this.scene = scene;
    }

    /** @param known what the definition itself has found */
    List<Problem> run(List<Problem> known) {
        Set<String> told = new HashSet<>();
        for (Problem problem : known) {
            told.add(family(problem, part(problem.path())));
        }
        List<Problem> found = new ArrayList<>();
        for (Problem problem : Checks.of(synthesis.objects(), outside(), synthesis::origin)) {
            if (!told.contains(family(problem, part(problem.path())))) {
                found.add(ofPart(problem));
            }
        }
        return found;
    }

    /** {@code ftgo/order} of {@code ftgo/order/env/NAME}. */
    private String part(String path) {
        int end = path.indexOf('/', synthesis.app().length() + 1);
        return end < 0 ? path : path.substring(0, end);
    }

    /** Problems of one family have one cause: a port that is out of range is wrong in each object that has it. */
    private static String family(Problem problem, String part) {
        int dash = problem.code().indexOf('-');
        return part + " " + (dash < 0 ? problem.code() : problem.code().substring(0, dash));
    }

    private Problem ofPart(Problem problem) {
        String what = problem.what();
        for (Map.Entry<ObjectRef, Synthesis.Made> entry : synthesis.made().entrySet()) {
            Synthesis.Made made = entry.getValue();
            if (made.part() instanceof Workload<?>
                    && problem.path().startsWith(made.place().origin(null).path())) {
                what = what.replace(
                        entry.getKey().toString(), Id.of(made.part()).toString());
            }
        }
        Origin origin = FieldOrigins.byText(synthesis, problem);
        return new Problem(problem.code(), what, problem.rule(), problem.fix(), origin.path(), origin.source());
    }

    /** What is referred to and is there already. */
    private Set<ObjectRef> outside() {
        Set<ObjectRef> outside = new LinkedHashSet<>();
        for (Said<Named> said : scene.parts()) {
            if (said.value() instanceof Secret secret && secret.isExisting()) {
                outside.add(ObjectRef.of("v1", "Secret", secret.name()));
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
        for (Said<Mountable> mount : words.container.mounts.values()) {
            if (mount.value() instanceof ExistingClaim claim) {
                outside.add(ObjectRef.of("v1", "PersistentVolumeClaim", claim.name()));
            }
        }
    }
}
