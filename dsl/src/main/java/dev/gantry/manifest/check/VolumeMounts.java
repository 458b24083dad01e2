package dev.gantry.manifest.check;

import dev.gantry.kubernetes.KubernetesObject;
import dev.gantry.kubernetes.apps.V1StatefulSet;
import dev.gantry.kubernetes.core.V1Volume;
import dev.gantry.kubernetes.core.V1VolumeDevice;
import dev.gantry.kubernetes.core.V1VolumeMount;
import dev.gantry.problem.NearNames;
import dev.gantry.problem.Quoted;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What a container mounts is a volume of its pod or a claim of its StatefulSet ({@code volume-missing}), at a path of its
 * own ({@code mount-duplicate}); volumes have names of their own ({@code volume-duplicate}).
 */
final class VolumeMounts implements Check {
    @Override
    public void check(Objects objects, Report report) {
        for (PodTemplate pod : objects.pods()) {
            Set<String> volumes = volumes(pod, report);
            objects.find(pod.owner()).ifPresent(owner -> volumes.addAll(claims(owner)));
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
        return names;
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
