package dev.gantry.embedded;

import dev.gantry.cluster.Refusal;
import dev.gantry.embedded.object.Stored;
import dev.gantry.kubernetes.Kinds;
import dev.gantry.kubernetes.KubernetesObject;
import dev.gantry.manifest.ObjectRef;
import dev.gantry.manifest.check.Checks;
import dev.gantry.problem.Lint;
import dev.gantry.problem.Origin;
import dev.gantry.problem.Problem;
import dev.gantry.problem.Rule;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Refuses what the API server would find invalid: by the checks of manifests, and where a field may not change any more. */
final class Validity {
    /** What is found wrong here and no server minds. */
    private static final Set<String> OURS =
            Arrays.stream(Lint.values()).map(Rule::slug).collect(Collectors.toUnmodifiableSet());

    private Validity() {}

    /** Refuses an object that is sent; what the cluster adds to it later is no matter. */
    static void check(ObjectNode sent) {
        refuse(Stored.of(sent).ref(), causes(Stored.of(sent)));
    }

    /** Refuses what an object is to become; what is so already is no matter. */
    static void checkWhole(Stored before, ObjectNode after) {
        List<Refusal.Cause> causes = causes(Stored.of(after));
        if (!causes.isEmpty()) {
            causes.removeAll(causes(before));
        }
        refuse(before.ref(), causes);
    }

    private static List<Refusal.Cause> causes(Stored next) {
        List<Refusal.Cause> causes = new ArrayList<>();
        boolean hasClass =
                Kinds.find(next.ref().apiVersion(), next.ref().kind()).isPresent();
        if (hasClass && !isMade(next.tree())) {
            KubernetesObject typed = next.as(KubernetesObject.class);
            for (Problem problem : Checks.of(List.of(typed), Set.of(), (ref, field) -> Origin.of(field))) {
                if (!OURS.contains(problem.code())) {
                    causes.add(
                            new Refusal.Cause("FieldValueInvalid", problem.path(), "Invalid value: " + problem.what()));
                }
            }
        }
        return causes;
    }

    /** Refuses a change of what may not change. */
    static void check(ObjectNode before, ObjectNode after) {
        List<Refusal.Cause> causes = new ArrayList<>();
        Immutable.check(before, after, causes);
        if (!causes.isEmpty()) {
            refuse(Stored.of(after).ref(), causes);
        }
    }

    private static void refuse(ObjectRef ref, List<Refusal.Cause> causes) {
        if (!causes.isEmpty()) {
            throw Refusals.invalid(ref, causes);
        }
    }

    /** What a controller made of what was checked is not checked again. */
    private static boolean isMade(JsonNode tree) {
        return !tree.path("metadata").path("ownerReferences").isEmpty()
                || tree.path("kind").asString("").equals("Event");
    }
}
