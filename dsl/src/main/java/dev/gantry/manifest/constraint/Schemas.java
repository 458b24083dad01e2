package dev.gantry.manifest.constraint;

import dev.gantry.kubernetes.KubernetesObject;
import dev.gantry.kubernetes.PlainWriter;
import dev.gantry.kubernetes.UntypedObject;
import dev.gantry.kubernetes.apiextensions.V1CustomResourceDefinition;
import dev.gantry.kubernetes.apiextensions.V1CustomResourceDefinitionVersion;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The schemas of the kinds of an app's objects: of definitions in the app first, else of generated kinds. */
public final class Schemas {
    private final Map<String, V1CustomResourceDefinition> definitions = new HashMap<>();
    private final Map<String, Optional<Schema>> known = new HashMap<>();

    private Schemas() {}

    /** The schemas that an app's objects need. */
    public static Schemas of(Collection<? extends KubernetesObject> objects) {
        Schemas schemas = new Schemas();
        for (KubernetesObject object : objects) {
            if (object instanceof V1CustomResourceDefinition definition) {
                schemas.define(definition);
            }
        }
        return schemas;
    }

    private void define(V1CustomResourceDefinition definition) {
        definitions.put(
                definition.spec().group() + "/" + definition.spec().names().kind(), definition);
    }

    /**
     * Whatever is wrong with an object by its kind's schema; nothing where that is not known. The status is not looked at:
     * the server does not take it from an object's writer.
     */
    public List<Violation> violations(KubernetesObject object) {
        Optional<Schema> schema =
                known.computeIfAbsent(object.apiVersion() + "/" + object.kind(), kind -> find(object));
        if (schema.isEmpty()) {
            return List.of();
        }
        Map<String, @Nullable Object> tree = PlainWriter.object(object);
        tree.remove("status");
        return schema.get().violations(tree);
    }

    private Optional<Schema> find(KubernetesObject object) {
        int slash = object.apiVersion().indexOf('/');
        String group = slash < 0 ? "" : object.apiVersion().substring(0, slash);
        V1CustomResourceDefinition definition = definitions.get(group + "/" + object.kind());
        if (definition != null) {
            return of(definition, object.apiVersion().substring(slash + 1));
        }
        return SchemaResource.read(loader(object), object.apiVersion(), object.kind());
    }

    private static @Nullable ClassLoader loader(KubernetesObject object) {
        return object instanceof UntypedObject
                ? Thread.currentThread().getContextClassLoader()
                : object.getClass().getClassLoader();
    }

    private static Optional<Schema> of(V1CustomResourceDefinition definition, String version) {
        for (V1CustomResourceDefinitionVersion each : definition.spec().versions()) {
            if (each.name().equals(version)) {
                return each.schema()
                        .flatMap(schema -> schema.openAPIV3Schema())
                        .map(schema -> SchemaReader.read(PlainWriter.object(schema)));
            }
        }
        return Optional.empty();
    }
}
