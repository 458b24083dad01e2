package dev.gantry;

import java.util.List;

/** Rules that hold together. */
final class Rules extends Placement {
    static final Placement NONE = new Rules(List.of());

    private final List<Rule> rules;

    Rules(List<Rule> rules) {
        this.rules = rules;
    }

    static Placement of(Rule only) {
        return new Rules(List.of(only));
    }

    @Override
    List<Rule> rules() {
        return rules;
    }
}
