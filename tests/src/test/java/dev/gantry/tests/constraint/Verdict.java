package dev.gantry.tests.constraint;

import dev.gantry.kubernetes.KubernetesObject;
import dev.gantry.manifest.Manifest;
import dev.gantry.manifest.check.Checks;
import dev.gantry.problem.Problems;
import java.util.ArrayList;
import java.util.List;

/** What Gantry says of an object whose definition is in the same app. */
final class Verdict {
    private Verdict() {}

    static Problems of(Manifest definition, KubernetesObject object) {
        List<KubernetesObject> objects = new ArrayList<>(definition.objects());
        objects.add(object);
        return Checks.of(Manifest.of("cases", objects));
    }
}
