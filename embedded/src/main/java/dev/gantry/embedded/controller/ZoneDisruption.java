package dev.gantry.embedded.controller;

import dev.gantry.embedded.object.Client;
import dev.gantry.embedded.object.Stored;

/** How much of a zone fell silent: where it is most of it, the fault is hardly the machines', and their pods stay. */
enum ZoneDisruption {
    /** Its pods are evicted as their patience runs out. */
    NONE,
    /** Most of the nodes of its zone are silent and some are not: no further node has its pods evicted. */
    PARTIAL,
    /** Nothing answers in any zone: no pod is evicted. */
    EVERYWHERE;

    private static final String ZONE = "topology.kubernetes.io/zone";
    private static final String REGION = "topology.kubernetes.io/region";
    private static final int FEWEST = 3;
    private static final double SHARE = 0.55;
    private static final int LARGE = 50;

    static ZoneDisruption of(Stored node, Client client) {
        int ready = 0;
        int readyHere = 0;
        int silentHere = 0;
        for (Stored other : client.list("v1", "Node", "")) {
            boolean isReady = Pods.isReady(other);
            ready += isReady ? 1 : 0;
            if (zone(other).equals(zone(node))) {
                readyHere += isReady ? 1 : 0;
                silentHere += isReady ? 0 : 1;
            }
        }
        int size = readyHere + silentHere;
        if (ready == 0) {
            return EVERYWHERE;
        }
        boolean most = readyHere > 0 && silentHere >= FEWEST && silentHere >= SHARE * size;
        return most && size <= LARGE ? PARTIAL : NONE;
    }

    private static String zone(Stored node) {
        return node.labels().getOrDefault(REGION, "") + "/" + node.labels().getOrDefault(ZONE, "");
    }
}
