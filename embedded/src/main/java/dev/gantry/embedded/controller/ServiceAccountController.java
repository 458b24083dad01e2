package dev.gantry.embedded.controller;

import dev.gantry.embedded.object.Client;
import dev.gantry.embedded.object.Controller;
import dev.gantry.embedded.object.Stored;
import dev.gantry.manifest.ObjectRef;
import java.util.stream.Stream;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Sees that each namespace has the service account {@code default}. */
public final class ServiceAccountController implements Controller {
    private static final String DEFAULT = "default";

    /** A controller for all namespaces. */
    public ServiceAccountController() {}

    @Override
    public String name() {
        return "serviceaccount-controller";
    }

    @Override
    public Stream<ObjectRef> concerned(Stored changed, Client client) {
        return switch (changed.ref().kind()) {
            case "Namespace" -> Stream.of(changed.ref());
            case "ServiceAccount" -> Stream.of(ObjectRef.of("v1", "Namespace", changed.namespace()));
            default -> Stream.empty();
        };
    }

    @Override
    public void reconcile(ObjectRef ref, Client client) {
        boolean lives = client.get(ref).filter(it -> !it.isDeleting()).isPresent();
        if (lives
                && client.get(ObjectRef.of("v1", "ServiceAccount", ref.name(), DEFAULT))
                        .isEmpty()) {
            ObjectNode account = JsonNodeFactory.instance.objectNode();
            account.put("apiVersion", "v1").put("kind", "ServiceAccount");
            account.putObject("metadata").put("name", DEFAULT).put("namespace", ref.name());
            client.create(account);
        }
    }
}
