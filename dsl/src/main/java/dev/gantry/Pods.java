package dev.gantry;

import dev.gantry.kubernetes.core.V1Container;
import dev.gantry.kubernetes.core.V1LocalObjectReference;
import dev.gantry.kubernetes.core.V1PodSecurityContext;
import dev.gantry.kubernetes.core.V1PodSpec;
import dev.gantry.kubernetes.core.V1PodTemplateSpec;
import dev.gantry.kubernetes.core.V1SeccompProfile;
import dev.gantry.kubernetes.core.V1Volume;
import dev.gantry.kubernetes.meta.V1ObjectMeta;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a workload's pods are made from. */
final class Pods {
    private static final Duration STOP = Duration.ofSeconds(30);

    /** What most pods have. */
    private static final V1PodSecurityContext USUAL = V1PodSecurityContext.of()
            .runAsNonRoot(true)
            .seccompProfile(V1SeccompProfile.of(V1SeccompProfile.Type.RUNTIME_DEFAULT));

    private Pods() {}

    static V1PodTemplateSpec template(Workload<?> workload, Scene scene, Report report) {
        Words words = workload.words();
        Map<String, String> labels = Labels.versioned(words, scene);
        if (scene.isCalledWithStandIn(words)) {
            labels.put(Labels.SERVES, words.name);
        }
        V1ObjectMeta metadata = V1ObjectMeta.of().labels(labels);
        Map<String, String> annotations = Labels.annotations(words);
        ReadByPods.of(words, scene).annotate(annotations, words);
        if (!annotations.isEmpty()) {
            metadata = metadata.annotations(annotations);
        }
        return V1PodTemplateSpec.of().metadata(metadata).spec(pod(workload, scene, report));
    }

    private static V1PodSpec pod(Workload<?> workload, Scene scene, Report report) {
        Words words = workload.words();
        boolean serves = workload instanceof Serving<?> && !words.ports.isEmpty();
        Volumes volumes = new Volumes(words.storages, scene);
        Containers containers = new Containers(words, scene, volumes);
        V1PodSpec pod = V1PodSpec.of(containers.main(serves, report));
        List<V1Container> before = new ArrayList<>();
        for (Said<Beside> said : words.beside.values()) {
            before.add(containers.beside(said.value(), report.below(Beside.place(said.value()))));
        }
        if (!before.isEmpty()) {
            pod = pod.initContainers(before);
        }
        if (words.fillsIn(Default.NO_TOKEN)) {
            pod = pod.automountServiceAccountToken(false);
        }
        pod = identified(pod, words, scene);
        if (words.fillsIn(Default.NO_SERVICE_LINKS)) {
            pod = pod.enableServiceLinks(false);
        }
        V1PodSecurityContext security = security(words);
        if (!security.equals(V1PodSecurityContext.of())) {
            pod = pod.securityContext(security);
        }
        pod = pod.terminationGracePeriodSeconds(grace(words, serves));
        pod = Amounts.into(pod, words);
        pod = onHost(pod, words.pod);
        pod = Placing.into(pod, words, scene);
        pod = Spreading.into(pod, words, scene, workload instanceof Service || workload instanceof Worker);
        List<V1Volume> mounted = volumes.all();
        if (!mounted.isEmpty()) {
            pod = pod.volumes(mounted);
        }
        if (workload instanceof Batch<?>) {
            pod = pod.restartPolicy(
                    words.job.restartsInPlace == null
                            ? V1PodSpec.RestartPolicy.NEVER
                            : V1PodSpec.RestartPolicy.ON_FAILURE);
        }
        return Customized.by(words.customizedPod, pod, "customizePod", report);
    }

