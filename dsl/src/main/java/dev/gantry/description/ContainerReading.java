package dev.gantry.description;

import dev.gantry.description.ContainerDescription.Mount;
import dev.gantry.description.ContainerDescription.Role;
import dev.gantry.description.ContainerDescription.Variable;
import dev.gantry.footprint.Amounts;
import dev.gantry.kubernetes.core.V1Container;
import dev.gantry.kubernetes.core.V1EnvFromSource;
import dev.gantry.kubernetes.core.V1EnvVar;
import dev.gantry.kubernetes.core.V1EnvVarSource;
import dev.gantry.kubernetes.core.V1PodSpec;
import dev.gantry.kubernetes.core.V1Probe;
import dev.gantry.kubernetes.core.V1ResourceRequirements;
import dev.gantry.kubernetes.core.V1Volume;
import dev.gantry.kubernetes.core.V1VolumeMount;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the containers of a pod. */
final class ContainerReading {
    private final V1PodSpec pod;
    private final Map<String, String> volumes = new HashMap<>();

    ContainerReading(V1PodSpec pod) {
        this.pod = pod;
        pod.volumes().forEach(volume -> volumes.put(volume.name(), volume(volume)));
    }

    /** The main one first, then those beside it, then those that run before. */
    List<ContainerDescription> all() {
        List<ContainerDescription> all = new ArrayList<>();
        List<ContainerDescription> before = new ArrayList<>();
        for (V1Container container : pod.containers()) {
            all.add(read(container, all.isEmpty() ? Role.MAIN : Role.SIDECAR));
        }
        for (V1Container container : pod.initContainers()) {
            boolean goesOn = container.restartPolicy().filter("Always"::equals).isPresent();
            (goesOn ? all : before).add(read(container, goesOn ? Role.SIDECAR : Role.INIT));
        }
        all.addAll(before);
        return all;
    }

    private ContainerDescription read(V1Container container, Role role) {
        V1ResourceRequirements resources = container.resources().orElse(V1ResourceRequirements.of());
        List<String> command = new ArrayList<>(container.command());
        command.addAll(container.args());
        return new ContainerDescription(
                container.name(),
                role,
                container.image().orElse(""),
                command,
                Amounts.of(resources.requests()),
                Amounts.of(resources.limits()),
                variables(container),
                mounts(container),
                health(container));
    }

    private static List<Variable> variables(V1Container container) {
        List<Variable> variables = new ArrayList<>();
        for (V1EnvFromSource source : container.envFrom()) {
            String name = source.prefix().orElse("") + "*";
            source.configMapRef()
                    .ifPresent(of -> variables.add(
                            new Variable(name, "config " + of.name().orElse("?"))));
            source.secretRef()
                    .ifPresent(of -> variables.add(
                            new Variable(name, "secret " + of.name().orElse("?"))));
        }
        for (V1EnvVar variable : container.env()) {
            String value = variable.value()
                    .or(() -> variable.valueFrom().map(ContainerReading::source))
                    .orElse("");
            variables.add(new Variable(variable.name(), value));
        }
        return variables;
    }

    private static String source(V1EnvVarSource source) {
        return source.secretKeyRef()
                .map(of -> "secret " + of.name().orElse("?") + ", key " + of.key())
                .or(() ->
                        source.configMapKeyRef().map(of -> "config " + of.name().orElse("?") + ", key " + of.key()))
                .or(() -> source.fieldRef().map(of -> "the pod's " + of.fieldPath()))
                .or(() -> source.resourceFieldRef().map(of -> "the container's " + of.resource()))
                .or(() -> source.fileKeyRef().map(of -> "file " + of.path() + ", key " + of.key()))
                .orElse("?");
    }

    private List<Mount> mounts(V1Container container) {
        List<Mount> mounts = new ArrayList<>();
        for (V1VolumeMount mount : container.volumeMounts()) {
            String what = volumes.getOrDefault(mount.name(), "disk " + mount.name());
            String part = mount.subPath().map(path -> ", key " + path).orElse("");
            mounts.add(new Mount(mount.mountPath(), what + part));
        }
        return mounts;
    }

    private static String volume(V1Volume volume) {
        return volume.configMap()
                .map(of -> "config " + of.name().orElse("?"))
                .or(() -> volume.secret().map(of -> "secret " + of.secretName().orElse("?")))
                .or(() -> volume.emptyDir()
                        .map(of -> scratch(of.medium(), of.sizeLimit().map(Object::toString))))
                .or(() -> volume.persistentVolumeClaim().map(of -> "claim " + of.claimName()))
                .or(() -> volume.ephemeral().map(of -> "a disk as long as the pod lives"))
                .or(() -> volume.hostPath().map(of -> "the node's " + of.path()))
                .or(() -> volume.projected().map(of -> "projected " + volume.name()))
                .or(() -> volume.downwardAPI().map(of -> "the pod's own data"))
                .or(() -> volume.csi().map(of -> "by the driver " + of.driver()))
                .or(() -> volume.nfs().map(of -> "NFS " + of.server() + ":" + of.path()))
                .or(() -> volume.image().map(of -> "image " + of.reference().orElse("?")))
                .orElse("volume " + volume.name());
    }

    private static String scratch(Optional<String> medium, Optional<String> size) {
        return "an empty folder"
                + medium.filter("Memory"::equals).map(in -> " in memory").orElse("")
                + size.map(most -> ", at most " + most).orElse("");
    }

    private static List<String> health(V1Container container) {
        List<String> health = new ArrayList<>();
        container.readinessProbe().ifPresent(probe -> health.add("ready: " + probe(probe)));
        container.livenessProbe().ifPresent(probe -> health.add("alive: " + probe(probe)));
        container
                .startupProbe()
                .ifPresent(probe -> health.add("started: " + probe(probe) + ", within "
                        + Times.text((long) probe.failureThreshold().orElse(3)
                                * probe.periodSeconds().orElse(10))));
        return health;
    }

    private static String probe(V1Probe probe) {
        return probe.httpGet()
                .map(of -> "GET " + of.path().orElse("/") + " at " + of.port())
                .or(() -> probe.tcpSocket().map(of -> "a connection to " + of.port()))
                .or(() -> probe.grpc().map(of -> "gRPC at " + of.port()))
                .or(() -> probe.exec().map(of -> String.join(" ", of.command())))
                .orElse("?");
    }
}
