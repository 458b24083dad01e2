package dev.gantry.tests.docs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The regions of a source: what stands between {@code // region NAME} and {@code // endregion}, without its indent. */
final class Regions {
    private static final String START = "// region ";
    private static final String END = "// endregion";

    private Regions() {}

    static Map<String, String> of(Path source) {
        Map<String, String> regions = new LinkedHashMap<>();
        String name = "";
        List<String> lines = new ArrayList<>();
        for (String line : lines(source)) {
            if (line.strip().startsWith(START)) {
                name = line.strip().substring(START.length());
                lines.clear();
            } else if (line.strip().equals(END)) {
                if (regions.put(name, String.join("\n", lines).stripIndent() + "\n") != null) {
                    throw new IllegalStateException("twice in " + source + ": region " + name);
                }
            } else {
                lines.add(line);
            }
        }
        return regions;
    }

    /** One of them. */
    static String of(Path source, String name) {
        String region = of(source).get(name);
        if (region == null) {
            throw new IllegalStateException("no region " + name + " in " + source);
        }
        return region;
    }

    private static List<String> lines(Path source) {
        try {
            return Files.readAllLines(source);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
