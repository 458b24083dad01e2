package dev.gantry.manifest.check;

import dev.gantry.kubernetes.KubernetesObject;
import dev.gantry.kubernetes.apps.V1StatefulSet;
import dev.gantry.kubernetes.core.V1Volume;
import dev.gantry.kubernetes.core.V1VolumeDevice;
import dev.gantry.kubernetes.core.V1VolumeMount;
import dev.gantry.manifest.validation.Names;
import dev.gantry.problem.NearNames;
import dev.gantry.problem.Quoted;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What a container mounts is a volume of its pod or a claim of its StatefulSet ({@code volume-missing}), at a path
 * ({@code mount-path-invalid}) of its own ({@code mount-duplicate}); volumes have names ({@code name-invalid}) of their own
 * ({@code volume-duplicate}).
 */
final class VolumeMounts implements Check {
    @Override
    public void check(Objects objects, Report report) {
        for (PodTemplate pod : objects.pods()) {
            Set<String> volumes = volumes(pod, report);
            List<String> claims =
                    objects.find(pod.owner()).map(VolumeMounts::claims).orElse(List.of());
            for (int i = 0; i < claims.size(); i++) {
                name(pod, claims.get(i), "spec.volumeClaimTemplates[" + i + "].metadata.name", report);
            }
            volumes.addAll(claims);
            for (PodTemplate.ContainerAt at : pod.containers()) {
                check(pod, at, volumes, report);
            }
        }
    }

    private static Set<String> volumes(PodTemplate pod, Report report) {
        Set<String> names = new HashSet<>();
        List<V1Volume> volumes = pod.spec().volumes();
        for (int i = 0; i < volumes.size(); i++) {
            String name = volumes.get(i).name();
            if (!names.add(name)) {
                report.problem(
                        "volume-duplicate",
                        pod.owner(),
                        pod.field() + "spec.volumes[" + i + "].name",
                        "Two volumes of " + pod.owner() + " have the name " + Quoted.of(name) + ".",
                        "The volumes of a pod have names of their own.",
                        "Give one of them another name, or leave it out.");
            }
        }
        for (int i = 0; i < volumes.size(); i++) {
            name(pod, volumes.get(i).name(), pod.field() + "spec.volumes[" + i + "].name", report);
        }
        return names;
    }

    private static void name(PodTemplate pod, String name, String field, Report report) {
        if (!Names.LABEL.allows(name)) {
            report.problem(
                    "name-invalid",
                    pod.owner(),
                    field,
                    "The name " + Quoted.of(name) + " of a volume of " + pod.owner() + " is not allowed.",
                    "Such a name " + Names.LABEL.rule() + ".",
                    Names.LABEL
                            .mended(name)
                            .map(mended -> "For instance " + Quoted.of(mended) + ".")
                            .orElse("Give it another name."));
        }
    }

    private static List<String> claims(KubernetesObject owner) {
        return owner instanceof V1StatefulSet set
                ? set.spec().volumeClaimTemplates().stream()
                        .flatMap(claim -> claim.metadata().stream())
                        .flatMap(metadata -> metadata.name().stream())
                        .toList()
                : List.of();
    }

    private static void check(PodTemplate pod, PodTemplate.ContainerAt at, Set<String> volumes, Report report) {
        List<V1VolumeMount> mounts = at.container().volumeMounts();
        Set<String> paths = new HashSet<>();
        for (int i = 0; i < mounts.size(); i++) {
            V1VolumeMount mount = mounts.get(i);
            String field = at.field() + ".volumeMounts[" + i + "]";
            volume(pod, at, volumes, mount.name(), field, report);
            if (mount.mountPath().isEmpty() || mount.mountPath().indexOf(':') >= 0) {
                report.problem(
                        "mount-path-invalid",
                        pod.owner(),
                        field + ".mountPath",
                        "A volume is mounted at " + Quoted.of(mount.mountPath()) + " in the container "
                                + Quoted.of(at.container().name()) + " of " + pod.owner() + ".",
                        "The path of a mount is not empty and has no \":\" in it.",
                        "Say where the program looks for it, for instance \"/var/lib/data\".");
            }
            if (!paths.add(mount.mountPath())) {
                report.problem(
                        "mount-duplicate",
                        pod.owner(),
                        field + ".mountPath",
                        "Two volumes are mounted at " + Quoted.of(mount.mountPath()) + " in the container "
                                + Quoted.of(at.container().name()) + " of " + pod.owner() + ".",
                        "One volume is mounted at a path.",
                        "Choose another path for one of them.");
            }
        }
        List<V1VolumeDevice> devices = at.container().volumeDevices();
        for (int i = 0; i < devices.size(); i++) {
            volume(pod, at, volumes, devices.get(i).name(), at.field() + ".volumeDevices[" + i + "]", report);
        }
    }

    private static void volume(
            PodTemplate pod,
            PodTemplate.ContainerAt at,
            Set<String> volumes,
            String name,
            String field,
            Report report) {
        if (!volumes.contains(name)) {
            report.problem(
                    "volume-missing",
                    pod.owner(),
                    field + ".name",
                    "The container " + Quoted.of(at.container().name()) + " of " + pod.owner() + " mounts the volume "
                            + Quoted.of(name) + ", which its pod does not have.",
                    "What a container mounts is a volume of its pod, or a claim of its StatefulSet.",
                    NearNames.offer(name, volumes) + " Add the volume, or mount one that is there.");
        }
    }
}
