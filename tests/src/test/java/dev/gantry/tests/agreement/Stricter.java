package dev.gantry.tests.agreement;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Why Gantry refuses what a server takes, field by field: a reason each, in the resource {@code agreement-stricter.txt}. */
final class Stricter {
    private final Map<String, String> reasons = new TreeMap<>();

    Stricter() throws IOException {
        for (String line : Files.readAllLines(Path.of("src/test/resources/agreement-stricter.txt"))) {
            int tab = line.indexOf('\t');
            reasons.put(line.substring(0, tab), line.substring(tab + 1));
        }
    }

    Optional<String> reason(String field) {
        return Optional.ofNullable(reasons.get(field));
    }

    /** All fields that have a reason. */
    Map<String, String> all() {
        return reasons;
    }
}
