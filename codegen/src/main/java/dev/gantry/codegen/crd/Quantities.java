package dev.gantry.codegen.crd;

import tools.jackson.databind.JsonNode;

/** Tells quantities from other numbers or strings: Kubernetes' own generator gives them all one pattern. */
final class Quantities {
    private static final String SUFFIXES = "(([KMGTPE]i)|[numkMGTPE]|";

    private Quantities() {}

    static boolean isOne(JsonNode schema) {
        return schema.path("pattern").asString("").contains(SUFFIXES);
    }
}
