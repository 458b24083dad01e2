package dev.gantry.status;

import java.time.Duration;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** An image that its node cannot have. */
final class ImageSymptom implements Symptom {
    private static final Set<String> PULLING =
            Set.of("ErrImagePull", "ImagePullBackOff", "RegistryUnavailable", "ImageInspectError");
    private static final Set<String> HOPELESS =
            Set.of("InvalidImageName", "ErrImageNeverPull", "SignatureValidationFailed");

    private static final Pattern REFUSED = Pattern.compile("(?i)not found|manifest unknown|does not exist|denied"
            + "|unauthorized|authorization failed|forbidden|invalid reference|no match for platform|x509");
    private static final Pattern PATIENCE =
            Pattern.compile("(?i)too many requests|toomanyrequests|rate limit|50[0234]|unavailable");

    @Override
    public Stream<Finding> in(Patient patient) {
        return patient.containers()
                .filter(it -> PULLING.contains(it.waitingFor()) || HOPELESS.contains(it.waitingFor()))
                .map(it -> finding(patient, it));
    }

    private static Finding finding(Patient patient, Container container) {
        String image = container.image();
        if (container.waitingFor().equals("ErrImageNeverPull")) {
            String reason = "image \"" + image + "\" is not on the node, and its pull policy is Never";
            return Finding.of(Cause.IMAGE, reason, Duration.ZERO).in(container.pod());
        }
        if (container.waitingFor().equals("InvalidImageName")) {
            String reason = "\"" + image + "\" is no valid image name";
            return Finding.of(Cause.IMAGE, reason, Duration.ZERO).in(container.pod());
        }
        String words = words(patient, container, image);
        String reason = "image \"" + image + "\" cannot be pulled" + (words.isEmpty() ? "" : ": " + words);
        return Finding.of(Cause.IMAGE, reason, grace(container.waitingFor(), words))
                .in(container.pod());
    }

    /** Older nodes tell why only in an event. */
    private static String words(Patient patient, Container container, String image) {
        String own = Words.ofRegistry(container.waitingWords(), image);
        if (!own.isEmpty()) {
            return own;
        }
        return patient.eventsOf(container.pod())
                .filter(it -> it.reason().equals("Failed") && it.message().contains(image))
                .map(it -> Words.ofRegistry(it.message(), image))
                .filter(it -> !it.isEmpty() && !it.startsWith("Error"))
                .findFirst()
                .orElse("");
    }

    private static Duration grace(String waitingFor, String words) {
        if (HOPELESS.contains(waitingFor)) {
            return Duration.ZERO;
        }
        if (PATIENCE.matcher(words).find()) {
            return Duration.ofMinutes(2);
        }
        if (REFUSED.matcher(words).find()) {
            return waitingFor.equals("ImagePullBackOff") ? Duration.ZERO : Duration.ofSeconds(10);
        }
        return Duration.ofSeconds(30);
    }
}
