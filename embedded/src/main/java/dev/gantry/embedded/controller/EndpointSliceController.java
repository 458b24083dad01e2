package dev.gantry.embedded.controller;

import dev.gantry.embedded.object.Client;
import dev.gantry.embedded.object.Controller;
import dev.gantry.embedded.object.Selector;
import dev.gantry.embedded.object.Stored;
import dev.gantry.manifest.ObjectRef;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Lists the pods behind each Service, in a slice for each set of ports that they have, and which of them take requests. */
public final class EndpointSliceController implements Controller {
    private static final String SERVICE = "kubernetes.io/service-name";
    private static final String MANAGED = "endpointslice.kubernetes.io/managed-by";
    private static final String HEADLESS = "service.kubernetes.io/headless";

    /** A controller for all Services. */
    public EndpointSliceController() {}

    @Override
    public String name() {
        return "endpointslice-controller.k8s.io";
    }

    @Override
    public Stream<ObjectRef> concerned(Stored changed, Client client) {
        return switch (changed.ref().kind()) {
            case "Service" -> Stream.of(changed.ref());
            case "Pod" ->
                client.list("v1", "Service", changed.namespace()).stream()
                        .filter(service -> chooses(service, changed))
                        .map(Stored::ref);
            case "EndpointSlice" ->
                Stream.ofNullable(changed.labels().get(SERVICE))
                        .map(service -> ObjectRef.of("v1", "Service", changed.namespace(), service));
            default -> Stream.empty();
        };
    }

    private static boolean chooses(Stored service, Stored pod) {
        Selector selector = selector(service);
        return !selector.isEmpty() && selector.matches(pod.labels());
    }

    private static Selector selector(Stored service) {
        return service.known(Selector.class, it -> Selector.ofLabels(it.spec().path("selector")));
    }

    @Override
    public void reconcile(ObjectRef ref, Client client) {
        Optional<Stored> found = client.get(ref);
        boolean isServed = found.filter(it -> !it.isDeleting()
                        && !it.spec().path("selector").isEmpty()
                        && !it.spec().path("type").asString("").equals("ExternalName"))
                .isPresent();
        if (!isServed) {
            return; // what it owned goes with it
        }
        Stored service = found.get();
        Map<ArrayNode, ArrayNode> wanted = endpoints(service, client);
        List<Stored> spare = new ArrayList<>();
        for (Stored slice : client.managedBy(service, "discovery.k8s.io/v1", "EndpointSlice")) {
            ArrayNode endpoints =
                    slice.isDeleting() ? null : wanted.remove(slice.tree().path("ports"));
            if (endpoints != null) {
                update(slice, endpoints, slice.tree().path("ports"), service, client);
            } else if (!slice.isDeleting()) {
                spare.add(slice);
            }
        }
        // Where ports change, a slice that nothing needs any more is used on.
        for (Map.Entry<ArrayNode, ArrayNode> entry : wanted.entrySet()) {
            if (spare.isEmpty()) {
                create(entry.getValue(), entry.getKey(), service, client);
            } else {
                update(spare.remove(0), entry.getValue(), entry.getKey(), service, client);
            }
        }
        spare.forEach(slice -> client.delete(slice.ref()));
    }

    /** The endpoints by the ports that they have; there is always one list, be it empty. */
    private static Map<ArrayNode, ArrayNode> endpoints(Stored service, Client client) {
        Map<ArrayNode, ArrayNode> byPorts = new LinkedHashMap<>();
        Map<String, Optional<Stored>> nodes = new HashMap<>();
        ArrayNode ports = JsonNodeFactory.instance.arrayNode();
        ArrayNode there = JsonNodeFactory.instance.arrayNode();
        boolean always = service.spec().path("publishNotReadyAddresses").asBoolean(false);
        for (Stored pod : client.pods(service.namespace(), selector(service))) {
            Endpoint.Made made = Endpoint.made(pod);
            if (made.isOne()) {
                Optional<Stored> node =
                        nodes.computeIfAbsent(made.node(), name -> client.get(ObjectRef.of("v1", "Node", name)));
                Endpoint endpoint = made.endpoint(service, node);
                if (byPorts.isEmpty() || !endpoint.isAt(ports)) {
                    ports = endpoint.ports();
                    there = byPorts.computeIfAbsent(ports, any -> JsonNodeFactory.instance.arrayNode());
                }
                if (always || node.isPresent()) {
                    there.add(endpoint.tree());
                }
            }
        }
        if (byPorts.isEmpty()) {
            byPorts.put(JsonNodeFactory.instance.arrayNode(), JsonNodeFactory.instance.arrayNode());
        }
        return byPorts;
    }

    private static void create(ArrayNode endpoints, ArrayNode ports, Stored service, Client client) {
        ObjectNode slice = JsonNodeFactory.instance.objectNode();
        slice.put("apiVersion", "discovery.k8s.io/v1").put("kind", "EndpointSlice");
        String prefix = service.name() + "-";
        ObjectNode metadata = slice.putObject("metadata");
        metadata.put("name", PodTemplates.generatedName(prefix, client)).put("generateName", prefix);
        metadata.set("labels", labels(service));
        slice.put("addressType", "IPv4");
        slice.set("endpoints", endpoints);
        slice.set("ports", ports);
        client.create(slice, service);
    }

    private static void update(Stored slice, ArrayNode endpoints, JsonNode ports, Stored service, Client client) {
        ObjectNode after = slice.sharing();
        after.withObjectProperty("metadata").set("labels", labels(service));
        after.set("endpoints", endpoints);
        after.set("ports", ports);
        client.replace(slice, after);
    }

    private static ObjectNode labels(Stored service) {
        ObjectNode labels = JsonNodeFactory.instance.objectNode();
        service.labels().forEach(labels::put);
        String address = service.spec().path("clusterIP").asString("");
        labels.remove(HEADLESS);
        if (address.isEmpty() || address.equals("None")) {
            labels.put(HEADLESS, "");
        }
        return labels.put(SERVICE, service.name()).put(MANAGED, "endpointslice-controller.k8s.io");
    }
}
