package dev.gantry.embedded.controller;

import dev.gantry.embedded.object.Client;
import dev.gantry.embedded.object.Controller;
import dev.gantry.embedded.object.Stored;
import dev.gantry.embedded.object.Timestamps;
import dev.gantry.manifest.ObjectRef;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Takes in definitions of custom resources, and their resources away with them. */
public final class DefinitionController implements Controller {
    private static final String KIND = "CustomResourceDefinition";
    private static final String FINALIZER = "customresourcecleanup.apiextensions.k8s.io";

    /** A controller for all definitions. */
    public DefinitionController() {}

    @Override
    public String name() {
        return "customresourcedefinition-controller";
    }

    /** Itself; or, of a resource that went, the definition that may wait for that. */
    @Override
    public Stream<ObjectRef> concerned(Stored changed, Client client) {
        if (changed.ref().kind().equals(KIND)) {
            return Stream.of(changed.ref());
        }
        return client.list("apiextensions.k8s.io/v1", KIND, "").stream()
                .filter(it -> it.isDeleting() && defines(it, changed))
                .map(Stored::ref);
    }

    private static boolean defines(Stored definition, Stored object) {
        return definition.spec().path("group").asString("").equals(object.ref().group())
                && definition
                        .spec()
                        .path("names")
                        .path("kind")
                        .asString("")
                        .equals(object.ref().kind());
    }

    @Override
    public void reconcile(ObjectRef ref, Client client) {
        Optional<Stored> found = client.get(ref);
        if (found.isEmpty()) {
            return;
        }
        Stored definition = found.get();
        if (definition.isDeleting()) {
            remove(definition, client);
            return;
        }
        client.update(ref, tree -> {
            JsonNode finalizers = tree.path("metadata").path("finalizers");
            if (finalizers.valueStream().noneMatch(it -> it.asString("").equals(FINALIZER))) {
                tree.withObjectProperty("metadata")
                        .withArrayProperty("finalizers")
                        .add(FINALIZER);
            }
        });
        client.updateStatus(ref, status -> accept(status, definition, client));
    }

    private static void accept(ObjectNode status, Stored definition, Client client) {
        status.set("acceptedNames", definition.spec().path("names"));
        // What was stored once may still be there in that version.
        ArrayNode stored = status.withArrayProperty("storedVersions");
        for (JsonNode version : definition.spec().path("versions")) {
            JsonNode name = version.path("name");
            if (version.path("storage").asBoolean(false) && stored.valueStream().noneMatch(name::equals)) {
                stored.add(name);
            }
        }
        if (status.path("conditions").isEmpty()) {
            for (String[] condition : List.of(
                    new String[] {"NamesAccepted", "NoConflicts"},
                    new String[] {"Established", "InitialNamesAccepted"})) {
                status.withArrayProperty("conditions")
                        .addObject()
                        .put("type", condition[0])
                        .put("status", "True")
                        .put("reason", condition[1])
                        .put("lastTransitionTime", Timestamps.of(client.now()));
            }
        }
    }

    private static void remove(Stored definition, Client client) {
        String group = definition.spec().path("group").asString("");
        String kind = definition.spec().path("names").path("kind").asString("");
        boolean left = false;
        for (Stored object : client.list(group + "/v1", kind, "")) {
            client.delete(object.ref());
            left |= client.get(object.ref()).isPresent();
        }
        if (!left) {
            client.update(
                    definition.ref(),
                    tree -> tree.withObjectProperty("metadata")
                            .withArrayProperty("finalizers")
                            .removeIf(it -> it.asString("").equals(FINALIZER)));
        }
    }
}