    /** As whom it runs, with a token only where that may do something, and by what its images are pulled. */
    private static V1PodSpec identified(V1PodSpec plain, Words words, Scene scene) {
        V1PodSpec pod = plain;
        String account = words.identity.accountName(words.name);
        if (account != null) {
            pod = pod.serviceAccountName(account);
        }
        if (!words.identity.permissions.isEmpty()) {
            pod = pod.automountServiceAccountToken(true);
        }
        Set<String> names = new LinkedHashSet<>();
        for (Said<Secret> secret : words.identity.imagePullSecrets.values()) {
            names.add(scene.nameOf(secret.value()));
        }
        for (Said<Secret> secret : scene.words().imagePullSecrets.values()) {
            names.add(scene.nameOf(secret.value()));
        }
        List<V1LocalObjectReference> secrets = new ArrayList<>();
        for (String name : names) {
            secrets.add(V1LocalObjectReference.of().name(name));
        }
        return secrets.isEmpty() ? pod : pod.imagePullSecrets(secrets);
    }

    private static V1PodSpec onHost(V1PodSpec pod, PodWords said) {
        V1PodSpec with = said.sharesProcesses ? pod.shareProcessNamespace(true) : pod;
        if (said.host.has(PodWords.HostAccess.NETWORK)) {
            // Else it would not find the cluster's services by their names.
            with = with.hostNetwork(true).dnsPolicy(V1PodSpec.DnsPolicy.CLUSTER_FIRST_WITH_HOST_NET);
        }
        if (said.host.has(PodWords.HostAccess.PROCESSES)) {
            with = with.hostPID(true);
        }
        return said.host.has(PodWords.HostAccess.IPC) ? with.hostIPC(true) : with;
    }

    /** Of a workload by itself: its pods depend on others in names only. */
    static QosClass qosClass(Workload<?> workload) {
        App alone = Gantry.app("alone", workload);
        Scene scene = new Scene(alone, Closure.of(alone.given()));
        return QosClass.of(pod(workload, scene, Report.of("alone")));
    }

    private static long grace(Words words, boolean serves) {
        Duration stop = words.gracefulStop == null ? STOP : words.gracefulStop.value();
        Said<Hook> said = words.container.preStop;
        if (said != null) {
            return Seconds.of(stop) + (said.value() instanceof Hook.Sleep sleep ? Seconds.of(sleep.pause()) : 0L);
        }
        boolean sleeps = serves && words.fillsIn(Default.GRACEFUL_STOP);
        return Seconds.of(stop) + (sleeps ? Containers.PRE_STOP.toSeconds() : 0);
    }

    private static V1PodSecurityContext security(Words words) {
        boolean isUsual = words.runAs == null
                && words.pod.supplementalGroups == null
                && words.pod.seccompProfile == null
                && words.fillsIn(Default.NON_ROOT)
                && words.fillsIn(Default.SECCOMP);
        if (isUsual) {
            return USUAL;
        }
        V1PodSecurityContext security = V1PodSecurityContext.of();
        boolean asRoot = words.runAs != null && words.runAs.value() == 0;
        if (words.fillsIn(Default.NON_ROOT) && !asRoot) {
            security = security.runAsNonRoot(true);
        }
        if (words.runAs != null) {
            long user = words.runAs.value();
            long group = words.pod.group == null ? user : words.pod.group.value();
            security = security.runAsUser(user).runAsGroup(group).fsGroup(group);
            if (!words.storages.isEmpty()) {
                // Else each start would walk through all that is on the disk.
                security = security.fsGroupChangePolicy(V1PodSecurityContext.FsGroupChangePolicy.ON_ROOT_MISMATCH);
            }
        }
        if (words.pod.supplementalGroups != null) {
            security = security.supplementalGroups(words.pod.supplementalGroups.value());
        }
        if (words.pod.seccompProfile != null) {
            return security.seccompProfile(V1SeccompProfile.of(V1SeccompProfile.Type.LOCALHOST)
                    .localhostProfile(words.pod.seccompProfile.value()));
        }
        return words.fillsIn(Default.SECCOMP)
                ? security.seccompProfile(V1SeccompProfile.of(V1SeccompProfile.Type.RUNTIME_DEFAULT))
                : security;
    }
}
