package dev.gantry.apply;

import dev.gantry.plan.Change;
import dev.gantry.problem.Problem;
import java.util.List;
import java.util.Optional;

/** What would come of applying one object: a change, or what is in its way. */
record Prediction(Optional<Change> change, List<Problem> problems, List<String> warnings) {
    static Prediction of(Change change) {
        return new Prediction(Optional.of(change), List.of(), List.of());
    }

    static Prediction refused(Problem... problems) {
        return new Prediction(Optional.empty(), List.of(problems), List.of());
    }

    Prediction warnings(List<String> warnings) {
        return new Prediction(change, problems, warnings);
    }
}
