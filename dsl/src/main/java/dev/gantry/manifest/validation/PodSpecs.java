package dev.gantry.manifest.validation;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.HostAlias;
import io.fabric8.kubernetes.api.model.LocalObjectReference;
import io.fabric8.kubernetes.api.model.PersistentVolumeClaim;
import io.fabric8.kubernetes.api.model.PodReadinessGate;
import io.fabric8.kubernetes.api.model.PodSchedulingGate;
import io.fabric8.kubernetes.api.model.PodSpec;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What a pod says beside its containers and volumes, which are checked from here. */
final class PodSpecs {
    static final List<String> RESTARTS = List.of("Always", "OnFailure", "Never");
    private static final List<String> PREEMPTIONS = List.of("Never", "PreemptLowerPriority");
    private static final List<String> SYSTEMS = List.of("linux", "windows");

    private final PodSpec spec;
    private final List<PersistentVolumeClaim> claims;
    private final At at;
    private final Faults faults;

    /** @param claims that are volumes of the pod, too */
    PodSpecs(PodSpec spec, List<PersistentVolumeClaim> claims, At at, Faults faults) {
        this.spec = spec;
        this.claims = claims;
        this.at = at;
        this.faults = faults;
    }

    void check() {
        Volumes volumes = new Volumes(spec, claims, at, faults);
        volumes.check();
        containers(volumes);
        names();
        numbers();
        lists();
        if (spec.getSecurityContext() != null) {
            PodSecurity.check(spec, at.in("securityContext"), faults);
        }
        hostUsers();
        if (Boolean.TRUE.equals(spec.getShareProcessNamespace()) && Boolean.TRUE.equals(spec.getHostPID())) {
            faults.clash(
                    "union-ambiguous",
                    at.in("shareProcessNamespace"),
                    faults.object() + " says both shareProcessNamespace and hostPID.",
                    "Leave one of them out.");
        }
        Dns.check(spec, at, faults);
        Placements.check(spec, at, faults);
        if (spec.getResources() != null) {
            Amounts.ofPod(spec.getResources(), at.in("resources"), faults);
        }
        if (spec.getOverhead() != null) {
            Amounts.list(spec.getOverhead(), at.in("overhead"), faults);
        }
    }

    private void containers(Volumes volumes) {
        if (Items.of(spec.getContainers()).isEmpty()) {
            faults.missing(at.in("containers"), "Say one container at least.");
        }
        HostPorts ports = new HostPorts(Boolean.TRUE.equals(spec.getHostNetwork()), faults);
        for (int i = 0; i < Items.of(spec.getContainers()).size(); i++) {
            At in = at.in("containers").nth(i);
            Container container = Items.of(spec.getContainers()).get(i);
            new Containers(container, spec, volumes, in, faults).check();
            ports.check(container, in, true);
        }
        for (int i = 0; i < Items.of(spec.getInitContainers()).size(); i++) {
            At in = at.in("initContainers").nth(i);
            Container container = Items.of(spec.getInitContainers()).get(i);
            new Containers(container, spec, volumes, in, faults).checkFirst();
            ports.check(container, in, "Always".equals(container.getRestartPolicy()));
        }
    }

    /** Users of its own go with nothing of the machine's. */
    private void hostUsers() {
        if (!Boolean.FALSE.equals(spec.getHostUsers())) {
            return;
        }
        boolean usesDevices = Items.of(spec.getContainers()).stream()
                .anyMatch(container -> !Items.of(container.getVolumeDevices()).isEmpty());
        if (Boolean.TRUE.equals(spec.getHostNetwork())
                || Boolean.TRUE.equals(spec.getHostPID())
                || Boolean.TRUE.equals(spec.getHostIPC())
                || usesDevices) {
            faults.misplaced(
                    at.in("hostUsers"),
                    "Leave it out: it goes with no hostNetwork, hostPID, hostIPC or volumeDevices.");
        }
    }

    private void names() {
        faults.oneOfOrEmpty(at.in("restartPolicy"), spec.getRestartPolicy(), RESTARTS);
        faults.oneOf(at.in("preemptionPolicy"), spec.getPreemptionPolicy(), PREEMPTIONS);
        form("hostname", spec.getHostname(), Names.LABEL);
        form("subdomain", spec.getSubdomain(), Names.LABEL);
        form("serviceAccountName", spec.getServiceAccountName(), Names.SUBDOMAIN);
        if (spec.getServiceAccountName() == null || spec.getServiceAccountName().isEmpty()) {
            form("serviceAccount", spec.getServiceAccount(), Names.SUBDOMAIN);
        }
        form("priorityClassName", spec.getPriorityClassName(), Names.SUBDOMAIN);
        form("nodeName", spec.getNodeName(), Names.SUBDOMAIN);
        if (spec.getRuntimeClassName() != null) {
            faults.form(at.in("runtimeClassName"), spec.getRuntimeClassName(), Names.SUBDOMAIN);
        }
        if (spec.getHostnameOverride() != null) {
            faults.form(at.in("hostnameOverride"), spec.getHostnameOverride(), Names.SUBDOMAIN);
            if (Boolean.TRUE.equals(spec.getHostNetwork())) {
                faults.misplaced(at.in("hostnameOverride"), "Leave it out: the pod has the name of its machine.");
            }
        }
        if (spec.getOs() != null) {
            faults.has(at.in("os").in("name"), spec.getOs().getName());
            faults.oneOf(at.in("os").in("name"), spec.getOs().getName(), SYSTEMS);
        }
    }

    /** Empty is as good as not there. */
    private void form(String field, String name, Names form) {
        if (name != null && !name.isEmpty()) {
            faults.form(at.in(field), name, form);
        }
    }

    private void numbers() {
        faults.range(at.in("activeDeadlineSeconds"), spec.getActiveDeadlineSeconds(), 1, Integer.MAX_VALUE);
    }

    private void lists() {
        Set<String> gates = new HashSet<>();
        List<PodSchedulingGate> scheduling = Items.of(spec.getSchedulingGates());
        for (int i = 0; i < scheduling.size(); i++) {
            At in = at.in("schedulingGates").nth(i).in("name");
            Labels.key(scheduling.get(i).getName(), in, faults);
            if (!gates.add(String.valueOf(scheduling.get(i).getName()))) {
                faults.wrong("entry-duplicate", in, scheduling.get(i).getName(), "Leave one of them out.");
            }
        }
        List<PodReadinessGate> readiness = Items.of(spec.getReadinessGates());
        for (int i = 0; i < readiness.size(); i++) {
            Labels.key(
                    readiness.get(i).getConditionType(),
                    at.in("readinessGates").nth(i).in("conditionType"),
                    faults);
        }
        List<LocalObjectReference> secrets = Items.of(spec.getImagePullSecrets());
        for (int i = 0; i < secrets.size(); i++) {
            faults.has(
                    at.in("imagePullSecrets").nth(i).in("name"), secrets.get(i).getName());
        }
        List<HostAlias> aliases = Items.of(spec.getHostAliases());
        for (int i = 0; i < aliases.size(); i++) {
            At in = at.in("hostAliases").nth(i);
            Addresses.ip(aliases.get(i).getIp(), in.in("ip"), faults);
            List<String> hosts = Items.of(aliases.get(i).getHostnames());
            for (int j = 0; j < hosts.size(); j++) {
                faults.form(in.in("hostnames").nth(j), hosts.get(j), Names.SUBDOMAIN);
            }
        }
    }
}
