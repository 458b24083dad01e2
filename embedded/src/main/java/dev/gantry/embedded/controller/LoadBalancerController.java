package dev.gantry.embedded.controller;

import dev.gantry.embedded.object.Client;
import dev.gantry.embedded.object.Controller;
import dev.gantry.embedded.object.Stored;
import dev.gantry.manifest.ObjectRef;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * Gives each Service of type LoadBalancer an address from outside, as a cloud does. The addresses are of a range that is kept for
 * examples, 198.51.100.0/24, and lead nowhere.
 */
public final class LoadBalancerController implements Controller {
    private static final String RANGE = "198.51.100.";
    private static final int LAST = 254;

    /** A controller for all Services. */
    public LoadBalancerController() {}

    @Override
    public String name() {
        return "service-lb-controller";
    }

    @Override
    public Stream<ObjectRef> concerned(Stored changed, Client client) {
        return changed.ref().kind().equals("Service") ? Stream.of(changed.ref()) : Stream.empty();
    }

    @Override
    public void reconcile(ObjectRef ref, Client client) {
        Optional<Stored> service = client.get(ref).filter(it -> !it.isDeleting());
        if (service.isEmpty()) {
            return;
        }
        boolean wants = service.get().spec().path("type").asString("").equals("LoadBalancer");
        boolean has = !ingress(service.get()).isEmpty();
        if (wants && !has) {
            String address = free(client);
            client.updateStatus(
                    ref,
                    status -> status.withObjectProperty("loadBalancer")
                            .putArray("ingress")
                            .addObject()
                            .put("ip", address)
                            .put("ipMode", "VIP"));
        } else if (has && !wants) {
            client.updateStatus(ref, status -> status.putObject("loadBalancer"));
        }
    }

    private static JsonNode ingress(Stored service) {
        return service.status().path("loadBalancer").path("ingress");
    }

    /** The first address that no other Service has; when all are taken, the last once more. */
    private static String free(Client client) {
        Set<String> taken = new HashSet<>();
        client.list("v1", "Service", "")
                .forEach(
                        service -> taken.add(ingress(service).path(0).path("ip").asString("")));
        int number = 1;
        while (number < LAST && taken.contains(RANGE + number)) {
            number++;
        }
        return RANGE + number;
    }
}
