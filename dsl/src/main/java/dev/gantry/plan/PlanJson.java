package dev.gantry.plan;

import dev.gantry.manifest.ObjectRef;
import java.util.Locale;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A plan for programs. Values of Secrets are replaced by fingerprints. */
public final class PlanJson {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private PlanJson() {}

    /** {@code {app, namespace, makesNamespace, renewsInventory, changes: [{action, apiVersion, kind, namespace, name, …}], warnings}}. */
    public static ObjectNode of(Plan plan) {
        ObjectNode json = NODES.objectNode();
        json.put("app", plan.app());
        json.put("namespace", plan.namespace());
        json.put("makesNamespace", plan.makesNamespace());
        json.put("renewsInventory", plan.renewsInventory());
        ArrayNode changes = json.putArray("changes");
        plan.changes().forEach(change -> changes.add(change(change)));
        ArrayNode warnings = json.putArray("warnings");
        plan.warnings().forEach(warnings::add);
        return json;
    }

    private static ObjectNode change(Change change) {
        ObjectRef ref = change.ref();
        ObjectNode json = NODES.objectNode();
        json.put("action", change.getClass().getSimpleName().toLowerCase(Locale.ROOT));
        json.put("apiVersion", ref.apiVersion());
        json.put("kind", ref.kind());
        ref.namespace().ifPresent(namespace -> json.put("namespace", namespace));
        json.put("name", ref.name());
        if (change instanceof Change.Create create) {
            json.set("object", SecretMask.of(create.desired().tree()));
        } else if (change instanceof Change.Update update) {
            json.put("adopted", update.adopted());
            ArrayNode fields = json.putArray("fields");
            update.fields().forEach(field -> fields.add(field(field)));
        } else if (change instanceof Change.Keep keep) {
            json.put("reason", keep.reason());
        }
        return json;
    }

    private static ObjectNode field(FieldChange field) {
        ObjectNode json = NODES.objectNode();
        json.put("path", field.path());
        field.before().ifPresent(value -> json.set("before", value));
        field.after().ifPresent(value -> json.set("after", value));
        field.takenFrom().ifPresent(manager -> json.put("takenFrom", manager));
        return json;
    }
}
