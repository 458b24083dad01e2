package dev.gantry.manifest.check;

import dev.gantry.kubernetes.KubernetesObject;
import dev.gantry.kubernetes.UntypedObject;
import dev.gantry.manifest.ObjectRef;
import dev.gantry.manifest.constraint.Schemas;
import dev.gantry.manifest.constraint.Violation;
import java.util.ArrayList;
import java.util.List;

/**
 * Custom resources keep the schema of their definition ({@code schema-broken}): of the one in the app, or of the one that
 * their class was generated from. Rules in CEL are left to the server.
 */
final class CustomResources implements Check {
    @Override
    public void check(Objects objects, Report report) {
        List<KubernetesObject> custom = new ArrayList<>();
        for (KubernetesObject object : objects.all()) {
            if (isCustom(object)) {
                custom.add(object);
            }
        }
        if (custom.isEmpty()) {
            return; // before any class of schemas is loaded
        }
        Schemas schemas = Schemas.of(objects.all());
        for (KubernetesObject object : custom) {
            ObjectRef ref = ObjectRef.of(object);
            for (Violation violation : schemas.violations(object)) {
                report.problem(
                        "schema-broken",
                        ref,
                        violation.path().isEmpty() ? "metadata.name" : violation.path(),
                        (violation.path().isEmpty() ? ref.toString() : violation.path() + " of " + ref) + " "
                                + violation.says() + ".",
                        "By the schema of " + object.kind() + " in " + object.apiVersion() + " it " + violation.rule()
                                + ".",
                        violation.fix());
            }
        }
    }

    /** Gantry's own classes are of Kubernetes' own kinds. */
    private static boolean isCustom(KubernetesObject object) {
        return object instanceof UntypedObject || !object.getClass().getName().startsWith("dev.gantry.kubernetes.");
    }
}
