package dev.gantry.embedded.controller;

import dev.gantry.embedded.object.Client;
import dev.gantry.embedded.object.Controller;
import dev.gantry.embedded.object.QuotaUsage;
import dev.gantry.embedded.object.Stored;
import dev.gantry.manifest.ObjectRef;
import java.util.stream.Stream;

/** Tells how much of each quota is used. */
public final class QuotaController implements Controller {
    private static final String KIND = "ResourceQuota";

    /** A controller for all quotas. */
    public QuotaController() {}

    @Override
    public String name() {
        return "resourcequota-controller";
    }

    @Override
    public Stream<ObjectRef> concerned(Stored changed, Client client) {
        if (changed.namespace().isEmpty() || changed.ref().kind().equals("Event")) {
            return Stream.empty();
        }
        return client.list("v1", KIND, changed.namespace()).stream().map(Stored::ref);
    }

    @Override
    public void reconcile(ObjectRef ref, Client client) {
        client.get(ref)
                .ifPresent(quota -> client.updateStatus(ref, status -> {
                    status.set("hard", quota.spec().path("hard").deepCopy());
                    QuotaUsage.of(quota, client).write(status.putObject("used"));
                }));
    }
}
