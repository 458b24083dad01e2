package dev.gantry.status;

import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;

/** What keeps a placed pod, or a claim, waiting: volumes and the node's own troubles, told only in events. */
final class StartSymptom implements Symptom {
    private static final Map<String, Cause> CAUSES = Map.of(
            "FailedMount", Cause.VOLUME,
            "FailedAttachVolume", Cause.VOLUME,
            "FailedMapVolume", Cause.VOLUME,
            "ProvisioningFailed", Cause.VOLUME,
            "VolumeResizeFailed", Cause.VOLUME,
            "FailedCreatePodSandBox", Cause.NODE,
            "NetworkNotReady", Cause.NODE);

    @Override
    public Stream<Finding> in(Patient patient) {
        Stream<Finding> pods = patient.unsettled()
                .filter(StartSymptom::isWaiting)
                .flatMap(pod -> first(patient, pod).map(it -> it.in(pod)));
        return patient.object().kind().equals("Pod") ? pods : Stream.concat(pods, first(patient, patient.object()));
    }

    private static Stream<Finding> first(Patient patient, Live about) {
        return patient.eventsOf(about)
                .filter(it -> it.warning() && CAUSES.containsKey(it.reason()))
                .limit(1)
                .map(it -> Finding.of(
                        CAUSES.getOrDefault(it.reason(), Cause.WARNING),
                        Words.shortened(it.message()),
                        Duration.ofMinutes(1)));
    }

    private static boolean isWaiting(Live pod) {
        if (!pod.text("status", "phase").equals("Pending")) {
            return false;
        }
        boolean placed = pod.holds("PodScheduled").isPresent() || pod.has("spec", "nodeName");
        return placed && Container.allOf(pod).stream().noneMatch(Container::isRunning);
    }
}
