package dev.gantry.cli;

import dev.gantry.problem.NearNames;
import java.util.List;
import java.util.Locale;

/** For whom a result is written. */
enum Format {
    TEXT,
    JSON,
    YAML;

    static final List<String> NAMES = List.of("text", "json", "yaml");

    static Format of(String name) {
        int index = NAMES.indexOf(name.toLowerCase(Locale.ROOT));
        if (index < 0) {
            throw new UsageException("There is no output format \"" + name + "\". " + NearNames.offer(name, NAMES));
        }
        return values()[index];
    }
}
