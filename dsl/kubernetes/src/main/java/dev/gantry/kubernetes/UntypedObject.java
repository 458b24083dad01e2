package dev.gantry.kubernetes;

import com.google.errorprone.annotations.CheckReturnValue;
import dev.gantry.kubernetes.meta.V1ObjectMeta;
import dev.gantry.kubernetes.support.Given;
import dev.gantry.kubernetes.support.Printed;
import dev.gantry.kubernetes.support.Written;
import dev.gantry.problem.GantryException;
import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.api.model.HasMetadata;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** An object of a kind that has no generated class, such as a custom resource: what it holds is a tree. */
@CheckReturnValue
public final class UntypedObject implements KubernetesObject {
    private final String apiVersion;
    private final String kind;
    private final V1ObjectMeta metadata;
    private final Map<String, @Nullable Object> fields;

    private UntypedObject(String apiVersion, String kind, V1ObjectMeta metadata, Map<String, @Nullable Object> fields) {
        this.apiVersion = apiVersion;
        this.kind = kind;
        this.metadata = metadata;
        this.fields = fields;
    }

    /**
     * An object of any kind.
     *
     * @param apiVersion the group and version, for example {@code monitoring.coreos.com/v1}
     * @param kind for example {@code ServiceMonitor}
     * @param name {@code metadata.name}
     * @param tree its other fields, {@code spec} above all, as {@link JsonValue#of} takes them. It may hold
     *     {@code metadata}, and repeat {@code apiVersion}, {@code kind} and the name, as long as they are the same
     * @throws GantryException {@code untyped-differs} where the tree says another version, kind or name,
     *     {@code json-invalid} where it is no JSON
     */
    public static UntypedObject of(String apiVersion, String kind, String name, Map<String, ?> tree) {
        Map<String, @Nullable Object> fields = new TreeMap<>(fields(JsonValue.of(tree), "the tree"));
        same("apiVersion", apiVersion, fields.remove("apiVersion"));
        same("kind", kind, fields.remove("kind"));
        Object metadata = fields.remove("metadata");
        V1ObjectMeta said = metadata == null ? V1ObjectMeta.of() : UntypedMetadata.of(JsonValue.of(metadata));
        same("metadata.name", name, said.name().orElse(null));
        return new UntypedObject(Given.notNull(apiVersion), Given.notNull(kind), said.name(name), fields);
    }

    /** The value of a fabric8 object, which is copied; its API version, kind and name are there. */
    public static UntypedObject from(GenericKubernetesResource model) {
        Given.named(model.getMetadata());
        return new UntypedObject(
                Given.required(model.getApiVersion(), "apiVersion"),
                Given.required(model.getKind(), "kind"),
                V1ObjectMeta.from(model.getMetadata()),
                new TreeMap<>(fields(JsonValue.of(model.getAdditionalProperties()), "the object")));
    }

    private static void same(String field, String expected, @Nullable Object said) {
        if (said != null && !said.equals(expected)) {
            throw new GantryException(
                    "untyped-differs",
                    "The tree of " + expected + " says " + field + " " + said + "; leave " + field
                            + " out of the tree, or say the same.");
        }
    }

    @SuppressWarnings("unchecked") // a JsonValue's maps have strings as keys
    static Map<String, @Nullable Object> fields(JsonValue value, String what) {
        if (value.tree() instanceof Map<?, ?> map) {
            return (Map<String, @Nullable Object>) map;
        }
        throw new GantryException("json-invalid", "What " + what + " holds is " + value + ", and must be an object.");
    }

    /** All that it holds beside API version, kind and metadata, as unmodifiable Java. */
    public Map<String, @Nullable Object> tree() {
        return Collections.unmodifiableMap(fields);
    }

    @Override
    public String apiVersion() {
        return apiVersion;
    }

    @Override
    public String kind() {
        return kind;
    }

    @Override
    public String name() {
        return metadata.name().orElseThrow();
    }

    @Override
    public Optional<String> namespace() {
        return metadata.namespace();
    }

    /** As the kind's generated class says; unknown for others. */
    @Override
    public Scope scope() {
        return Kinds.find(apiVersion, kind).<Scope>map(Kind::scope).orElse(Scope.UNKNOWN);
    }

    @Override
    public Optional<V1ObjectMeta> metadata() {
        return Optional.of(metadata);
    }

    @Override
    public UntypedObject metadata(UnaryOperator<V1ObjectMeta> change) {
        V1ObjectMeta changed = change.apply(metadata);
        return new UntypedObject(apiVersion, kind, changed.name().isPresent() ? changed : changed.name(name()), fields);
    }

    @Override
    public UntypedObject label(String key, String value) {
        return metadata(m -> m.plusLabels(key, value));
    }

    @Override
    public UntypedObject annotation(String key, String value) {
        return metadata(m -> m.plusAnnotations(key, value));
    }

    @Override
    public HasMetadata model() {
        GenericKubernetesResource model = new GenericKubernetesResource();
        model.setApiVersion(apiVersion);
        model.setKind(kind);
        model.setMetadata(metadata.model());
        model.setAdditionalProperties(new LinkedHashMap<>(fields));
        return model;
    }

    @Override
    public void writeTo(ObjectWriter out) {
        out.beginObject();
        out.name("apiVersion");
        out.value(apiVersion);
        out.name("kind");
        out.value(kind);
        out.name("metadata");
        metadata.writeTo(out);
        for (Map.Entry<String, @Nullable Object> field : fields.entrySet()) {
            out.name(field.getKey());
            out.tree(field.getValue());
        }
        out.endObject();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof UntypedObject that && Written.alike(this, that);
    }

    @Override
    public int hashCode() {
        return Written.hash(this);
    }

    /** The object as JSON on one line; of a Secret, not what it holds. */
    @Override
    public String toString() {
        return Printed.text(this);
    }
}
