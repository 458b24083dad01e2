package dev.gantry.manifest.check;

import dev.gantry.kubernetes.apps.V1StatefulSet;
import dev.gantry.manifest.ObjectRef;

/** The Service that gives a StatefulSet's pods their names is there ({@code reference-dangling}). */
final class StatefulSetServices implements Check {
    @Override
    public void check(Objects objects, Report report) {
        objects.each(
                V1StatefulSet.class,
                (ref, set) -> set.spec()
                        .serviceName()
                        .filter(name -> !name.isEmpty())
                        .ifPresent(name -> References.check(
                                objects,
                                ref,
                                "spec.serviceName",
                                new ObjectRef("v1", "Service", ref.namespace(), name),
                                report)));
    }
}
