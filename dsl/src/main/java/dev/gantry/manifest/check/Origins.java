package dev.gantry.manifest.check;

import dev.gantry.manifest.ObjectRef;
import dev.gantry.manifest.Readback;
import dev.gantry.problem.Origin;
import java.util.Optional;

/** Knows which part of a definition, and which line, a field of an object comes from. */
@FunctionalInterface
public interface Origins {
    /**
     * Where a field comes from.
     *
     * @param object which object; two objects may have this reference where a problem is that they do
     * @param field its path, as Kubernetes' own errors give it, for example
     *     {@code spec.template.spec.containers[0].env[2]}; {@code metadata.name} where the object as a whole is meant
     */
    Origin of(ObjectRef object, String field);

    /** For objects that no definition made: {@code shop/Deployment/order}. */
    static Origins ofObjects(String app) {
        return (object, field) -> Origin.of(app + "/" + object);
    }

    /** For objects that were read: {@code shop/Deployment/order.spec.replicas}, and the place where the object begins. */
    static Origins ofRead(Readback read) {
        String app = read.manifest().app() + "/";
        return (object, field) -> new Origin(
                app + object + (field.equals("metadata.name") ? "" : "." + field),
                Optional.ofNullable(read.places().get(object)));
    }
}
