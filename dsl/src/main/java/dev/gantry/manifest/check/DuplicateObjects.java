package dev.gantry.manifest.check;

import dev.gantry.kubernetes.KubernetesObject;
import dev.gantry.manifest.ObjectRef;
import java.util.HashMap;
import java.util.Map;

/** No two objects that differ have the same kind, namespace and name ({@code object-duplicate}). */
final class DuplicateObjects implements Check {
    @Override
    public void check(Objects objects, Report report) {
        Map<ObjectRef, KubernetesObject> first = new HashMap<>();
        objects.each((ref, object) -> {
            // Of a group: the version is only a way to look at an object.
            ObjectRef identity = new ObjectRef(ref.group(), ref.kind(), ref.namespace(), ref.name());
            KubernetesObject other = first.putIfAbsent(identity, object);
            if (other != null && !other.equals(object)) {
                report.problem(
                        "object-duplicate",
                        ref,
                        "metadata.name",
                        "There are two different objects " + ref.qualified() + ".",
                        "An app has one object of a kind, namespace and name.",
                        "Give one of them another name, or leave it out.");
            }
        });
    }
}
