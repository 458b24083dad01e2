package dev.gantry.embedded.controller;

import dev.gantry.embedded.object.Client;
import dev.gantry.embedded.object.Controller;
import dev.gantry.embedded.object.Selector;
import dev.gantry.embedded.object.Stored;
import dev.gantry.manifest.ObjectRef;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Lists the pods behind each Service, in one slice, and which of them take requests. */
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
        JsonNode selector = service.spec().path("selector");
        return !selector.isEmpty() && Selector.ofLabels(selector).matches(pod.labels());
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
        Optional<Stored> slice = client.managedBy(service, "discovery.k8s.io/v1", "EndpointSlice").stream()
                .filter(it -> !it.isDeleting())
                .findFirst();
        ObjectNode wanted = slice(service, client);
        if (slice.isEmpty()) {
            String prefix = service.name() + "-";
            wanted.withObjectProperty("metadata").put("name", PodTemplates.generatedName(prefix, client));
            wanted.withObjectProperty("metadata").put("generateName", prefix);
            client.create(wanted, service);
        } else {
            client.update(slice.get().ref(), tree -> {
                tree.set("endpoints", wanted.path("endpoints"));
                tree.set("ports", wanted.path("ports"));
            });
        }
    }

    private static ObjectNode slice(Stored service, Client client) {
        ObjectNode slice = JsonNodeFactory.instance.objectNode();
        slice.put("apiVersion", "discovery.k8s.io/v1").put("kind", "EndpointSlice");
        ObjectNode labels = slice.putObject("metadata").putObject("labels");
        service.labels().forEach(labels::put);
        labels.put(SERVICE, service.name()).put(MANAGED, "endpointslice-controller.k8s.io");
        if (service.spec().path("clusterIP").asString("").equals("None")) {
            labels.put(HEADLESS, "");
        }
        slice.put("addressType", "IPv4");
        ArrayNode endpoints = slice.putArray("endpoints");
        Optional<Stored> first = Optional.empty();
        for (Stored pod : client.list("v1", "Pod", service.namespace())) {
            boolean hasAddress = !pod.status().path("podIP").asString("").isEmpty();
            if (hasAddress && !Pods.isFinished(pod) && chooses(service, pod)) {
                endpoint(endpoints.addObject(), service, pod, client);
                first = first.isPresent() ? first : Optional.of(pod);
            }
        }
        ports(slice.putArray("ports"), service, first);
        return slice;
    }

    private static void endpoint(ObjectNode endpoint, Stored service, Stored pod, Client client) {
        endpoint.putArray("addresses").add(pod.status().path("podIP").asString(""));
        boolean serving = Pods.isReady(pod);
        boolean always = service.spec().path("publishNotReadyAddresses").asBoolean(false);
        endpoint.putObject("conditions")
                .put("ready", always || (serving && !pod.isDeleting()))
                .put("serving", serving)
                .put("terminating", pod.isDeleting());
        String hostname = pod.spec().path("hostname").asString("");
        if (!hostname.isEmpty() && pod.spec().path("subdomain").asString("").equals(service.name())) {
            endpoint.put("hostname", hostname);
        }
        endpoint.putObject("targetRef")
                .put("kind", "Pod")
                .put("namespace", pod.namespace())
                .put("name", pod.name())
                .put("uid", pod.uid());
        String node = pod.spec().path("nodeName").asString("");
        endpoint.put("nodeName", node);
        client.get(ObjectRef.of("v1", "Node", node))
                .map(it -> it.labels().get("topology.kubernetes.io/zone"))
                .ifPresent(zone -> endpoint.put("zone", zone));
    }

    private static void ports(ArrayNode ports, Stored service, Optional<Stored> pod) {
        for (JsonNode port : service.spec().path("ports")) {
            JsonNode target = port.path("targetPort");
            int number = target.isNumber()
                    ? target.asInt()
                    : pod.map(it -> named(it, target.asString(""))).orElse(0);
            if (number > 0) {
                ports.addObject()
                        .put("name", port.path("name").asString(""))
                        .put("protocol", port.path("protocol").asString("TCP"))
                        .put("port", number);
            }
        }
    }

    private static int named(Stored pod, String name) {
        for (JsonNode container : pod.spec().path("containers")) {
            for (JsonNode port : container.path("ports")) {
                if (port.path("name").asString("").equals(name)) {
                    return port.path("containerPort").asInt(0);
                }
            }
        }
        return 0;
    }
}
