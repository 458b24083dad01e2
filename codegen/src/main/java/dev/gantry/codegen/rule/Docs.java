package dev.gantry.codegen.rule;

import dev.gantry.codegen.model.MatchedType;
import dev.gantry.codegen.schema.Choice;
import dev.gantry.codegen.schema.Property;
import java.util.List;
import java.util.stream.Collectors;

/** Javadoc from the schema, with nothing in it that Javadoc or javac would take for its own. */
final class Docs {
    private static final String HARMLESS = " .,:;-_[]()=+'!?|\"";

    /** Characters of a description; some hold whole manuals. */
    private static final int LONGEST = 4_000;

    private final Origin origin;

    /** What types come from. */
    interface Origin {
        /** The first sentence of a type's class. */
        String summary(MatchedType type);

        /** Where to read more, as block tags; empty where that is not known. */
        String reference(MatchedType type);
    }

    Docs(Origin origin) {
        this.origin = origin;
    }

    /** The text with everything escaped that ends a comment, a tag or an escape. */
    static String escape(String text) {
        StringBuilder escaped = new StringBuilder();
        text.codePoints().forEach(c -> {
            boolean alphanumeric = c < 128 && Character.isLetterOrDigit(c);
            if (alphanumeric || HARMLESS.indexOf(c) >= 0) {
                escaped.appendCodePoint(c);
            } else if (c == '\t') {
                escaped.append(' ');
            } else if (isUnseen(c)) {
                escaped.append("&#92;u").append(String.format("%04x", c));
            } else {
                escaped.append("&#").append(c).append(';');
            }
        });
        return escaped.toString();
    }

    /** Controls, halves of characters, and marks that turn the direction of writing: HTML takes none as it is. */
    private static boolean isUnseen(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> true;
            default -> false;
        };
    }

    static String code(String text) {
        return "<code>" + escape(text) + "</code>";
    }

    /** A type: where it is met, what its author says, and where to read more. */
    String type(MatchedType type) {
        return origin.summary(type)
                + (type.readOnly() ? " Set by the cluster, and only read here." : "")
                + paragraphs(type.schema().description())
                + origin.reference(type)
                + "\n";
    }

    /** What an author says, line by line as it was written. */
    private static String paragraphs(String description) {
        if (description.isBlank()) {
            return "";
        }
        String text = description.strip();
        String shown = text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "...";
        StringBuilder paragraphs = new StringBuilder();
        String between = "\n\n<p>";
        for (String line : shown.split("\\R", -1)) {
            if (line.isBlank()) {
                between = "\n\n<p>";
            } else {
                paragraphs.append(between).append(escape(line.strip()));
                between = "\n";
            }
        }
        return paragraphs.toString();
    }

    /** What the schema says of a field, after what a method does with it. */
    String field(MatchedType type, Field field, String verb) {
        Property property = field.property();
        StringBuilder text = new StringBuilder(verb)
                .append(' ')
                .append(code(type.path() + "." + property.name()))
                .append(": ")
                .append(escape(property.shape().toString()));
        property.choice().ifPresent(choice -> text.append(", one of ").append(values(choice)));
        text.append(field.required() ? "; required" : "");
        if (!field.required() && property.defaultJson().isPresent()) {
            text.append("; default ").append(code(property.defaultJson().get()));
        }
        property.listType().ifPresent(listType -> text.append(listSemantics(listType, property.mapKeys())));
        property.mapType()
                .filter(mapType -> mapType.equals("atomic"))
                .ifPresent(mapType -> text.append("; owned and replaced as a whole"));
        return text.append('.')
                .append(paragraphs(property.description()))
                .append('\n')
                .toString();
    }

    private static String values(Choice choice) {
        return choice.values().stream().map(value -> value(choice, value)).collect(Collectors.joining(", "));
    }

    private static String value(Choice choice, String value) {
        return code(choice.isOfStrings() ? "\"" + value + "\"" : value);
    }

    private static String listSemantics(String listType, List<String> keys) {
        return switch (listType) {
            case "map" -> "; merged by " + keys.stream().map(Docs::code).collect(Collectors.joining(" and "));
            case "set" -> "; a set";
            default -> "; owned and replaced as a whole";
        };
    }

    /** A constant's value. */
    String constant(Choice choice, String value) {
        return value(choice, value) + ".\n";
    }
}
