package dev.gantry.embedded.controller;

import tools.jackson.databind.node.ObjectNode;

/** Numbers in a status. */
final class Counts {
    private Counts() {}

    /** Writes a number as Kubernetes does where the field is left out for zero. */
    static void put(ObjectNode status, String field, long count) {
        if (count == 0) {
            status.remove(field);
        } else {
            status.put(field, count);
        }
    }
}
