package dev.gantry.manifest.validation;

import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.SecurityContext;
import java.util.List;

/** What a container may do to its machine: that what is said of it goes together. */
final class ContainerSecurity {
    private static final List<String> PROC_MOUNTS = List.of("Default", "Unmasked");

    private ContainerSecurity() {}

    static void check(SecurityContext context, PodSpec pod, At at, Faults faults) {
        faults.range(at.in("runAsUser"), context.getRunAsUser(), 0, Integer.MAX_VALUE);
        faults.range(at.in("runAsGroup"), context.getRunAsGroup(), 0, Integer.MAX_VALUE);
        faults.oneOf(at.in("procMount"), context.getProcMount(), PROC_MOUNTS);
        if ("Unmasked".equals(context.getProcMount()) && !Boolean.FALSE.equals(pod.getHostUsers())) {
            faults.misplaced(at.in("procMount"), "Say hostUsers: false of the pod, too, or Default.");
        }
        Profiles.seccomp(context.getSeccompProfile(), at.in("seccompProfile"), faults);
        Profiles.appArmor(context.getAppArmorProfile(), at.in("appArmorProfile"), faults);
        escalation(context, at, faults);
    }

    private static void escalation(SecurityContext context, At at, Faults faults) {
        if (!Boolean.FALSE.equals(context.getAllowPrivilegeEscalation())) {
            return;
        }
        boolean isAdmin = context.getCapabilities() != null
                && Items.of(context.getCapabilities().getAdd()).contains("CAP_SYS_ADMIN");
        if (Boolean.TRUE.equals(context.getPrivileged()) || isAdmin) {
            faults.clash(
                    "privilege-contradicted",
                    at,
                    at + " of " + faults.object() + " says allowPrivilegeEscalation: false, and "
                            + (isAdmin ? "the capability CAP_SYS_ADMIN." : "privileged: true."),
                    "Leave one of them out.");
        }
    }
}
