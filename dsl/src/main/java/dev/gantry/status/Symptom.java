package dev.gantry.status;

import java.util.stream.Stream;

/** One way to be ill. */
interface Symptom {
    /** One finding for each pod, or maker of pods, that shows it. */
    Stream<Finding> in(Patient patient);
}
