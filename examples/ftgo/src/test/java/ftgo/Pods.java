package ftgo;

import dev.gantry.kubernetes.apps.V1Deployment;
import dev.gantry.kubernetes.apps.V1StatefulSet;
import dev.gantry.kubernetes.batch.V1Job;
import dev.gantry.kubernetes.core.*;
import dev.gantry.manifest.Manifest;
import java.util.*;
import java.util.stream.Stream;

/** The pods of a manifest's workloads, as tests like to read them. */
record Pods(Map<String, V1PodTemplateSpec> byWorkload) {
    static Pods of(Manifest manifest) {
        Map<String, V1PodTemplateSpec> found = new TreeMap<>();
        manifest.all(V1Deployment.class)
                .forEach(it -> found.put(it.name(), it.spec().template()));
        manifest.all(V1StatefulSet.class)
                .forEach(it -> found.put(it.name(), it.spec().template()));
        manifest.all(V1Job.class).forEach(it -> found.put(it.name(), it.spec().template()));
        return new Pods(found);
    }

    V1Container container(String workload) {
        return Objects.requireNonNull(byWorkload.get(workload), workload)
                .spec()
                .orElseThrow()
                .containers()
                .get(0);
    }

    /** All variables of all pods. */
    Stream<V1EnvVar> variables() {
        return byWorkload.keySet().stream().flatMap(workload -> container(workload).env().stream());
    }

    /** What a variable says in each pod that has it. */
    List<String> values(String variable) {
        return variables()
                .filter(it -> it.name().equals(variable))
                .map(it -> it.value().orElseThrow())
                .toList();
    }

    /** The variables of a workload; those that are read from a secret or elsewhere without a value. */
    Map<String, Optional<String>> variables(String workload) {
        Map<String, Optional<String>> all = new TreeMap<>();
        container(workload).env().forEach(it -> all.put(it.name(), it.value()));
        return all;
    }

    /** The path at which each disk of a stateful workload is mounted. */
    List<String> disks(V1StatefulSet set) {
        Set<Optional<String>> claims = new HashSet<>();
        set.spec().volumeClaimTemplates().forEach(claim -> claims.add(Optional.of(claim.name())));
        return container(set.name()).volumeMounts().stream()
                .filter(mount -> claims.contains(Optional.of(mount.name())))
                .map(V1VolumeMount::mountPath)
                .toList();
    }

    /** Over what a deployment's pods are spread, and what holds where that is not possible. */
    static List<String> spread(V1Deployment deployment) {
        return deployment.spec().template().spec().orElseThrow().topologySpreadConstraints().stream()
                .map(spread -> spread.topologyKey() + " " + spread.whenUnsatisfiable())
                .toList();
    }
}
