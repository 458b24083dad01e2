package dev.gantry.tests.cluster;

import dev.gantry.embedded.PodBehaviour;
import dev.gantry.embedded.Program;
import dev.gantry.embedded.object.Stored;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Pods behave as their annotations and images say, as on the simulated nodes of the real control plane ({@code stages/}). */
final class AnnotatedBehaviour implements PodBehaviour {
    private static final Duration SOON = Duration.ofMillis(500);

    @Override
    public Optional<Program> of(Stored pod, JsonNode container) {
        Map<String, String> said = pod.annotations();
        boolean crashes = is(said, "crash-loop");
        boolean fails = is(said, "fails");
        Optional<Duration> answers = is(said, "never-ready") || crashes
                ? Optional.empty()
                : Optional.of(duration(said, "starts-after", Duration.ZERO));
        Optional<Program.End> end = Optional.empty();
        if (crashes) {
            end = Optional.of(new Program.End(SOON, 1));
        } else if (!pod.spec().path("restartPolicy").asString("Always").equals("Always")) {
            end = Optional.of(new Program.End(duration(said, "runs-for", SOON), fails ? 1 : 0));
        }
        boolean hasImage = !container.path("image").asString("").matches("missing\\.invalid[:/].*");
        return Optional.of(
                new Program(answers, duration(said, "stops-after", Duration.ofMillis(100)), end, hasImage, List.of()));
    }

    private static boolean is(Map<String, String> said, String what) {
        return "true".equals(said.get("gantry.dev/" + what));
    }

    private static Duration duration(Map<String, String> said, String what, Duration otherwise) {
        String text = said.getOrDefault("gantry.dev/" + what, "");
        return text.isEmpty() ? otherwise : Duration.parse("PT" + text.toUpperCase(Locale.ROOT));
    }
}
