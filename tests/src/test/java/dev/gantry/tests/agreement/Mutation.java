package dev.gantry.tests.agreement;

import tools.jackson.databind.JsonNode;

/**
 * An object with one field changed.
 *
 * @param kind of the object
 * @param field the path of the field: {@code spec.ports[0].port}
 * @param change what was done to it, for people
 * @param object all of it
 */
record Mutation(String kind, String field, String change, JsonNode object) {
    /** The field without indices, and of a pod wherever it stands: {@code pod.containers[].image}. */
    String place() {
        String plain = field.replaceAll("\\[[0-9]+]", "[]")
                .replace("spec.jobTemplate.spec.template.spec", "pod")
                .replace("spec.template.spec", "pod");
        return kind.equals("Pod") ? plain.replaceFirst("^spec", "pod") : plain;
    }

    @Override
    public String toString() {
        return kind + " " + field + ": " + change;
    }
}
