package dev.gantry.kubernetes.support;

import dev.gantry.kubernetes.Empty;
import dev.gantry.problem.GantryException;
import dev.gantry.problem.NearNames;
import dev.gantry.problem.Quoted;
import io.fabric8.kubernetes.api.model.ObjectMeta;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A value that is being read into a type: asked for its fields one by one, by the code that knows the type. What is of
 * another type than asked for is told to the findings and read as nothing, as a null is.
 */
public final class Reading {
    private final Node node;
    private final @Nullable Reading parent;
    private final String step;
    private final Findings findings;
    private final Manner manner;
    private final List<String> known = new ArrayList<>();

    private Reading(Node node, @Nullable Reading parent, String step, Findings findings, Manner manner) {
        this.node = node;
        this.parent = parent;
        this.step = step;
        this.findings = findings;
        this.manner = manner;
    }

    /**
     * Reads a whole object.
     *
     * @param path what messages call it, for example {@code ftgo/Deployment/order}
     */
    public static Reading of(Node node, String path, Findings findings, Manner manner) {
        return new Reading(node, null, path, findings, manner);
    }

    /**
     * How an object is read.
     *
     * @param isSecret whether messages leave out what it holds
     * @param isBuiltIn whether servers decode it into their own types, to which a null among strings is an empty one
     */
    public record Manner(boolean isSecret, boolean isBuiltIn) {}

    /** Makes a value of a type, or tells why there is none. */
    @FunctionalInterface
    public interface As<T> {
        /** The value; null where something is wrong, which was told. */
        @Nullable
        T read(Reading in);
    }

    public @Nullable String string(String field) {
        Reading value = field(field);
        return value == null ? null : value.asString();
    }

    public @Nullable Boolean bool(String field) {
        Reading value = field(field);
        return value == null ? null : value.asBool();
    }

    public @Nullable Integer integer(String field) {
        Reading value = field(field);
        return value == null ? null : value.asInteger();
    }

    public @Nullable Long longInteger(String field) {
        Reading value = field(field);
        return value == null ? null : value.asLongInteger();
    }

    public @Nullable Double decimal(String field) {
        Reading value = field(field);
        return value == null ? null : value.asDecimal();
    }

    public <T> @Nullable T one(String field, As<T> type) {
        Reading value = field(field);
        return value == null ? null : type.read(value);
    }

    public @Nullable List<String> strings(String field) {
        return list(field, Reading::asString);
    }

    public <T> @Nullable List<T> list(String field, As<T> type) {
        Reading value = field(field);
        return value == null ? null : value.asList(type);
    }

    public @Nullable Map<String, String> stringMap(String field) {
        return map(field, Reading::asString);
    }

    public <T> @Nullable Map<String, T> map(String field, As<T> type) {
        Reading value = field(field);
        return value == null ? null : value.asMap(type);
    }

    /** The API version or kind, which the type knows; a nested object may leave it out. */
    public void same(String field, String expected) {
        Reading value = field(field);
        if (value != null && !expected.equals(value.asScalar())) {
            value.wrong("type-mismatch", field + " is " + value.told() + ".", "Here it is \"" + expected + "\".", "");
        }
    }

    /** The metadata, which have a name. */
    public ObjectMeta metadata(As<ObjectMeta> type) {
        ObjectMeta metadata = one("metadata", type);
        if (metadata == null || metadata.getName() == null) {
            boolean isGenerated = metadata != null && metadata.getGenerateName() != null;
            wrong(
                    "name-missing",
                    isGenerated
                            ? "The object has a metadata.generateName and no name."
                            : "The object has no metadata.name.",
                    "An object has a name of its own"
                            + (isGenerated ? "; with generated ones, each apply would make another." : "."),
                    "Name it.");
        }
        return metadata == null ? new ObjectMeta() : metadata;
    }

    /**
     * The fields that nobody asked for, which are kept.
     *
     * @param nullable fields that were asked for, and whose nulls are kept as well
     */
    public Map<String, @Nullable Object> rest(String... nullable) {
        Map<String, @Nullable Object> rest = nulls(nullable);
        fields().forEach((name, field) -> {
            if (!known.contains(name)) {
                rest.put(name, JsonTrees.copy(field.value().tree()));
                findings.unknown(field.name(), path() + "." + name, notThere(name), NearNames.offer(name, known));
            }
        });
        return rest;
    }

    /** The same, of an object that may have any. */
    public Map<String, @Nullable Object> others(String... nullable) {
        Map<String, @Nullable Object> others = nulls(nullable);
        fields().forEach((name, field) -> {
            if (!known.contains(name)) {
                others.put(name, JsonTrees.copy(field.value().tree()));
            }
        });
        return others;
    }

    private Map<String, @Nullable Object> nulls(String... nullable) {
        Map<String, @Nullable Object> nulls = new TreeMap<>();
        for (String name : nullable) {
            Node.Field field = fields().get(name);
            if (field != null && field.value().isNull()) {
                nulls.put(name, null);
            }
        }
        return nulls;
    }

    /** Refuses fields that nobody asked for, where there is no place to keep them. */
    public void nothingElse() {
        fields().forEach((name, field) -> {
            if (!known.contains(name)) {
                String fix = NearNames.offer(name, known);
                String rule = "An unknown field cannot be kept here.";
                findings.wrong(field.name(), path() + "." + name, "field-unknown", notThere(name), rule, fix);
            }
        });
    }

