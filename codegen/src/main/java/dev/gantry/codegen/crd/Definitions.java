package dev.gantry.codegen.crd;

import dev.gantry.codegen.schema.Resource;
import dev.gantry.codegen.schema.SchemaException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** Reads what CustomResourceDefinitions define. */
public final class Definitions {
    private static final String GROUP = "apiextensions.k8s.io/";
    private static final Pattern LABEL = Pattern.compile("[a-z]([-a-z0-9]{0,61}[a-z0-9])?");
    private static final Pattern DOMAIN =
            Pattern.compile("[a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?)*");
    private static final Pattern KIND = Pattern.compile("[A-Za-z]([-A-Za-z0-9]{0,61}[A-Za-z0-9])?");
    private static final int LONGEST_DOMAIN = 253;

    private final Map<String, CustomKind> kinds = new TreeMap<>();

    /** Nothing read yet. */
    public Definitions() {}

    /** The files of YAML and JSON that a path names: itself, or those of a folder. */
    public static List<Path> files(Path path) throws IOException {
        return Documents.files(path);
    }

    /** What a file holds, unless it is too much. */
    public static byte[] bytes(Path file) throws IOException {
        return Documents.bytes(file);
    }

    /**
     * Takes in a text; documents that are no definitions are passed over.
     *
     * @param source what messages call it
     * @param text YAML or JSON in UTF-8
     */
    public void read(String source, byte[] text) {
        Documents.of(source, text).forEach(this::add);
    }

    /** What was defined: each served version, in the order of their names. */
    public List<CustomKind> kinds() {
        return List.copyOf(kinds.values());
    }

    private void add(Document document) {
        JsonNode tree = document.tree();
        String kind = tree.path("kind").asString("");
        if (kind.equals("List") || kind.equals("CustomResourceDefinitionList")) {
            int i = 0;
            for (JsonNode item : tree.path("items")) {
                add(new Document(document.source() + ": items[" + i++ + "]", item));
            }
            return;
        }
        String apiVersion = tree.path("apiVersion").asString("");
        boolean isItem = kind.isEmpty() && tree.path("spec").path("names").isObject();
        if (isItem || (kind.equals("CustomResourceDefinition") && apiVersion.startsWith(GROUP))) {
            if (!isItem && !apiVersion.equals(GROUP + "v1")) {
                throw new SchemaException(document.source() + ": The definition is of " + Paths.shortened(apiVersion)
                        + ", which Kubernetes no longer serves; take one of " + GROUP + "v1.");
            }
            definition(document.source(), tree.path("spec"));
        }
    }

    private void definition(String source, JsonNode spec) {
        JsonNode names = spec.path("names");
        String group = checked(source, "spec.group", spec.path("group"), DOMAIN);
        if (group.length() > LONGEST_DOMAIN) {
            throw new SchemaException(source + ": spec.group is longer than " + LONGEST_DOMAIN + " characters.");
        }
        String kind = checked(source, "spec.names.kind", names.path("kind"), KIND);
        String plural = checked(source, "spec.names.plural", names.path("plural"), LABEL);
        String singular = names.path("singular").asString("").isEmpty()
                ? kind.toLowerCase(Locale.ROOT)
                : checked(source, "spec.names.singular", names.path("singular"), LABEL);
        boolean namespaced = scope(source, spec.path("scope").asString(""));
        int i = 0;
        for (JsonNode version : spec.path("versions")) {
            String path = "spec.versions[" + i++ + "]";
            String name = checked(source, path + ".name", version.path("name"), LABEL);
            if (!version.path("served").asBoolean(false)) {
                continue;
            }
            JsonNode schema = Unsaid.dropped(version.path("schema").path("openAPIV3Schema"));
            if (!schema.isObject()) {
                throw new SchemaException(source + ": " + path + ".schema.openAPIV3Schema is missing; every version of "
                        + kind + " has a schema.");
            }
            add(new CustomKind(new Resource(group, name, kind, plural, namespaced), singular, schema, source));
        }
        if (i == 0) {
            throw new SchemaException(source + ": spec.versions of " + kind + " is empty.");
        }
    }

    private void add(CustomKind kind) {
        CustomKind other = kinds.putIfAbsent(kind.name(), kind);
        if (other != null && !other.schema().equals(kind.schema())) {
            throw new SchemaException(kind.source() + ": " + kind.name() + " is defined in " + other.source()
                    + " too, and otherwise; give the generator one of them.");
        }
    }

    private static boolean scope(String source, String scope) {
        return switch (scope) {
            case "Namespaced" -> true;
            case "Cluster" -> false;
            default ->
                throw new SchemaException(
                        source + ": spec.scope is \"" + Paths.shortened(scope) + "\"; it is Namespaced or Cluster.");
        };
    }

    /** Names become packages, classes and files, so that nothing but what the API server takes gets further. */
    private static String checked(String source, String path, JsonNode node, Pattern allowed) {
        String text = node.asString("");
        if (!node.isString() || !allowed.matcher(text).matches()) {
            throw new SchemaException(source + ": " + path + " is "
                    + (node.isMissingNode() ? "missing" : "\"" + Paths.shortened(text) + "\"")
                    + "; the API server takes names like " + allowed.pattern() + ".");
        }
        return text;
    }
}
