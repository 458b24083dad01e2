package dev.gantry.embedded.controller;

import dev.gantry.embedded.object.Stored;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A pod as one of those behind a Service; made once for each state of the three. Its trees are shared, and never changed.
 *
 * @param service as it was then
 * @param node the pod's, as it was then
 * @param ports at which the pod serves what the Service serves
 * @param tree an item of {@code endpoints[]}
 */
record Endpoint(Stored service, Optional<Stored> node, ArrayNode ports, ObjectNode tree) {
    /** What is known of a pod, and what was made of it, by the uid of the Service. */
    static final class Made {
        private final Stored pod;
        private final boolean isOne;
        private final String node;
        private final Map<String, Endpoint> byService = new HashMap<>();

        private Made(Stored pod) {
            this.pod = pod;
            this.isOne = !pod.status().path("podIP").asString("").isEmpty() && !Pods.isFinished(pod);
            this.node = Pods.node(pod);
        }

        /** Whether it has an address, and still runs. */
        boolean isOne() {
            return isOne;
        }

        /** The name of its node. */
        String node() {
            return node;
        }

        Endpoint endpoint(Stored service, Optional<Stored> where) {
            Endpoint before = byService.get(service.uid());
            if (before == null || before.service != service || !before.isOn(where)) {
                before = new Endpoint(service, where, ports(service, pod), tree(service, pod, where));
                byService.put(service.uid(), before);
            }
            return before;
        }
    }

    /** The ports that pods of a Service have, each list of them once. */
    private static final class Ports {
        private final Map<ArrayNode, ArrayNode> all = new HashMap<>();
    }

    /** What is made of a pod, and kept with it. */
    static Made made(Stored pod) {
        return pod.known(Made.class, Made::new);
    }

    private static ArrayNode ports(Stored service, Stored pod) {
        ArrayNode ports = EndpointPorts.of(service, pod);
        ArrayNode known = service.known(Ports.class, any -> new Ports()).all.putIfAbsent(ports, ports);
        return known == null ? ports : known;
    }

    /** Whether it has just these ports, which another of the same Service had. */
    @SuppressWarnings("ReferenceEquality") // each list is there once
    boolean isAt(ArrayNode others) {
        return ports == others;
    }

    private boolean isOn(Optional<Stored> where) {
        return node.orElse(service) == where.orElse(service);
    }

    private static ObjectNode tree(Stored service, Stored pod, Optional<Stored> node) {
        ObjectNode tree = JsonNodeFactory.instance.objectNode();
        tree.putArray("addresses").add(pod.status().path("podIP").asString(""));
        boolean serving = Pods.isReady(pod);
        boolean always = service.spec().path("publishNotReadyAddresses").asBoolean(false);
        tree.putObject("conditions")
                .put("ready", always || (serving && !pod.isDeleting()))
                .put("serving", serving)
                .put("terminating", pod.isDeleting());
        String hostname = pod.spec().path("hostname").asString("");
        if (!hostname.isEmpty() && pod.spec().path("subdomain").asString("").equals(service.name())) {
            tree.put("hostname", hostname);
        }
        tree.putObject("targetRef")
                .put("kind", "Pod")
                .put("namespace", pod.namespace())
                .put("name", pod.name())
                .put("uid", pod.uid());
        String name = pod.spec().path("nodeName").asString("");
        if (!name.isEmpty()) {
            tree.put("nodeName", name);
        }
        node.map(it -> it.labels().get("topology.kubernetes.io/zone")).ifPresent(zone -> tree.put("zone", zone));
        return tree;
    }
}