    private static String notThere(String name) {
        return "The schema has no field " + Quoted.of(name) + " here.";
    }

    public @Nullable String asString() {
        if (asScalar() instanceof String text) {
            return text;
        }
        if (manner.isBuiltIn() && node.isNull()) {
            return "";
        }
        boolean isScalar = node instanceof Node.Scalar && !node.isNull();
        otherThan("a string", isScalar ? "Put it in quotes." : "");
        return null;
    }

    /** A string that a rule is asked about, which throws where it does not hold. */
    public @Nullable String asString(Consumer<String> rule) {
        String text = asString();
        return text == null || holds(rule, text) ? text : null;
    }

    /** A string that a rule is asked about, or a number, which the rule gets as text. */
    public @Nullable String asText(Consumer<String> rule) {
        Object tree = asScalar();
        if (!(tree instanceof Number number)) {
            if (tree instanceof String) {
                return asString(rule);
            }
            otherThan("a string or a number", "");
            return null;
        }
        String text = number instanceof Double decimal
                ? new BigDecimal(decimal.toString()).stripTrailingZeros().toPlainString()
                : number.toString();
        return holds(rule, text) ? text : null;
    }

    private boolean holds(Consumer<String> rule, String text) {
        try {
            rule.accept(text);
            return true;
        } catch (GantryException e) {
            wrong(e.code(), Objects.requireNonNullElse(e.getMessage(), ""), "", "");
            return false;
        }
    }

    public @Nullable Boolean asBool() {
        Object tree = asScalar();
        if (tree instanceof Boolean bool) {
            return bool;
        }
        otherThan("true or false", "true".equals(tree) || "false".equals(tree) ? "Leave out the quotes." : "");
        return null;
    }

    public @Nullable Integer asInteger() {
        Long number = whole();
        if (number != null && number.intValue() == number) {
            return number.intValue();
        }
        otherThan("a whole number of 32 bits", "");
        return null;
    }

    public @Nullable Long asLongInteger() {
        Long number = whole();
        if (number == null) {
            otherThan("a whole number", "");
        }
        return number;
    }

    /** As Kubernetes reads numbers: {@code 3.0} is a whole one. */
    private @Nullable Long whole() {
        Object tree = asScalar();
        if (tree instanceof Double number && number == Math.rint(number) && Math.abs(number) < 0x1p63) {
            return number.longValue();
        }
        return tree instanceof Long number ? number : null;
    }

    public @Nullable Double asDecimal() {
        if (asScalar() instanceof Number number) {
            return number.doubleValue();
        }
        otherThan("a number", "");
        return null;
    }

    public @Nullable List<String> asStrings() {
        return asList(Reading::asString);
    }

    /** A list; one without elements becomes the empty list that is written. */
    public <T> @Nullable List<T> asList(As<T> type) {
        if (!(node instanceof Node.Sequence sequence)) {
            otherThan("a list", "");
            return null;
        }
        List<T> items = new ArrayList<>(sequence.items().size());
        for (Node item : sequence.items()) {
            T read = type.read(new Reading(item, this, "[" + items.size() + "]", findings, manner));
            if (read == null) {
                return null;
            }
            items.add(read);
        }
        return Lists.said(items);
    }

    /** A map; one without entries becomes the empty map that is written. */
    public <T> @Nullable Map<String, T> asMap(As<T> type) {
        if (!(node instanceof Node.Mapping mapping)) {
            otherThan("an object", "");
            return null;
        }
        Map<String, T> entries = new TreeMap<>();
        mapping.fields().forEach((name, field) -> {
            T read = type.read(new Reading(field.value(), this, "." + name, findings, manner));
            if (read != null) {
                entries.put(name, read);
            }
        });
        return entries.isEmpty() ? Empty.map() : entries;
    }

    /** The value whatever it is, as plain Java. */
    public @Nullable Object asTree() {
        return node.tree();
    }

    /** The string, number or boolean that it is; null for a list, an object, and null. */
    public @Nullable Object asScalar() {
        return node instanceof Node.Scalar scalar ? scalar.tree() : null;
    }

    /** Whether it is a list. */
    public boolean isList() {
        return node instanceof Node.Sequence;
    }

    /** Tells that it is not what it must be. */
    public void otherThan(String expected, String fix) {
        wrong("type-wrong", "It is " + told() + ".", "It must be " + expected + ".", fix);
    }

    private String told() {
        return manner.isSecret() ? node.type() : node.told();
    }

    private void wrong(String code, String what, String rule, String fix) {
        findings.wrong(node.place(), path(), code, what, rule, fix);
    }

    private @Nullable Reading field(String name) {
        known.add(name);
        Node.Field field = fields().get(name);
        return field == null || field.value().isNull()
                ? null
                : new Reading(field.value(), this, "." + name, findings, manner);
    }

    private Map<String, Node.Field> fields() {
        if (node instanceof Node.Mapping mapping) {
            return mapping.fields();
        }
        if (!known.contains("")) {
            known.add("");
            otherThan("an object", "");
        }
        return Map.of();
    }

    private String path() {
        StringBuilder path = new StringBuilder();
        for (Reading at = this; at != null; at = at.parent) {
            path.insert(0, at.step);
        }
        return path.toString();
    }
}
