package dev.gantry.tests.agreement;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The server's verdicts of an earlier run, for whoever writes rules and asks again and again: kept in the file that
 * {@code -Dgantry.agreement.verdicts=FILE} names, a line each; without it, nothing is kept.
 */
final class KeptVerdicts {
    private static final int COLUMNS = 4;

    private final @Nullable Path file;
    private final Map<String, Verdict> known = new HashMap<>();

    KeptVerdicts() throws IOException {
        String name = System.getProperty("gantry.agreement.verdicts");
        file = name == null ? null : Path.of(name);
        if (file != null && Files.exists(file)) {
            for (String line : Files.readAllLines(file)) {
                List<String> columns = List.of(line.split("\t", -1));
                if (columns.size() == COLUMNS) {
                    Set<String> fields = columns.get(2).isEmpty()
                            ? Set.of()
                            : new TreeSet<>(List.of(columns.get(2).split(" ", -1)));
                    known.put(
                            columns.get(0), new Verdict(Boolean.parseBoolean(columns.get(1)), fields, columns.get(3)));
                }
            }
        }
    }

    @Nullable
    Verdict of(JsonNode object) {
        return file == null ? null : known.get(key(object));
    }

    void put(JsonNode object, Verdict verdict) {
        if (file != null) {
            known.put(key(object), verdict);
        }
    }

    void write() throws IOException {
        if (file != null) {
            Files.write(file, known.entrySet().stream().map(KeptVerdicts::line).toList());
        }
    }

    private static String line(Map.Entry<String, Verdict> entry) {
        Verdict verdict = entry.getValue();
        return String.join(
                "\t",
                entry.getKey(),
                Boolean.toString(verdict.accepts()),
                String.join(" ", verdict.fields()),
                verdict.words().replaceAll("\\s+", " "));
    }

    private static String key(JsonNode object) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256")
                            .digest(object.toString().getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }
}
