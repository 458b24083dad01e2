package dev.gantry;

import dev.gantry.problem.Origin;
import dev.gantry.problem.Problem;
import dev.gantry.problem.Quoted;
import dev.gantry.problem.Source;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Which word of a workload a field of its objects comes from. */
final class FieldOrigins {
    private static final Pattern MAIN = Pattern.compile(".*spec\\.containers\\[0]\\.([a-zA-Z]+)(?:\\[(\\d+)])?.*");

    private FieldOrigins() {}

    /** The word, where the field tells it; else where the workload was made. */
    static Origin of(Report place, Words words, @Nullable Source line, String field) {
        Matcher main = MAIN.matcher(field);
        if (!main.matches()) {
            return place.origin(line);
        }
        int index = main.group(2) == null ? 0 : Integer.parseInt(main.group(2));
        return switch (main.group(1)) {
            case "image" -> at(place, "image", words.container.image.line(), line);
            case "ports" -> nth(place, "port", words.ports, index, line);
            case "env" -> nth(place, "env", words.container.env, index, line);
            case "volumeMounts" ->
                nth(
                        place,
                        "mount",
                        words.container.mounts,
                        index - words.storages.keys().size(),
                        line);
            case "readinessProbe", "livenessProbe", "startupProbe" ->
                at(place, "health", words.health == null ? null : words.health.line(), line);
            default -> place.origin(line);
        };
    }

    private static <K, V> Origin nth(
            Report place, String word, Keyed<K, V> keyed, int index, @Nullable Source otherwise) {
        List<Map.Entry<K, Said<V>>> entries = List.copyOf(keyed.entries());
        if (index < 0 || index >= entries.size()) {
            return place.origin(otherwise);
        }
        Map.Entry<K, Said<V>> entry = entries.get(index);
        return at(place, word + "/" + entry.getKey(), entry.getValue().line(), otherwise);
    }

    private static Origin at(Report place, String word, @Nullable Source line, @Nullable Source otherwise) {
        return place.below(word).origin(line == null ? otherwise : line);
    }

    /** A label or an annotation has no field of its own; the text of its problem quotes its key. */
    static Origin byText(Synthesis synthesis, Problem problem) {
        for (Synthesis.Made made : synthesis.made().values()) {
            if (made.part() instanceof Workload<?> workload
                    && made.place().origin(null).path().equals(problem.path())) {
                Words words = workload.words();
                Keyed<String, String> keyed = problem.code().startsWith("label") ? words.labels : words.annotations;
                for (Map.Entry<String, Said<String>> entry : keyed.entries()) {
                    if (problem.what().contains(Quoted.of(entry.getKey()))) {
                        return at(
                                made.place(),
                                problem.code().startsWith("label") ? "label" : "annotation",
                                entry.getValue().line(),
                                problem.source().orElse(null));
                    }
                }
            }
        }
        return new Origin(problem.path(), problem.source().or(Optional::empty));
    }
}
