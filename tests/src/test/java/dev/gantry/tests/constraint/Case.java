package dev.gantry.tests.constraint;

import dev.gantry.kubernetes.JsonValue;
import dev.gantry.kubernetes.KubernetesObject;
import dev.gantry.kubernetes.UntypedObject;
import dev.gantry.manifest.Manifest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import tools.jackson.databind.json.JsonMapper;

/**
 * A value under a schema, and whether it keeps it. Every schema is that of a field of its own in one definition, so that one
 * definition has them all.
 *
 * @param field of {@code spec}
 * @param schema its schema, as JSON
 * @param value what it holds, as JSON
 * @param isRight whether it keeps the schema
 */
record Case(String field, String schema, String value, boolean isRight) {
    private static final JsonMapper JSON = new JsonMapper();

    static List<Case> all() {
        List<Case> cases = new ArrayList<>();
        String schema = "";
        int schemas = 0;
        for (String line : lines()) {
            if (line.startsWith("{")) {
                schema = line;
                schemas++;
            } else if (line.startsWith("+ ") || line.startsWith("- ")) {
                cases.add(new Case("f" + schemas, schema, line.substring(2), line.startsWith("+")));
            } else if (!line.isEmpty() && !line.startsWith("#")) {
                throw new IllegalArgumentException("no case: " + line);
            }
        }
        return cases;
    }

    private static List<String> lines() {
        try (InputStream in = Case.class.getResourceAsStream("cases.txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The definition of the kind that all cases are objects of. */
    static KubernetesObject definition(String group) {
        return definition(group, all());
    }

    /** The definition of the kind that some cases are objects of. */
    static KubernetesObject definition(String group, List<Case> cases) {
        StringBuilder fields = new StringBuilder();
        for (Case each : cases) {
            String field = "\"" + each.field + "\":" + each.schema;
            if (fields.indexOf(field) < 0) {
                fields.append(fields.isEmpty() ? "" : ",").append(field);
            }
        }
        return UntypedObject.of(
                "apiextensions.k8s.io/v1", "CustomResourceDefinition", "cases." + group, map("""
                        {"spec": {"group": "%s", "scope": "Namespaced", "names": {"kind": "Case", "plural": "cases"},
                          "versions": [{"name": "v1", "served": true, "storage": true, "schema": {"openAPIV3Schema":
                            {"type": "object", "properties": {"spec": {"type": "object", "properties": {%s}}}}}}]}}
                        """.formatted(
                                group, fields)));
    }

    /** A definition of the generated type, as one in an app is. */
    static Manifest typed(KubernetesObject definition) {
        String yaml = Manifest.of("cases", List.of(definition)).yaml();
        try {
            return Manifest.read("cases", "yaml", new ByteArrayInputStream(yaml.getBytes(StandardCharsets.UTF_8)))
                    .manifest();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    KubernetesObject object(String group) {
        Map<String, Object> spec = Collections.singletonMap(field, JSON.readValue(value, Object.class));
        return UntypedObject.of(group + "/v1", "Case", field.toLowerCase(Locale.ROOT), Map.of("spec", spec));
    }

    @SuppressWarnings("unchecked") // an object of JSON
    private static Map<String, Object> map(String json) {
        return (Map<String, Object>) Objects.requireNonNull(
                JsonValue.of(JSON.readValue(json, Object.class)).tree());
    }

    @Override
    public String toString() {
        return (isRight ? "+ " : "- ") + value + " under " + schema;
    }
}
