package dev.gantry.codegen.rule;

import dev.gantry.codegen.model.MatchedType;
import dev.gantry.codegen.schema.Property;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Javadoc from the schema, with nothing in it that Javadoc or javac would take for its own. */
final class Docs {
    private static final String HARMLESS = " .,:;-_[]()=+'!?|\"";

    private final String minorVersion;
    private final Map<String, String> groups;

    /**
     * @param minorVersion Kubernetes' version in the reference's address, for example {@code 1.37}
     * @param groups full names of API groups by their first word: {@code rbac} is {@code rbac.authorization.k8s.io}
     */
    Docs(String minorVersion, Map<String, String> groups) {
        this.minorVersion = minorVersion;
        this.groups = groups;
    }

    /** The text with everything escaped that ends a comment, a tag or an escape. */
    static String escape(String text) {
        StringBuilder escaped = new StringBuilder();
        text.codePoints().forEach(c -> {
            boolean alphanumeric = c < 128 && Character.isLetterOrDigit(c);
            if (alphanumeric || HARMLESS.indexOf(c) >= 0) {
                escaped.appendCodePoint(c);
            } else {
                escaped.append("&#").append(c).append(';');
            }
        });
        return escaped.toString();
    }

    private static String code(String text) {
        return "<code>" + escape(text) + "</code>";
    }

    /** A type: where it is met, and its page in Kubernetes' reference. */
    String type(MatchedType type) {
        String what = type.resource()
                .map(resource -> "The kind " + code(resource.kind()) + " of " + code(resource.apiVersion()) + ", "
                        + (resource.namespaced() ? "in a namespace" : "of the whole cluster") + ".")
                .orElse("Kubernetes' type " + code(type.schema().simpleName()) + ", met at " + code(type.path()) + ".");
        return what
                + (type.readOnly() ? " Set by the cluster, and only read here." : "")
                + "\n\n@see <a href=\"" + reference(type) + "\">Kubernetes' API reference</a>\n";
    }

    private String reference(MatchedType type) {
        String first = type.schema().groupName();
        String group = groups.getOrDefault(first, first);
        return "https://kubernetes.io/docs/reference/generated/kubernetes-api/v" + escape(minorVersion) + "/#"
                + escape(String.join(
                                "-", type.schema().simpleName(), type.schema().version(), group)
                        .replace('.', '-')
                        .toLowerCase(Locale.ROOT));
    }

    /** What the schema says of a field, after what a method does with it. */
    String field(MatchedType type, Field field, String verb) {
        Property property = field.property();
        StringBuilder text = new StringBuilder(verb)
                .append(' ')
                .append(code(type.path() + "." + property.name()))
                .append(": ")
                .append(escape(property.shape().toString()));
        if (!property.values().isEmpty()) {
            text.append(", one of ").append(values(property.values()));
        }
        text.append(field.required() ? "; required" : "");
        if (!field.required() && property.defaultJson().isPresent()) {
            text.append("; default ").append(code(property.defaultJson().get()));
        }
        property.listType().ifPresent(listType -> text.append(listSemantics(listType, property.mapKeys())));
        property.mapType()
                .filter(mapType -> mapType.equals("atomic"))
                .ifPresent(mapType -> text.append("; owned and replaced as a whole"));
        return text.append(".\n").toString();
    }

    private static String values(List<String> values) {
        return values.stream().map(value -> code("\"" + value + "\"")).collect(Collectors.joining(", "));
    }

    private static String listSemantics(String listType, List<String> keys) {
        return switch (listType) {
            case "map" -> "; merged by " + keys.stream().map(Docs::code).collect(Collectors.joining(" and "));
            case "set" -> "; a set";
            default -> "; owned and replaced as a whole";
        };
    }

    /** A constant's value. */
    String constant(String value) {
        return code("\"" + value + "\"") + ".\n";
    }
}
