package dev.gantry.codegen.crd;

import dev.gantry.codegen.schema.SchemaException;
import dev.gantry.codegen.schema.Shape;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/** What a user says of single paths of schemas, and whether each path was met. */
final class Overrides {
    private final Map<String, String> names;
    private final Map<String, String> types;
    private final Function<String, Optional<Shape>> known;
    private final Set<String> met = new HashSet<>();

    /** @param known finds types of Kubernetes' own by the names of their classes */
    Overrides(Settings settings, Function<String, Optional<Shape>> known) {
        this.known = known;
        this.names = settings.names();
        this.types = settings.types();
    }

    /** What a path holds, where a user said so. */
    Optional<Shape> shape(CustomKind kind, String path) {
        return said(types, kind, path).map(type -> switch (type) {
            case "json" -> new Shape.Any();
            case "string" -> new Shape.Scalar("string", "");
            case "quantity", "int-or-string" -> new Shape.Scalar(type, "");
            case "byte", "date", "date-time", "duration" -> new Shape.Scalar("string", type);
            default ->
                known.apply(type)
                        .orElseThrow(() -> new SchemaException("The type " + type + " of " + path + " is none of json,"
                                + " string, quantity, int-or-string, byte, date, date-time and duration, and no class"
                                + " of Kubernetes' own types such as V1LabelSelector."));
        });
    }

    /** The class that a path has, where a user said so. */
    Optional<String> name(CustomKind kind, String path) {
        return said(names, kind, path);
    }

    private Optional<String> said(Map<String, String> all, CustomKind kind, String path) {
        for (String key : new String[] {kind.resource().apiVersion() + "/" + path, path}) {
            String said = all.get(key);
            if (said != null) {
                met.add(key);
                return Optional.of(said);
            }
        }
        return Optional.empty();
    }

    /** Refuses what is said of paths that no schema has: they are misspelt, or a newer definition lost them. */
    void refuseOthers() {
        Set<String> all = new TreeSet<>(names.keySet());
        all.addAll(types.keySet());
        all.removeAll(met);
        if (!all.isEmpty()) {
            throw new SchemaException("No definition has the path " + String.join(", ", all)
                    + ", which the settings name; write paths like Certificate.spec.issuerRef or"
                    + " cert-manager.io/v1/Certificate.spec.dnsNames[].");
        }
    }
}
