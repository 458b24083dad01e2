package dev.gantry.status;

import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Pods that are not even made: quota, policies, limits, webhooks. */
final class CreationSymptom implements Symptom {
    private static final Pattern REFUSED = Pattern.compile(
            "denied the request|violates PodSecurity|is forbidden|usage per (?:Container|Pod)|is invalid|not allowed");

    @Override
    public Stream<Finding> in(Patient patient) {
        return words(patient).map(CreationSymptom::finding).stream();
    }

    /** The condition goes when the pods come; events stay, so they count only while pods are missing. */
    private static Optional<String> words(Patient patient) {
        Optional<String> told = patient.object().holds("ReplicaFailure").map(Condition::words);
        if (told.isPresent() || !patient.pods().isEmpty()) {
            return told;
        }
        return patient.eventsOfMakers()
                .filter(it -> it.warning() && it.reason().equals("FailedCreate"))
                .map(Event::message)
                .findFirst();
    }

    private static Finding finding(String message) {
        String words = Words.ofCreation(message);
        if (message.contains("exceeded quota")) {
            return Finding.of(Cause.QUOTA, words, Duration.ofSeconds(30));
        }
        if (message.contains("failed calling webhook")) {
            return Finding.of(Cause.REFUSED, words, Duration.ofMinutes(1));
        }
        Duration grace = REFUSED.matcher(message).find() ? Duration.ofSeconds(10) : Duration.ofSeconds(30);
        return Finding.of(Cause.REFUSED, "pods are refused: " + words, grace);
    }
}
