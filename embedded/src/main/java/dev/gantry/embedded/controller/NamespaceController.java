package dev.gantry.embedded.controller;

import dev.gantry.cluster.ServedKind;
import dev.gantry.embedded.object.Client;
import dev.gantry.embedded.object.Controller;
import dev.gantry.embedded.object.Stored;
import dev.gantry.manifest.ObjectRef;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import tools.jackson.databind.node.ArrayNode;

/** Empties a namespace that is being deleted, and then lets it go. */
public final class NamespaceController implements Controller {
    private static final String FINALIZER = "kubernetes";

    private final Supplier<List<ServedKind>> kinds;

    /** A controller for all namespaces, which deletes objects of these kinds. */
    public NamespaceController(Supplier<List<ServedKind>> kinds) {
        this.kinds = kinds;
    }

    @Override
    public String name() {
        return "namespace-controller";
    }

    @Override
    public Stream<ObjectRef> concerned(Stored changed, Client client) {
        if (changed.ref().kind().equals("Namespace")) {
            return Stream.of(changed.ref());
        }
        ObjectRef home = ObjectRef.of("v1", "Namespace", changed.namespace());
        return client.get(home).filter(Stored::isDeleting).map(Stored::ref).stream();
    }

    @Override
    public void reconcile(ObjectRef ref, Client client) {
        Optional<Stored> namespace = client.get(ref);
        if (namespace.isEmpty() || !namespace.get().isDeleting()) {
            return;
        }
        boolean empty = true;
        for (ServedKind kind : kinds.get()) {
            List<Stored> objects =
                    kind.namespaced() ? client.list(kind.apiVersion(), kind.kind(), ref.name()) : List.of();
            for (Stored object : objects) {
                client.delete(object.ref());
                empty &= client.get(object.ref()).isEmpty();
            }
        }
        if (empty) {
            client.update(ref, tree -> {
                ArrayNode finalizers = tree.withObjectProperty("spec").withArrayProperty("finalizers");
                finalizers.removeIf(it -> it.asString("").equals(FINALIZER));
            });
        }
    }
}
