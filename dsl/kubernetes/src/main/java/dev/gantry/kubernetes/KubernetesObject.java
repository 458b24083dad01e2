package dev.gantry.kubernetes;

import com.google.errorprone.annotations.CheckReturnValue;
import dev.gantry.kubernetes.meta.V1ObjectMeta;
import io.fabric8.kubernetes.api.model.HasMetadata;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** An object with an identity of its own in a cluster: a kind, a name and, for most kinds, a namespace. */
@CheckReturnValue
public interface KubernetesObject extends Named, KubernetesValue {
    /**
     * The value of an object that was made for fabric8's client, which is copied: of the kind's own class, where there is
     * one, and else an {@link UntypedObject}. Its status is left out of the latter.
     *
     * @param model with API version, kind and name
     * @throws dev.gantry.problem.GantryException where one of these is missing
     */
    static KubernetesObject of(HasMetadata model) {
        return ForeignObject.of(model);
    }

    /** The API group and version, for example {@code apps/v1}; {@code v1} for the core group. */
    String apiVersion();

    /** The kind, for example {@code Deployment}. */
    String kind();

    /** The object's name ({@code metadata.name}). */
    @Override
    String name();

    /** The namespace ({@code metadata.namespace}); empty where none was said, or the kind has none. */
    Optional<String> namespace();

    /** The object's metadata; with a name at least, wherever Gantry made the object. */
    Optional<V1ObjectMeta> metadata();

    /** This object with its metadata changed; the name stays where the changed metadata have none. */
    KubernetesObject metadata(UnaryOperator<V1ObjectMeta> change);

    /** This object with one label more ({@code metadata.labels}); the last word on a key wins. */
    KubernetesObject label(String key, String value);

    /** This object with one annotation more ({@code metadata.annotations}); the last word on a key wins. */
    KubernetesObject annotation(String key, String value);

    /** Whether the kind lives in a namespace. */
    Scope scope();

    /** A fabric8 object of the caller's own: changing it changes nothing here. */
    HasMetadata model();
}
