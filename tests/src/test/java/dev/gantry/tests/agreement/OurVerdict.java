package dev.gantry.tests.agreement;

import dev.gantry.manifest.Manifest;
import dev.gantry.manifest.Readback;
import dev.gantry.manifest.check.Checks;
import dev.gantry.problem.Catalogue;
import dev.gantry.problem.Lint;
import dev.gantry.problem.Origin;
import dev.gantry.problem.Problem;
import dev.gantry.problem.ProblemsException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;

/** What Gantry says of an object that is read, by its laws alone: lints are about what a server takes. */
final class OurVerdict {
    private static final String APP = "agreement";

    private OurVerdict() {}

    static Verdict of(JsonNode object) {
        try {
            Readback read = Manifest.read(
                    APP,
                    "object.json",
                    new ByteArrayInputStream(object.toString().getBytes(StandardCharsets.UTF_8)));
            return verdict(Checks.of(read.manifest().objects(), Set.of(), (ref, field) -> Origin.of(field)), object);
        } catch (ProblemsException e) {
            return verdict(e.problems(), object);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Verdict verdict(Iterable<Problem> problems, JsonNode object) {
        Set<String> fields = new TreeSet<>();
        StringBuilder words = new StringBuilder();
        for (Problem problem : problems) {
            if (Catalogue.rule(problem.code()).filter(Lint.class::isInstance).isEmpty()) {
                String field = field(problem.path(), object);
                fields.add(field.isEmpty() && problem.code().equals("name-missing") ? "metadata.name" : field);
                words.append(words.isEmpty() ? "" : "; ").append(problem.code());
            }
        }
        return words.isEmpty() ? Verdict.ACCEPTED : new Verdict(false, fields, words.toString());
    }

    /** A reader's path begins with app, kind and name. */
    private static String field(String path, JsonNode object) {
        if (!path.startsWith(APP + "/")) {
            return path;
        }
        String named = APP + "/" + object.path("kind").asString() + "/"
                + object.path("metadata").path("name").asString("");
        if (path.equals(APP + "/" + object.path("kind").asString())) {
            return "";
        }
        String field = path.startsWith(named) ? path.substring(named.length()) : path.substring(path.indexOf('.') + 1);
        return field.startsWith(".") ? field.substring(1) : field;
    }
}
