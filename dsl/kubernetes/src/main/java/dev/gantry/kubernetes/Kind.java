package dev.gantry.kubernetes;

import dev.gantry.kubernetes.support.Reading;
import io.fabric8.kubernetes.api.model.HasMetadata;
import java.util.function.Function;

/**
 * A kind that has a generated class.
 *
 * @param apiVersion as objects write it, for example {@code apps/v1}
 * @param name for example {@code Deployment}
 * @param plural its name in URLs, for example {@code deployments}
 * @param scope whether its objects live in namespaces
 * @param type the class of its objects
 * @param reader takes in a fabric8 object of this kind
 * @param parser Gantry's own: makes the object of what stands in a text
 */
public record Kind<T extends KubernetesObject>(
        String apiVersion,
        String name,
        String plural,
        Scope scope,
        Class<T> type,
        Function<? super HasMetadata, ? extends T> reader,
        Function<Reading, ? extends T> parser) {
    /** Whether it is one of Kubernetes' own, and no custom resource. */
    public boolean isBuiltIn() {
        return type.getName().startsWith("dev.gantry.kubernetes.");
    }

    /** The value of a fabric8 object of this kind, which is copied. */
    public T from(HasMetadata model) {
        return reader.apply(model);
    }
}
