package dev.gantry.embedded.object;

import dev.gantry.kubernetes.KubernetesObject;
import dev.gantry.manifest.ObjectRef;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.ObjectNode;

/** An object as it was stored at one moment. Immutable: what {@link #tree} gives must not be changed. */
public final class Stored {
    private static final boolean CHECKED = Stored.class.desiredAssertionStatus();

    private final ObjectNode tree;
    private final ObjectRef ref;
    private final String uid;
    private final boolean deleting;
    private final String managedBy;
    private final int written;
    private final Map<Class<?>, Object> known = new ConcurrentHashMap<>(2);
    private @Nullable KubernetesObject typed;
    private @Nullable Map<String, String> labels;

    private Stored(ObjectNode tree) {
        this.tree = tree;
        JsonNode metadata = tree.path("metadata");
        this.ref = new ObjectRef(
                tree.path("apiVersion").asString(""),
                tree.path("kind").asString(""),
                Optional.of(metadata.path("namespace").asString("")).filter(it -> !it.isEmpty()),
                metadata.path("name").asString(""));
        this.uid = metadata.path("uid").asString("");
        this.deleting = metadata.has("deletionTimestamp");
        this.managedBy = managedBy(metadata.path("ownerReferences"));
        this.written = CHECKED ? tree.hashCode() : 0;
    }

    private static String managedBy(JsonNode owners) {
        for (JsonNode owner : owners) {
            if (owner.path("controller").asBoolean(false)) {
                return owner.path("uid").asString("");
            }
        }
        return "";
    }

    /** Takes a tree that nobody changes from now on. */
    public static Stored of(ObjectNode tree) {
        return new Stored(tree);
    }

    /** Which object. */
    public ObjectRef ref() {
        return ref;
    }

    /** The whole of it; to be copied before it is changed. */
    public ObjectNode tree() {
        return tree;
    }

    /** A copy whose fields may be set, and those of its metadata; all below them it shares. */
    public ObjectNode sharing() {
        return Sharing.copy(tree);
    }

    /** Whether nobody changed the tree since it was stored. Only assertions can tell; without them, it is taken to be so. */
    public boolean isUntouched() {
        return !CHECKED || written == tree.hashCode();
    }

    /** {@code spec}; missing where there is none. */
    public JsonNode spec() {
        return tree.path("spec");
    }

    /** {@code status}; missing where there is none. */
    public JsonNode status() {
        return tree.path("status");
    }

    /** An item of {@code status.conditions[]} by its type; missing where there is none such. */
    public JsonNode condition(String type) {
        for (JsonNode condition : status().path("conditions")) {
            if (condition.path("type").asString("").equals(type)) {
                return condition;
            }
        }
        return MissingNode.getInstance();
    }

    /** Whether a condition of that type is there and true. */
    public boolean holds(String type) {
        return condition(type).path("status").asString("").equals("True");
    }

    /** {@code metadata.name}. */
    public String name() {
        return ref.name();
    }

    /** {@code metadata.namespace}; empty for a kind that has none. */
    public String namespace() {
        return ref.namespace().orElse("");
    }

    /** {@code metadata.uid}. */
    public String uid() {
        return uid;
    }

    /** {@code metadata.resourceVersion}. */
    public long version() {
        return Long.parseLong(tree.path("metadata").path("resourceVersion").asString("0"));
    }

    /** {@code metadata.generation}: how often what is wanted changed. */
    public long generation() {
        return tree.path("metadata").path("generation").asLong(0);
    }

    /** {@code metadata.creationTimestamp}. */
    public Instant created() {
        return known(
                Instant.class,
                it -> Instant.parse(
                        it.tree.path("metadata").path("creationTimestamp").asString("1970-01-01T00:00:00Z")));
    }

    /** Whether it is being deleted ({@code metadata.deletionTimestamp}). */
    public boolean isDeleting() {
        return deleting;
    }

    /** {@code metadata.labels}. */
    public Map<String, String> labels() {
        Map<String, String> known = labels;
        if (known == null) {
            known = Collections.unmodifiableMap(strings(tree.path("metadata").path("labels")));
            labels = known;
        }
        return known;
    }

    /** {@code metadata.annotations}. */
    public Map<String, String> annotations() {
        return strings(tree.path("metadata").path("annotations"));
    }

    /** The object that manages this one, which lives in the same namespace or in none ({@code metadata.ownerReferences[]}). */
    public Optional<ObjectRef> controller() {
        for (JsonNode owner : tree.path("metadata").path("ownerReferences")) {
            if (owner.path("controller").asBoolean(false)) {
                return Optional.of(new ObjectRef(
                        owner.path("apiVersion").asString(""),
                        owner.path("kind").asString(""),
                        ref.namespace(),
                        owner.path("name").asString("")));
            }
        }
        return Optional.empty();
    }

    /** The {@code uid} of the object that manages this one; empty where none does. */
    public String controllerUid() {
        return managedBy;
    }

    /** Read into the generated class of its kind, which is kept for the next who asks. */
    public <T extends KubernetesObject> T as(Class<T> type) {
        KubernetesObject known = typed;
        if (known == null) {
            known = Typed.read(tree);
            typed = known;
        }
        return type.cast(known);
    }

    /** Whether {@code metadata.ownerReferences[]} names an owner of that uid. */
    public boolean isOwnedBy(String uid) {
        for (JsonNode owner : tree.path("metadata").path("ownerReferences")) {
            if (owner.path("uid").asString("").equals(uid)) {
                return true;
            }
        }
        return false;
    }

    /** What is read out of it, which is kept for the next who asks, on whatever thread: it never changes. */
    public <T> T known(Class<T> what, Function<Stored, T> reading) {
        Object there = known.get(what);
        if (there == null) {
            there = reading.apply(this);
            known.put(what, there);
        }
        return what.cast(there);
    }

    private static Map<String, String> strings(JsonNode node) {
        Map<String, String> strings = new LinkedHashMap<>();
        node.properties()
                .forEach(entry -> strings.put(entry.getKey(), entry.getValue().asString("")));
        return strings;
    }

    @Override
    public String toString() {
        return ref.qualified() + " at " + version();
    }
}
