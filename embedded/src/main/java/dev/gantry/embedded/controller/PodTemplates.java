package dev.gantry.embedded.controller;

import dev.gantry.embedded.object.Client;
import dev.gantry.embedded.object.Stored;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Pods as their templates want them. */
final class PodTemplates {
    private static final int SUFFIX = 5;
    private static final int LONGEST_BEGINNING = 63 - SUFFIX;

    private PodTemplates() {}

    /** A pod of {@code template} in the namespace of {@code owner}: it has {@code metadata.generateName} and no name yet. */
    static ObjectNode pod(Stored owner, JsonNode template) {
        ObjectNode pod = JsonNodeFactory.instance.objectNode();
        pod.put("apiVersion", "v1").put("kind", "Pod");
        ObjectNode metadata = pod.putObject("metadata");
        metadata.put("generateName", owner.name() + "-");
        metadata.put("namespace", owner.namespace());
        JsonNode given = template.path("metadata");
        for (String field : new String[] {"labels", "annotations", "finalizers"}) {
            if (!given.path(field).isEmpty()) {
                metadata.set(field, given.path(field).deepCopy());
            }
        }
        JsonNode spec = template.path("spec");
        pod.set("spec", spec.isObject() ? spec.deepCopy() : JsonNodeFactory.instance.objectNode());
        return pod;
    }

    /** A name as the API server makes it of a {@code metadata.generateName}: that and five letters or digits. */
    static String generatedName(String generateName, Client client) {
        return generateName.substring(0, Math.min(generateName.length(), LONGEST_BEGINNING)) + client.suffix(SUFFIX);
    }

    /** {@link #pod} with a generated name. */
    static ObjectNode namedPod(Stored owner, JsonNode template, Client client) {
        ObjectNode pod = pod(owner, template);
        pod.withObjectProperty("metadata").put("name", generatedName(owner.name() + "-", client));
        return pod;
    }
}
