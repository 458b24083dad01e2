package dev.gantry.manifest.check;

import dev.gantry.manifest.validation.Names;
import dev.gantry.problem.Quoted;
import java.util.HashSet;
import java.util.Set;

/**
 * Containers have names of the form that Kubernetes asks for ({@code name-invalid}), each its own in its pod
 * ({@code container-duplicate}).
 */
final class ContainerNames implements Check {
    @Override
    public void check(Objects objects, Report report) {
        for (PodTemplate pod : objects.pods()) {
            Set<String> names = new HashSet<>();
            for (PodTemplate.ContainerAt at : pod.containers()) {
                String name = at.container().name();
                if (!Names.LABEL.allows(name)) {
                    report.problem(
                            "name-invalid",
                            pod.owner(),
                            at.field() + ".name",
                            "The name " + Quoted.of(name) + " of a container of " + pod.owner() + " is not allowed.",
                            "Such a name " + Names.LABEL.rule() + ".",
                            Names.LABEL
                                    .mended(name)
                                    .map(mended -> "For instance " + Quoted.of(mended) + ".")
                                    .orElse("Give it another name."));
                }
                if (!names.add(name)) {
                    report.problem(
                            "container-duplicate",
                            pod.owner(),
                            at.field() + ".name",
                            "Two containers of " + pod.owner() + " have the name " + Quoted.of(name) + ".",
                            "The containers of a pod, those that run first included, have names of their own.",
                            "Give one of them another name.");
                }
            }
        }
    }
}
