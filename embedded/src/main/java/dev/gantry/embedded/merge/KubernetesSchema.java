package dev.gantry.embedded.merge;

import dev.gantry.cluster.ServedKind;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Kubernetes' own schema: its kinds, and the type of each field. */
public final class KubernetesSchema {
    private static final String FILE = "kubernetes-1.37.2.json";
    private static final String METADATA = "io.k8s.apimachinery.pkg.apis.meta.v1.ObjectMeta";
    private static final String REFERENCE = "#/components/schemas/";

    private final JsonNode document;
    private final Map<String, String> names = new HashMap<>();
    private final Map<String, Type> types = new HashMap<>();
    private final Map<String, ObjectNode> custom = new HashMap<>();

    private KubernetesSchema(JsonNode document) {
        this.document = document;
        for (Map.Entry<String, JsonNode> schema : document.path("schemas").properties()) {
            for (JsonNode kind : schema.getValue().path("x-kubernetes-group-version-kind")) {
                String group = kind.path("group").asString("");
                String version = kind.path("version").asString("");
                names.put(
                        (group.isEmpty() ? version : group + "/" + version) + " "
                                + kind.path("kind").asString(""),
                        schema.getKey());
            }
        }
    }

    /** That of the Kubernetes version that is followed; read once. */
    public static KubernetesSchema bundled() {
        return Bundled.SCHEMA;
    }

    private static final class Bundled {
        static final KubernetesSchema SCHEMA = read();

        private static KubernetesSchema read() {
            try (InputStream in = KubernetesSchema.class.getResourceAsStream(FILE)) {
                return new KubernetesSchema(new JsonMapper().readTree(Objects.requireNonNull(in, FILE)));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** The same, to which kinds can be added. */
    public KubernetesSchema extensible() {
        return new KubernetesSchema(document);
    }

    /**
     * Adds a kind that a CustomResourceDefinition describes, in place of one of that name.
     *
     * @param schema its {@code openAPIV3Schema}
     */
    public synchronized void define(String apiVersion, String kind, JsonNode schema) {
        ObjectNode whole = schema instanceof ObjectNode object
                ? object.deepCopy()
                : JsonNodeFactory.instance.objectNode().put("x-kubernetes-preserve-unknown-fields", true);
        ObjectNode properties = whole.withObjectProperty("properties");
        properties.putObject("metadata").put("$ref", REFERENCE + METADATA);
        properties.putObject("apiVersion").put("type", "string");
        properties.putObject("kind").put("type", "string");
        custom.put(apiVersion + " " + kind, whole);
        types.remove(apiVersion + " " + kind);
    }

    /** Fills in the defaults that the schema of an added kind says. */
    public synchronized void fill(ObjectNode object) {
        JsonNode schema = custom.get(object.path("apiVersion").asString("") + " "
                + object.path("kind").asString(""));
        if (schema != null) {
            CustomDefaults.fill(schema, object);
        }
    }

    /** The type of what no schema describes: objects by their keys, all else as a whole. */
    Type unknown() {
        return new Type(this, JsonNodeFactory.instance.objectNode().put("x-kubernetes-preserve-unknown-fields", true));
    }

    /** All kinds that an API server of that version serves, each group's preferred version first. */
    public List<ServedKind> kinds() {
        List<ServedKind> kinds = new ArrayList<>();
        for (JsonNode resource : document.path("resources")) {
            kinds.add(new ServedKind(
                    resource.path("group").asString(""),
                    resource.path("version").asString(""),
                    resource.path("kind").asString(""),
                    resource.path("plural").asString(""),
                    resource.path("namespaced").asBoolean(false)));
        }
        return kinds;
    }

    /** The schemas of a version's kinds, and all that they refer to, as an OpenAPI v3 document. */
    public synchronized JsonNode openApi(String apiVersion) {
        ObjectNode openApi = JsonNodeFactory.instance.objectNode();
        openApi.put("openapi", "3.0.0");
        ObjectNode schemas = openApi.putObject("components").putObject("schemas");
        names.forEach((kind, name) -> {
            if (kind.startsWith(apiVersion + " ")) {
                take(name, schemas);
            }
        });
        custom.forEach((kind, schema) -> {
            if (kind.startsWith(apiVersion + " ")) {
                String name = kind.substring(apiVersion.length() + 1);
                ObjectNode told = schema.deepCopy();
                told.putArray("x-kubernetes-group-version-kind")
                        .addObject()
                        .put("group", apiVersion.substring(0, apiVersion.indexOf('/')))
                        .put("version", apiVersion.substring(apiVersion.indexOf('/') + 1))
                        .put("kind", name);
                schemas.set(apiVersion.replace('/', '.') + "." + name, told);
                take(METADATA, schemas);
            }
        });
        return openApi;
    }

    private void take(String name, ObjectNode into) {
        if (into.has(name)) {
            return;
        }
        JsonNode schema = document.path("schemas").path(name);
        into.set(name, schema);
        for (JsonNode reference : schema.findValues("$ref")) {
            if (reference.isString()) { // the schema of schemas has a field of that name
                take(reference.asString().substring(REFERENCE.length()), into);
            }
        }
    }

    /** The type of a kind's objects; empty where the kind is not known. */
    synchronized Optional<Type> type(String apiVersion, String kind) {
        String key = apiVersion + " " + kind;
        JsonNode added = custom.get(key);
        if (added != null) {
            return Optional.of(types.computeIfAbsent(key, any -> new Type(this, added)));
        }
        return Optional.ofNullable(names.get(key)).map(this::named);
    }

    /** The schema of a kind; missing where the kind is not known. */
    synchronized JsonNode schema(String apiVersion, String kind) {
        String key = apiVersion + " " + kind;
        JsonNode added = custom.get(key);
        return added != null ? added : document.path("schemas").path(names.getOrDefault(key, ""));
    }

    /** Whether a kind is one of Kubernetes' own. */
    public boolean isOwn(String apiVersion, String kind) {
        return names.containsKey(apiVersion + " " + kind);
    }

    /** Whether objects of a kind have a field of that name, {@code status}. */
    public boolean hasField(String apiVersion, String kind, String field) {
        return schema(apiVersion, kind).path("properties").has(field);
    }

    /** A schema, or that which it refers to. */
    JsonNode resolved(JsonNode schema) {
        String reference = schema.path("$ref").asString("");
        if (reference.isEmpty() && schema.path("allOf").size() == 1) {
            reference = schema.path("allOf").path(0).path("$ref").asString("");
        }
        return reference.isEmpty() ? schema : document.path("schemas").path(reference.substring(REFERENCE.length()));
    }

    private synchronized Type named(String name) {
        return types.computeIfAbsent(
                name, any -> new Type(this, document.path("schemas").path(name)));
    }

    Type of(JsonNode schema) {
        String reference = schema.path("$ref").asString("");
        if (reference.isEmpty() && schema.path("allOf").size() == 1) {
            reference = schema.path("allOf").path(0).path("$ref").asString("");
        }
        if (reference.isEmpty()) {
            return new Type(this, schema);
        }
        Type named = named(reference.substring(REFERENCE.length()));
        // What stands beside the reference is said of this field alone.
        return schema.has("x-kubernetes-map-type")
                ? named.as(schema.path("x-kubernetes-map-type").asString(""))
                : named;
    }
}
