package dev.gantry.manifest.validation;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.ContainerResizePolicy;
import io.fabric8.kubernetes.api.model.PodSpec;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What a container says. */
final class Containers {
    private static final List<String> PULLS = List.of("Always", "IfNotPresent", "Never");
    private static final List<String> TERMINATIONS = List.of("File", "FallbackToLogsOnError");
    private static final List<String> RESIZED = List.of("cpu", "memory");
    private static final List<String> RESIZES = List.of("NotRequired", "RestartContainer");
    private static final long GRACE = 30;

    private final Container container;
    private final PodSpec pod;
    private final Volumes volumes;
    private final At at;
    private final Faults faults;

    Containers(Container container, PodSpec pod, Volumes volumes, At at, Faults faults) {
        this.container = container;
        this.pod = pod;
        this.volumes = volumes;
        this.at = at;
        this.faults = faults;
    }

    /** One that runs as long as its pod. */
    void check() {
        all();
        lasting();
    }

    /** One that runs before the others. */
    void checkFirst() {
        all();
        if ("Always".equals(container.getRestartPolicy())) {
            lasting();
            return;
        }
        if (container.getLifecycle() != null) {
            faults.misplaced(at.in("lifecycle"), "Leave it out, or say restartPolicy Always: the container ends.");
        }
        ends("livenessProbe", container.getLivenessProbe());
        ends("readinessProbe", container.getReadinessProbe());
        ends("startupProbe", container.getStartupProbe());
    }

    private void ends(String field, Object probe) {
        if (probe != null) {
            faults.misplaced(at.in(field), "Leave it out, or say restartPolicy Always: the container ends.");
        }
    }

    private void lasting() {
        Long grace = pod.getTerminationGracePeriodSeconds();
        Lifecycles.check(container.getLifecycle(), grace == null ? GRACE : grace, at.in("lifecycle"), faults);
        Probes.check(container.getLivenessProbe(), at.in("livenessProbe"), Probes.Kind.LIVENESS, faults);
        Probes.check(container.getReadinessProbe(), at.in("readinessProbe"), Probes.Kind.READINESS, faults);
        Probes.check(container.getStartupProbe(), at.in("startupProbe"), Probes.Kind.STARTUP, faults);
    }

    private void all() {
        faults.has(at.in("name"), container.getName());
        faults.oneOfOrEmpty(at.in("imagePullPolicy"), container.getImagePullPolicy(), PULLS);
        faults.oneOfOrEmpty(at.in("terminationMessagePolicy"), container.getTerminationMessagePolicy(), TERMINATIONS);
        faults.oneOf(at.in("restartPolicy"), container.getRestartPolicy(), PodSpecs.RESTARTS);
        EnvVars.check(container, at, faults);
        if (container.getResources() != null) {
            Amounts.ofContainer(container.getResources(), pod, at.in("resources"), faults);
        }
        resizes();
        if (container.getSecurityContext() != null) {
            ContainerSecurity.check(container.getSecurityContext(), pod, at.in("securityContext"), faults);
        }
        volumes.mounts(container, at);
    }

    private void resizes() {
        Set<String> names = new HashSet<>();
        List<ContainerResizePolicy> policies = Items.of(container.getResizePolicy());
        for (int i = 0; i < policies.size(); i++) {
            ContainerResizePolicy policy = policies.get(i);
            At in = at.in("resizePolicy").nth(i);
            if (faults.has(in.in("resourceName"), policy.getResourceName())) {
                faults.oneOf(in.in("resourceName"), policy.getResourceName(), RESIZED);
            }
            if (faults.has(in.in("restartPolicy"), policy.getRestartPolicy())) {
                faults.oneOf(in.in("restartPolicy"), policy.getRestartPolicy(), RESIZES);
            }
            if (!names.add(String.valueOf(policy.getResourceName()))) {
                faults.wrong("entry-duplicate", in.in("resourceName"), policy.getResourceName(), "Leave one out.");
            }
            if ("Never".equals(pod.getRestartPolicy()) && "RestartContainer".equals(policy.getRestartPolicy())) {
                faults.misplaced(in.in("restartPolicy"), "Say NotRequired: this pod's containers are never restarted.");
            }
        }
    }
}
