package dev.gantry.problem;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All rules. Loaded when there is a problem to tell of. */
public final class Catalogue {
    private static final List<Rule> ALL = new ArrayList<>();
    private static final Map<String, Rule> BY_SLUG = new HashMap<>();

    static {
        ALL.addAll(List.of(Law.values()));
        ALL.addAll(List.of(Lint.values()));
        ALL.sort(Comparator.comparingInt(Rule::number));
        for (Rule rule : ALL) {
            BY_SLUG.put(rule.slug(), rule);
        }
    }

    private Catalogue() {}

    /** All rules, by number. */
    public static List<Rule> rules() {
        return List.copyOf(ALL);
    }

    /**
     * The rule that a problem names in its {@link Problem#code()}.
     *
     * @param slug for instance {@code env-name-invalid}
     */
    public static Optional<Rule> rule(String slug) {
        return Optional.ofNullable(BY_SLUG.get(slug));
    }
}
