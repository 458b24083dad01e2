package dev.gantry.kubernetes.support;

import dev.gantry.kubernetes.JsonValue;
import dev.gantry.kubernetes.ObjectWriter;
import io.fabric8.kubernetes.api.model.AnyType;
import io.fabric8.kubernetes.api.model.KubernetesResource;
import io.fabric8.kubernetes.api.model.runtime.RawExtension;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Free JSON as fabric8 holds it where any object may stand: a tree, or an object of a model class. */
public final class RawExtensions {
    /** Only for model objects of other kinds inside one that was taken in; made when the first is met. */
    private static final class Mapper {
        static final JsonMapper JSON = JsonMapper.builderWithJackson2Defaults().build();
    }

    private RawExtensions() {}

    public static JsonValue wrap(Object model) {
        return JsonValue.of(tree(model));
    }

    public static Object unwrap(JsonValue value) {
        return new RawExtension(value.tree());
    }

    public static Object copy(Object model) {
        return new RawExtension(tree(model));
    }

    public static void write(ObjectWriter out, Object model) {
        out.tree(tree(model));
    }

    private static @Nullable Object tree(Object model) {
        if (model instanceof AnyType any) {
            return JsonTrees.copy(any.getValue());
        }
        return JsonTrees.copy(model instanceof KubernetesResource ? Mapper.JSON.valueToTree(model) : model);
    }

    public static Object read(Reading in) {
        return unwrap(JsonValue.of(in.asTree()));
    }
}
