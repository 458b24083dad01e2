package dev.gantry.manifest.check;

import dev.gantry.kubernetes.KubernetesObject;
import dev.gantry.manifest.ObjectRef;
import dev.gantry.manifest.validation.Validation;

/** What an API server finds wrong with one object: the rules of {@link Validation}, whose class for a kind says which. */
final class ServerRules implements Check {
    @Override
    public void check(Objects objects, Report report) {
        for (KubernetesObject object : objects.all()) {
            Validation.of(object, ObjectRef.of(object), report::problem);
        }
    }
}
