package dev.gantry.embedded.admission;

import dev.gantry.embedded.object.Client;
import dev.gantry.embedded.object.Stored;
import dev.gantry.manifest.ObjectRef;
import tools.jackson.databind.node.ObjectNode;

/** Objects are made only in namespaces that are there and stay. */
final class NamespaceLifecycle {
    private NamespaceLifecycle() {}

    static void admit(ObjectNode object, Client client) {
        ObjectRef ref = Admission.ref(object);
        if (ref.namespace().isEmpty()) {
            return;
        }
        String name = ref.namespace().get();
        Stored namespace =
                client.get(ObjectRef.of("v1", "Namespace", name)).orElseThrow(() -> Forbidden.noNamespace(name));
        if (namespace.isDeleting()) {
            throw Forbidden.of(
                    ref, "unable to create new content in namespace " + name + " because it is being terminated");
        }
    }
}
