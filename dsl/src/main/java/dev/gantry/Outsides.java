package dev.gantry;

import java.util.ArrayList;
import java.util.List;

/** The hosts outside that a workload calls, by its variables and by {@code calls(...)}, in the order in which it says them. */
final class Outsides {
    private final List<Said<Outside>> found = new ArrayList<>();

    private Outsides() {}

    static List<Said<Outside>> of(Words words) {
        Outsides outsides = new Outsides();
        outsides.container(words.container);
        for (Said<Beside> beside : words.beside.values()) {
            outsides.container(Beside.words(beside.value()));
        }
        for (Said<Called> called : words.calls.values()) {
            outsides.add(called.value(), called);
        }
        return outsides.found;
    }

    private void container(ContainerWords words) {
        for (Said<EnvValue> said : words.env.values()) {
            Object value = said.value() instanceof Address address ? address.to() : said.value();
            add(value, said);
        }
    }

    private void add(Object value, Said<?> said) {
        if (value instanceof Outside outside) {
            found.add(Said.at(outside, said.line()));
        }
    }
}
