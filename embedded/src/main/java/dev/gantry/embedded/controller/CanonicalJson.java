package dev.gantry.embedded.controller;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/** JSON as text that is the same for the same content, whatever the order of its fields. */
final class CanonicalJson {
    private static final String SAFE = "bcdfghjklmnpqrstvwxz2456789";
    private static final int FNV_START = 0x811c9dc5;
    private static final int FNV_PRIME = 0x01000193;

    private CanonicalJson() {}

    static String of(JsonNode node) {
        StringBuilder text = new StringBuilder();
        write(node, text);
        return text.toString();
    }

    private static void write(JsonNode node, StringBuilder text) {
        if (node.isObject()) {
            Map<String, JsonNode> sorted = new TreeMap<>();
            node.properties().forEach(entry -> sorted.put(entry.getKey(), entry.getValue()));
            String separator = "{";
            for (Map.Entry<String, JsonNode> entry : sorted.entrySet()) {
                text.append(separator).append('"').append(entry.getKey()).append("\":");
                write(entry.getValue(), text);
                separator = ",";
            }
            text.append(sorted.isEmpty() ? "{}" : "}");
        } else if (node.isArray()) {
            String separator = "[";
            for (JsonNode item : node) {
                text.append(separator);
                write(item, text);
                separator = ",";
            }
            text.append(node.isEmpty() ? "[]" : "]");
        } else {
            text.append(node);
        }
    }

    /** A short name for a text, as Kubernetes makes it: FNV-1 of 32 bits, in letters that make no words. */
    static String hash(String text) {
        int hash = FNV_START;
        for (byte one : text.getBytes(StandardCharsets.UTF_8)) {
            hash = (hash * FNV_PRIME) ^ (one & 0xff);
        }
        StringBuilder name = new StringBuilder();
        Integer.toUnsignedString(hash).chars().forEach(digit -> name.append(SAFE.charAt(digit % SAFE.length())));
        return name.toString();
    }
}
