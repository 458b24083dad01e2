package dev.gantry.embedded.http;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * In which form a client takes an answer.
 *
 * @param shape {@code Table}, {@code PartialObjectMetadata}…; empty: as the object is
 * @param version of that shape, {@code v1}
 */
record Accepts(String shape, String version) {
    private static final Accepts PLAIN = new Accepts("", "");
    private static final Set<String> META = Set.of("Table", "PartialObjectMetadata", "PartialObjectMetadataList");

    /**
     * The first form of an {@code Accept} header that is known here.
     *
     * @throws dev.gantry.cluster.Refusal of status 406 if none is, as of clients that only understand protobuf
     */
    static Accepts of(String header) {
        if (header.isBlank()) {
            return PLAIN;
        }
        for (String range : header.split(",", -1)) {
            List<String> parts = List.of(range.strip().split("\\s*;\\s*", -1));
            String type = parts.get(0).toLowerCase(Locale.ROOT);
            if (!type.equals("application/json") && !type.equals("*/*") && !type.equals("application/*")) {
                continue;
            }
            Map<String, String> parameters = new HashMap<>();
            for (String part : parts.subList(1, parts.size())) {
                int equals = part.indexOf('=');
                if (equals > 0) {
                    parameters.put(part.substring(0, equals), part.substring(equals + 1));
                }
            }
            String shape = parameters.getOrDefault("as", "");
            String version = parameters.getOrDefault("v", "");
            String group = parameters.getOrDefault("g", "");
            boolean isKnown = shape.isEmpty()
                    || (group.equals("meta.k8s.io")
                            && META.contains(shape)
                            && Set.of("v1", "v1beta1").contains(version))
                    || (group.equals("apidiscovery.k8s.io")
                            && Set.of("v2", "v2beta1").contains(version));
            if (isKnown) {
                return new Accepts(shape, version);
            }
        }
        throw No.notAcceptable();
    }

    boolean isTable() {
        return shape.equals("Table");
    }

    boolean isMetadata() {
        return shape.startsWith("PartialObjectMetadata");
    }
}
