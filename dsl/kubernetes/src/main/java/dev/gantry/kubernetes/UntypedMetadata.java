package dev.gantry.kubernetes;

import dev.gantry.kubernetes.meta.V1ObjectMeta;
import dev.gantry.problem.GantryException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Metadata that stand in an untyped tree: what a definition can say of an object. */
final class UntypedMetadata {
    private UntypedMetadata() {}

    static V1ObjectMeta of(JsonValue tree) {
        V1ObjectMeta metadata = V1ObjectMeta.of();
        for (Map.Entry<String, @Nullable Object> field :
                UntypedObject.fields(tree, "metadata").entrySet()) {
            metadata = with(metadata, field.getKey(), field.getValue());
        }
        return metadata;
    }

    private static V1ObjectMeta with(V1ObjectMeta metadata, String field, @Nullable Object value) {
        return switch (field) {
            case "name" -> metadata.name(text(field, value));
            case "namespace" -> metadata.namespace(text(field, value));
            case "labels" -> metadata.labels(texts(field, value));
            case "annotations" -> metadata.annotations(texts(field, value));
            case "finalizers" -> metadata.finalizers(list(field, value));
            default ->
                throw new GantryException(
                        "metadata-unknown",
                        "metadata." + field + " cannot stand in an untyped object's tree, only name, namespace,"
                                + " labels, annotations and finalizers; say it with metadata(m -> …).");
        };
    }

    private static String text(String field, @Nullable Object value) {
        if (value instanceof String text) {
            return text;
        }
        throw new GantryException("metadata-invalid", "metadata." + field + " is " + value + ", and must be a string.");
    }

    private static Map<String, String> texts(String field, @Nullable Object value) {
        Map<String, String> texts = new LinkedHashMap<>();
        UntypedObject.fields(JsonValue.of(value), "metadata." + field)
                .forEach((key, text) -> texts.put(key, text(field + "." + key, text)));
        return texts;
    }

    private static List<String> list(String field, @Nullable Object value) {
        if (value instanceof List<?> list) {
            return list.stream().map(item -> text(field, item)).toList();
        }
        throw new GantryException("metadata-invalid", "metadata." + field + " is " + value + ", and must be a list.");
    }
}
