package dev.gantry.manifest.constraint;

import dev.gantry.problem.GantryException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The schema that the generator of a kind wrote beside its class: {@code META-INF/gantry/constraints/GROUP/VERSION/KIND.json}. */
final class SchemaResource {
    private static final String FOLDER = "META-INF/gantry/constraints/";

    private SchemaResource() {}

    /** @param loader knows the class of the kind */
    static Optional<Schema> read(@Nullable ClassLoader loader, String apiVersion, String kind) {
        if (loader == null || !isName(apiVersion) || !isName(kind)) {
            return Optional.empty();
        }
        String name = FOLDER + apiVersion + "/" + kind + ".json";
        try (InputStream in = loader.getResourceAsStream(name)) {
            return in == null ? Optional.empty() : Optional.of(SchemaReader.read(SchemaTree.read(in)));
        } catch (IOException e) {
            throw new GantryException(
                    "constraints-unreadable",
                    "The resource " + name + " cannot be read: " + e.getMessage() + ". Generate the kind again.",
                    e);
        }
    }

    private static boolean isName(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!Character.isLetterOrDigit(c) && c != '-' && c != '/' && (c != '.' || text.startsWith("..", i))) {
                return false;
            }
        }
        return true;
    }
}
