package dev.gantry.codegen.model;

import dev.gantry.codegen.schema.Resource;
import dev.gantry.codegen.schema.SchemaException;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.KubernetesResource;
import io.fabric8.kubernetes.model.annotation.Group;
import io.fabric8.kubernetes.model.annotation.Kind;
import io.fabric8.kubernetes.model.annotation.Version;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLConnection;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** fabric8's classes for kinds, by the group and version that they are annotated with. */
public final class ModelIndex {
    private final Map<String, Class<?>> classes = new HashMap<>();

    /** An index of nothing. */
    public static ModelIndex none() {
        return new ModelIndex();
    }

    /** The index of all model classes that a class loader sees. */
    public static ModelIndex of(ClassLoader loader) {
        ModelIndex index = new ModelIndex();
        try {
            // The jars name their kinds for the service loader, which would make an object of each.
            String services = "META-INF/services/" + KubernetesResource.class.getName();
            for (URL list : Collections.list(loader.getResources(services))) {
                index.readAll(list, loader);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return index;
    }

    private void readAll(URL list, ClassLoader loader) throws IOException {
        URLConnection connection = list.openConnection();
        connection.setUseCaches(false);
        try (BufferedReader reader =
                new BufferedReader(new InputStreamReader(connection.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                add(line.strip(), loader);
            }
        }
    }

    private void add(String name, ClassLoader loader) {
        if (name.isEmpty() || name.startsWith("#") || name.endsWith("List")) {
            return;
        }
        Class<?> model = load(name, loader);
        Version version = model.getAnnotation(Version.class);
        if (version == null || !HasMetadata.class.isAssignableFrom(model)) {
            return;
        }
        Group group = model.getAnnotation(Group.class);
        Kind kind = model.getAnnotation(Kind.class);
        String key = key(
                group == null ? "" : group.value(),
                version.value(),
                kind == null ? model.getSimpleName() : kind.value());
        Class<?> other = classes.put(key, model);
        if (other != null && other != model) {
            throw new SchemaException(key + " is claimed by two model classes: " + other + " and " + model + ".");
        }
    }

    private static Class<?> load(String name, ClassLoader loader) {
        try {
            return Class.forName(name, false, loader);
        } catch (ClassNotFoundException e) {
            throw new SchemaException("A model jar names the class " + name + ", which it does not hold.");
        }
    }

    /** The class of a kind. */
    public Class<?> of(Resource resource) {
        @Nullable Class<?> model = classes.get(key(resource.group(), resource.version(), resource.kind()));
        if (model == null) {
            throw new SchemaException("There is no model class for the kind " + resource.kind() + " of "
                    + resource.apiVersion() + "; use a fabric8 version for this Kubernetes version.");
        }
        return model;
    }

    /** The class of a kind, where a jar has one. */
    public Optional<Class<?>> find(Resource resource) {
        return Optional.ofNullable(classes.get(key(resource.group(), resource.version(), resource.kind())));
    }

    private static String key(String group, String version, String kind) {
        return group + "/" + version + "/" + kind;
    }

    /** The kinds and their classes, in order. */
    @Override
    public String toString() {
        return new TreeMap<>(classes).toString();
    }
}
