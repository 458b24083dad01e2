package dev.gantry.kubernetes;

import dev.gantry.kubernetes.support.Additional;
import dev.gantry.kubernetes.support.Given;
import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.api.model.HasMetadata;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Objects of fabric8's classes, or of classes made for fabric8's client, that nothing of Gantry's made. */
final class ForeignObject {
    private ForeignObject() {}

    static KubernetesObject of(HasMetadata model) {
        if (model instanceof GenericKubernetesResource generic) {
            return UntypedObject.from(generic);
        }
        String apiVersion = Given.required(model.getApiVersion(), "apiVersion");
        Optional<KubernetesObject> typed =
                Kinds.find(apiVersion, Given.required(model.getKind(), "kind")).flatMap(kind -> typed(kind, model));
        return typed.orElseGet(() -> untyped(model));
    }

    /** None where the class is another than the kind's, such as one that users wrote themselves. */
    private static Optional<KubernetesObject> typed(Kind<?> kind, HasMetadata model) {
        try {
            return Optional.of(kind.from(model));
        } catch (ClassCastException e) {
            return Optional.empty();
        }
    }

    /** By Jackson, which looks at the class as fabric8's client does: correct for any class, and slower. */
    private static UntypedObject untyped(HasMetadata model) {
        Given.named(model.getMetadata());
        Map<?, ?> tree = JsonMapper.shared().convertValue(model, Map.class);
        GenericKubernetesResource generic = new GenericKubernetesResource();
        generic.setApiVersion(model.getApiVersion());
        generic.setKind(model.getKind());
        generic.setMetadata(model.getMetadata());
        Map<String, @Nullable Object> fields = said(tree);
        for (String field : List.of("apiVersion", "kind", "metadata", "status")) {
            fields.remove(field);
        }
        generic.setAdditionalProperties(Additional.copy(fields));
        return UntypedObject.from(generic);
    }

    /** A field of a class that holds null says nothing. */
    private static Map<String, @Nullable Object> said(Map<?, ?> map) {
        Map<String, @Nullable Object> said = new LinkedHashMap<>();
        map.forEach((name, value) -> {
            if (value != null) {
                said.put(String.valueOf(name), said(value));
            }
        });
        return said;
    }

    private static @Nullable Object said(@Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            return said(map);
        }
        if (value instanceof List<?> list) {
            List<@Nullable Object> items = new ArrayList<>();
            list.forEach(item -> items.add(said(item)));
            return items;
        }
        return value;
    }
}
