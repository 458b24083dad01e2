package dev.gantry.embedded.controller;

import dev.gantry.embedded.object.Client;
import dev.gantry.embedded.object.Controller;
import dev.gantry.embedded.object.Stored;
import dev.gantry.manifest.ObjectRef;
import java.util.stream.Stream;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Sees that each namespace has the ConfigMap that would hold the cluster's certificate, if there were one. */
public final class RootCaController implements Controller {
    private static final String NAME = "kube-root-ca.crt";
    private static final String CERTIFICATE = "There is no certificate: nothing is called in an embedded cluster.\n";

    /** A controller for all namespaces. */
    public RootCaController() {}

    @Override
    public String name() {
        return "root-ca-cert-publisher";
    }

    @Override
    public Stream<ObjectRef> concerned(Stored changed, Client client) {
        boolean isIt =
                changed.ref().kind().equals("ConfigMap") && changed.name().equals(NAME);
        if (isIt) {
            return Stream.of(ObjectRef.of("v1", "Namespace", changed.namespace()));
        }
        return changed.ref().kind().equals("Namespace") ? Stream.of(changed.ref()) : Stream.empty();
    }

    @Override
    public void reconcile(ObjectRef ref, Client client) {
        if (client.get(ref).filter(it -> !it.isDeleting()).isEmpty()) {
            return;
        }
        ObjectRef there = ObjectRef.of("v1", "ConfigMap", ref.name(), NAME);
        if (client.get(there).isPresent()) {
            client.update(there, RootCaController::fill);
        } else {
            ObjectNode config = JsonNodeFactory.instance.objectNode();
            config.put("apiVersion", "v1").put("kind", "ConfigMap");
            config.putObject("metadata").put("name", NAME).put("namespace", ref.name());
            fill(config);
            client.create(config);
        }
    }

    private static void fill(ObjectNode config) {
        config.putObject("data").put("ca.crt", CERTIFICATE);
    }
}
