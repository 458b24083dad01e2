package dev.gantry.embedded.controller;

import dev.gantry.cluster.ServedKind;
import dev.gantry.embedded.object.Client;
import dev.gantry.embedded.object.Controller;
import dev.gantry.embedded.object.Stored;
import dev.gantry.manifest.ObjectRef;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import tools.jackson.databind.node.ArrayNode;

/** Empties a namespace that is being deleted, its pods first, and then lets it go. */
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
        if (namespace.isEmpty()) {
            return;
        } else if (!namespace.get().isDeleting()) {
            client.updateStatus(ref, status -> status.put("phase", "Active"));
            return;
        }
        NamespaceContent content = new NamespaceContent(client);
        List<ServedKind> others = new ArrayList<>();
        for (ServedKind kind : kinds.get()) {
            if (kind.toString().equals("v1 Pod")) {
                content.delete(kind, ref.name());
            } else if (kind.namespaced()) {
                others.add(kind);
            }
        }
        if (content.isGone()) {
            others.forEach(kind -> content.delete(kind, ref.name()));
        }
        client.updateStatus(ref, status -> content.tell(status.put("phase", "Terminating")));
        if (content.isGone()) {
            client.update(ref, tree -> {
                ArrayNode finalizers = tree.withObjectProperty("spec").withArrayProperty("finalizers");
                finalizers.removeIf(it -> it.asString("").equals(FINALIZER));
            });
        }
    }
}
