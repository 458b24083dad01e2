package dev.gantry.manifest.validation;

import io.fabric8.kubernetes.api.model.AppArmorProfile;
import io.fabric8.kubernetes.api.model.Capabilities;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.ContainerPort;
import io.fabric8.kubernetes.api.model.PodSecurityContext;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.SeccompProfile;
import io.fabric8.kubernetes.api.model.SecurityContext;
import io.fabric8.kubernetes.api.model.Sysctl;
import io.fabric8.kubernetes.api.model.Volume;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the Pod Security levels baseline and restricted ask of a pod. */
public final class PodSecurityLevels {
    /** Takes what a level does not allow. */
    public interface Sink {
        /** A field, as a path from the pod's metadata and spec, what is wrong with it, and what to say instead. */
        void breach(String field, String what, String fix);
    }

    private static final Set<String> CAPABILITIES = Set.of(
            "AUDIT_WRITE",
            "CHOWN",
            "DAC_OVERRIDE",
            "FOWNER",
            "FSETID",
            "KILL",
            "MKNOD",
            "NET_BIND_SERVICE",
            "SETFCAP",
            "SETGID",
            "SETPCAP",
            "SETUID",
            "SYS_CHROOT");
    private static final Set<String> SYSCTLS = Set.of(
            "kernel.shm_rmid_forced",
            "net.ipv4.ip_local_port_range",
            "net.ipv4.ip_unprivileged_port_start",
            "net.ipv4.tcp_syncookies",
            "net.ipv4.ping_group_range",
            "net.ipv4.ip_local_reserved_ports",
            "net.ipv4.tcp_keepalive_time",
            "net.ipv4.tcp_fin_timeout",
            "net.ipv4.tcp_keepalive_intvl",
            "net.ipv4.tcp_keepalive_probes",
            "net.ipv4.tcp_rmem",
            "net.ipv4.tcp_wmem");

    private final PodSpec spec;
    private final boolean isRestricted;
    private final Sink sink;

    private PodSecurityLevels(PodSpec spec, boolean isRestricted, Sink sink) {
        this.spec = spec;
        this.isRestricted = isRestricted;
        this.sink = sink;
    }

    /**
     * Tells what a level does not allow.
     *
     * @param level {@code baseline} or {@code restricted}; any other allows all
     */
    public static void check(PodSpec spec, String level, Sink sink) {
        boolean isRestricted = level.equals("restricted");
        if (isRestricted || level.equals("baseline")) {
            PodSecurityLevels levels = new PodSecurityLevels(spec, isRestricted, sink);
            levels.pod();
            levels.containers(Items.of(spec.getContainers()), "spec.containers");
            levels.containers(Items.of(spec.getInitContainers()), "spec.initContainers");
        }
    }

    private void pod() {
        host("hostNetwork", spec.getHostNetwork());
        host("hostPID", spec.getHostPID());
        host("hostIPC", spec.getHostIPC());
        List<Volume> volumes = Items.of(spec.getVolumes());
        for (int i = 0; i < volumes.size(); i++) {
            Volume volume = volumes.get(i);
            if (volume.getHostPath() != null) {
                sink.breach("spec.volumes[" + i + "].hostPath", "a path of the machine", "Use another kind of volume.");
            } else if (isRestricted && !isUsual(volume)) {
                sink.breach("spec.volumes[" + i + "]", "a volume of an uncommon kind", "Use a claim or a CSI driver.");
            }
        }
        PodSecurityContext context = spec.getSecurityContext();
        if (context == null) {
            return;
        }
        List<Sysctl> sysctls = Items.of(context.getSysctls());
        for (int i = 0; i < sysctls.size(); i++) {
            if (!SYSCTLS.contains(String.valueOf(sysctls.get(i).getName()))) {
                sink.breach("spec.securityContext.sysctls[" + i + "]", "a sysctl that is not safe", "Leave it out.");
            }
        }
        seccomp(context.getSeccompProfile(), "spec.securityContext.seccompProfile");
        appArmor(context.getAppArmorProfile(), "spec.securityContext.appArmorProfile");
    }

    private void host(String field, @Nullable Boolean value) {
        if (Boolean.TRUE.equals(value)) {
            sink.breach("spec." + field, field + ": true", "Leave it out.");
        }
    }

