package dev.gantry.tests.language;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Two programs that differ in one place. The file's first line is the code of javac's refusal; the rest is statements in which
 * {@code «right|wrong»} marks the place.
 *
 * @param name what is wrong
 * @param code javac's own name for its refusal: {@code compiler.err.cant.apply.symbol}
 * @param statements with the mark
 */
record WrongProgram(String name, String code, String statements) {
    private static final Pattern MARK = Pattern.compile("«(.*?)\\|(.*?)»");

    private static final String BEFORE = """
            package user;

            import static dev.gantry.Exposure.*;
            import static dev.gantry.Gantry.*;
            import static dev.gantry.Health.*;
            import static dev.gantry.Placement.*;
            import static dev.gantry.Probe.*;
            import static dev.gantry.Replicas.*;
            import static dev.gantry.Taint.Effect.NO_SCHEDULE;
            import static dev.gantry.Units.*;
            import static dev.gantry.Upgrade.*;

            import dev.gantry.*;
            import dev.gantry.kubernetes.scheduling.V1PriorityClass;

            public class Program {
              enum Stage { DEVELOPMENT, PRODUCTION }

              static final Port SQL = port("sql", 3306);
              static final Key PASSWORD = key("password");
              static final Secret ACCOUNT = secret("account", PASSWORD.from(environmentVariable("PASSWORD")));
              static final Secret TLS = existingSecret("tls", key("tls.crt"), key("tls.key"));
              static final Config SETTINGS = config("settings", file("application.yaml", ""));

              static void program(Stage stage, Service order, StatefulService mysql, Worker mailer, Job migration) {
            """;

    static WrongProgram read(Path file) {
        try {
            List<String> lines = Files.readAllLines(file);
            String name = String.valueOf(file.getFileName()).replace(".program", "");
            return new WrongProgram(name, lines.get(0), String.join("\n", lines.subList(1, lines.size())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String right() {
        return program("$1");
    }

    String wrong() {
        return program("$2");
    }

    private String program(String chosen) {
        return BEFORE + MARK.matcher(statements).replaceAll(chosen) + "\n  }\n}\n";
    }

    /** The line that javac must point at: that of the mark; of a switch that lacks an arm, the switch itself. */
    long line() {
        Matcher mark = MARK.matcher(statements);
        if (!mark.find()) {
            throw new IllegalStateException(name + " has no mark «right|wrong»");
        }
        int place = code.contains("not.exhaustive") ? 0 : mark.start();
        return (BEFORE + statements.substring(0, place)).lines().count() + (place == 0 ? 1 : 0);
    }

    @Override
    public String toString() {
        return name;
    }
}
