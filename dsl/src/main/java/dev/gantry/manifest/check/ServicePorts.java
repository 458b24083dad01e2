package dev.gantry.manifest.check;

import dev.gantry.kubernetes.IntOrString;
import dev.gantry.kubernetes.core.V1Service;
import dev.gantry.kubernetes.core.V1ServicePort;
import dev.gantry.kubernetes.core.V1ServiceSpec;
import dev.gantry.manifest.ObjectRef;
import dev.gantry.problem.NearNames;
import dev.gantry.problem.Quoted;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * A Service's ports are ports ({@code port-invalid}), told apart by number and name ({@code port-duplicate},
 * {@code port-unnamed}), and those that name a port of their pods name one that a pod has ({@code port-missing}).
 */
final class ServicePorts implements Check {
    @Override
    public void check(Objects objects, Report report) {
        objects.each(
                V1Service.class,
                (ref, service) -> service.spec().ifPresent(spec -> {
                    Set<String> taken = new HashSet<>();
                    for (int i = 0; i < spec.ports().size(); i++) {
                        V1ServicePort port = spec.ports().get(i);
                        String field = "spec.ports[" + i + "]";
                        own(ref, field, port, spec.ports().size() > 1, taken, report);
                        target(objects, ref, field + ".targetPort", spec, port, report);
                    }
                }));
    }

    private static void own(
            ObjectRef ref, String field, V1ServicePort port, boolean needsName, Set<String> taken, Report report) {
        if (!ContainerPorts.isPort(port.port())) {
            ContainerPorts.none(port.port(), ref, field + ".port", ref.toString(), report);
        }
        String number = port.port() + " (" + port.protocolText().orElse("TCP") + ")";
        if (!taken.add(number)) {
            duplicate(ref, field, "The port " + number + " of " + ref + " is there twice.", report);
        }
        port.name()
                .filter(name -> !taken.add(name))
                .ifPresent(name -> duplicate(
                        ref, field, "Two ports of " + ref + " have the name " + Quoted.of(name) + ".", report));
        if (needsName && port.name().isEmpty()) {
            report.problem(
                    "port-unnamed",
                    ref,
                    field + ".name",
                    "The port " + number + " of " + ref + " has no name.",
                    "Where a Service has several ports, each has a name.",
                    "Name it for what is spoken there, for instance \"http\".");
        }
    }

    private static void duplicate(ObjectRef ref, String field, String what, Report report) {
        report.problem(
                "port-duplicate",
                ref,
                field,
                what,
                "A Service has each number once for a protocol, and each name once.",
                "Leave one of them out, or change its number or name.");
    }

    private static void target(
            Objects objects, ObjectRef ref, String field, V1ServiceSpec spec, V1ServicePort port, Report report) {
        port.targetPort()
                .flatMap(IntOrString::number)
                .filter(number -> number != 0 && !ContainerPorts.isPort(number)) // 0 is as good as none said
                .ifPresent(number -> ContainerPorts.none(number, ref, field, "the pods of " + ref, report));
        if (!ServiceSelectors.isSelecting(spec)) {
            return;
        }
        List<PodTemplate> pods = Selection.of(spec.selector()).pods(objects, ref);
        port.targetPort()
                .flatMap(IntOrString::text)
                .filter(name -> !pods.isEmpty())
                .ifPresent(name -> {
                    Set<String> names = new TreeSet<>();
                    for (PodTemplate pod : pods) {
                        pod.containers()
                                .forEach(at -> at.container()
                                        .ports()
                                        .forEach(offered -> offered.name().ifPresent(names::add)));
                    }
                    if (!names.contains(name)) {
                        report.problem(
                                "port-missing",
                                ref,
                                field,
                                ref + " leads to the port " + Quoted.of(name) + ", which the pods of "
                                        + pods.get(0).owner() + " do not have.",
                                "A port that is named is one of a container of the pods that the Service selects.",
                                NearNames.offer(name, names) + " Name a port of a container so, or say the number.");
                    }
                });
    }
}