    private static boolean isUsual(Volume volume) {
        return volume.getConfigMap() != null
                || volume.getCsi() != null
                || volume.getDownwardAPI() != null
                || volume.getEmptyDir() != null
                || volume.getEphemeral() != null
                || volume.getPersistentVolumeClaim() != null
                || volume.getProjected() != null
                || volume.getSecret() != null;
    }

    private void seccomp(@Nullable SeccompProfile profile, String field) {
        if (profile != null && "Unconfined".equals(profile.getType())) {
            sink.breach(field, "no seccomp profile", "Say the type RuntimeDefault.");
        }
    }

    private void appArmor(@Nullable AppArmorProfile profile, String field) {
        if (profile != null && "Unconfined".equals(profile.getType())) {
            sink.breach(field, "no AppArmor profile", "Say the type RuntimeDefault.");
        }
    }

    private void containers(List<Container> containers, String list) {
        for (int i = 0; i < containers.size(); i++) {
            container(containers.get(i), list + "[" + i + "]");
        }
    }

    private void container(Container container, String field) {
        List<ContainerPort> ports = Items.of(container.getPorts());
        for (int i = 0; i < ports.size(); i++) {
            Integer host = ports.get(i).getHostPort();
            if (host != null && host != 0) {
                sink.breach(field + ".ports[" + i + "].hostPort", "a port of the machine", "Leave hostPort out.");
            }
        }
        SecurityContext context = container.getSecurityContext();
        String in = field + ".securityContext";
        if (context != null) {
            if (Boolean.TRUE.equals(context.getPrivileged())) {
                sink.breach(in + ".privileged", "privileged: true", "Leave it out.");
            }
            if (context.getProcMount() != null && !context.getProcMount().equals("Default")) {
                sink.breach(in + ".procMount", "an unmasked /proc", "Leave it out.");
            }
            seccomp(context.getSeccompProfile(), in + ".seccompProfile");
            appArmor(context.getAppArmorProfile(), in + ".appArmorProfile");
            added(context.getCapabilities(), in + ".capabilities.add");
        }
        if (isRestricted) {
            restricted(context, in);
        }
    }

    private void added(@Nullable Capabilities capabilities, String field) {
        List<String> added = capabilities == null ? List.of() : Items.of(capabilities.getAdd());
        for (String capability : added) {
            boolean isAllowed =
                    isRestricted ? capability.equals("NET_BIND_SERVICE") : CAPABILITIES.contains(capability);
            if (!isAllowed) {
                sink.breach(field, "the capability " + capability, "Leave it out.");
            }
        }
    }

    /** What has to be said. */
    private void restricted(@Nullable SecurityContext own, String in) {
        PodSecurityContext pod = spec.getSecurityContext();
        if (own == null || !Boolean.FALSE.equals(own.getAllowPrivilegeEscalation())) {
            sink.breach(in + ".allowPrivilegeEscalation", "no allowPrivilegeEscalation: false", "Say it.");
        }
        boolean dropsAll = own != null
                && own.getCapabilities() != null
                && Items.of(own.getCapabilities().getDrop()).contains("ALL");
        if (!dropsAll) {
            sink.breach(in + ".capabilities.drop", "capabilities that are not dropped", "Say drop: [ALL].");
        }
        Boolean nonRoot = own == null ? null : own.getRunAsNonRoot();
        if (nonRoot == null && pod != null) {
            nonRoot = pod.getRunAsNonRoot();
        }
        if (!Boolean.TRUE.equals(nonRoot)) {
            sink.breach(in + ".runAsNonRoot", "no runAsNonRoot: true", "Say it.");
        }
        Long user = own != null && own.getRunAsUser() != null
                ? own.getRunAsUser()
                : pod == null ? null : pod.getRunAsUser();
        if (user != null && user == 0) {
            sink.breach(in + ".runAsUser", "the user root", "Say another user.");
        }
        SeccompProfile profile = own != null && own.getSeccompProfile() != null
                ? own.getSeccompProfile()
                : pod == null ? null : pod.getSeccompProfile();
        if (profile == null) {
            sink.breach(in + ".seccompProfile", "no seccompProfile", "Say the type RuntimeDefault.");
        }
    }
}
