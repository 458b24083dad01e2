package dev.gantry.status;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * Why an object is not ready, for a person. Only what ails instances of the current template counts. It says nothing
 * of whether the object is ready: {@link Readiness} does.
 */
public final class Diagnosis {
    /** The more they explain, the earlier they stand. */
    static final List<Symptom> SYMPTOMS = List.of(
            new ImageSymptom(),
            new ConfigurationSymptom(),
            new CommandSymptom(),
            new CrashSymptom(),
            new CreationSymptom(),
            new StartSymptom(),
            new SchedulingSymptom(),
            new EvictionSymptom(),
            new ExitSymptom(),
            new ProbeSymptom(),
            new WarningSymptom());

    private static final Comparator<Finding> SOONEST =
            Comparator.comparing(it -> it.grace().orElse(Duration.ofDays(365)));

    private Diagnosis() {}

    /**
     * The reason that explains most; where several pods show it, the pod that is worst off, and how many they are.
     *
     * @param object a workload, a pod, a claim, or anything else that has events
     */
    public static Optional<Finding> of(JsonNode object, Evidence evidence) {
        Patient patient = Patient.of(Live.of(object), evidence);
        for (Symptom symptom : SYMPTOMS) {
            List<Finding> found = symptom.in(patient).sorted(SOONEST).toList();
            if (!found.isEmpty()) {
                return Optional.of(counted(found, patient.pods().size()));
            }
        }
        return Optional.empty();
    }

    private static Finding counted(List<Finding> found, int pods) {
        long ill = found.stream().flatMap(it -> it.pod().stream()).distinct().count();
        Finding first = found.get(0);
        return pods < 2 || ill == 0 ? first : first.adding(" (" + Count.of(ill, pods, "pods") + ")");
    }
}
