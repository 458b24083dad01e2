package dev.gantry.embedded;

import dev.gantry.embedded.object.Stored;
import java.util.HashSet;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.function.IntUnaryOperator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Gives out what must not be given twice, in the same order in every run of the same seed. */
final class Identities {
    private static final String LETTERS = "bcdfghjklmnpqrstvwxz2456789";
    private static final int FIRST_NODE_PORT = 30_000;
    private static final int NODE_PORTS = 2_768;

    private final SplittableRandom random;
    private int addresses = 1;

    Identities(long seed) {
        this.random = new SplittableRandom(seed);
    }

    String uid() {
        // As random ones are marked: version 4, variant 2.
        long high = (random.nextLong() & ~0xF000L) | 0x4000L;
        long low = (random.nextLong() & ~(3L << 62)) | (2L << 62);
        return new UUID(high, low).toString();
    }

    String suffix(int length) {
        StringBuilder suffix = new StringBuilder(length);
        for (int i = 0; i < length; i++) {
            suffix.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return suffix.toString();
    }

    /** Chooses among equals. */
    IntUnaryOperator choice() {
        return random::nextInt;
    }

    /** Gives a new Service the addresses and ports that it leaves to the cluster. */
    void allocate(ObjectNode tree, Store store) {
        if (!tree.path("kind").asString("").equals("Service")) {
            return;
        }
        ObjectNode spec = tree.withObjectProperty("spec");
        String type = spec.path("type").asString("ClusterIP");
        if (type.equals("ExternalName")) {
            return;
        }
        if (spec.path("clusterIP").asString("").isEmpty()) {
            int number = addresses++;
            spec.put("clusterIP", "10.96." + number / 250 % 250 + "." + (number % 250 + 1));
        }
        if (spec.path("clusterIPs").isEmpty()) {
            spec.putArray("clusterIPs").add(spec.path("clusterIP").asString());
        }
        if (type.equals("NodePort") || type.equals("LoadBalancer")) {
            Set<Integer> taken = nodePorts(store);
            for (JsonNode port : spec.path("ports")) {
                if (port instanceof ObjectNode open && port.path("nodePort").asInt(0) == 0) {
                    open.put("nodePort", free(taken));
                }
            }
        }
    }

    private static Set<Integer> nodePorts(Store store) {
        Set<Integer> taken = new HashSet<>();
        for (Stored service : store.list("", "Service", Index.ALL)) {
            service.spec()
                    .path("ports")
                    .forEach(port -> taken.add(port.path("nodePort").asInt(0)));
        }
        return taken;
    }

    private int free(Set<Integer> taken) {
        int port = FIRST_NODE_PORT + random.nextInt(NODE_PORTS);
        while (!taken.add(port)) {
            port = FIRST_NODE_PORT + (port + 1 - FIRST_NODE_PORT) % NODE_PORTS;
        }
        return port;
    }

    /** A Service of another type loses what only the type before has, where nobody says it anew. */
    static void drop(ObjectNode before, ObjectNode after) {
        if (!after.path("kind").asString("").equals("Service")) {
            return;
        }
        JsonNode old = before.path("spec");
        ObjectNode spec = after.withObjectProperty("spec");
        String was = old.path("type").asString("");
        String is = spec.path("type").asString("");
        if (was.equals(is)) {
            return;
        }
        if (is.equals("ExternalName")) {
            drop(old, spec, "clusterIP", "clusterIPs", "ipFamilies", "ipFamilyPolicy");
        }
        if (!is.equals("LoadBalancer")) {
            drop(old, spec, "allocateLoadBalancerNodePorts", "loadBalancerClass", "healthCheckNodePort");
        }
        if (!is.equals("LoadBalancer") && !is.equals("NodePort")) {
            if (spec.path("externalIPs").isEmpty()) {
                drop(old, spec, "externalTrafficPolicy");
            }
            Set<Integer> known = new HashSet<>();
            old.path("ports").forEach(port -> known.add(port.path("nodePort").asInt(0)));
            if (spec.path("ports")
                    .valueStream()
                    .allMatch(port -> known.contains(port.path("nodePort").asInt(0)))) {
                spec.path("ports").forEach(port -> ((ObjectNode) port).remove("nodePort"));
            }
        }
    }

    private static void drop(JsonNode old, ObjectNode spec, String... fields) {
        for (String field : fields) {
            if (spec.has(field) && spec.path(field).equals(old.path(field))) {
                spec.remove(field);
            }
        }
    }

    /** A Service that is replaced keeps its address. */
    static void keep(ObjectNode before, ObjectNode after) {
        if (!after.path("kind").asString("").equals("Service")
                || after.path("spec").path("type").asString("").equals("ExternalName")) {
            return;
        }
        ObjectNode spec = after.withObjectProperty("spec");
        for (String field : new String[] {"clusterIP", "clusterIPs"}) {
            JsonNode there = before.path("spec").get(field);
            if (there != null && spec.path(field).isMissingNode()) {
                spec.set(field, there);
            }
        }
    }
}
