package dev.gantry.manifest.validation;

import io.fabric8.kubernetes.api.model.PodSecurityContext;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.Sysctl;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** As whom a pod's containers run, where they say nothing else. */
final class PodSecurity {
    private static final List<String> CHANGES = List.of("Always", "OnRootMismatch");
    private static final List<String> GROUPS = List.of("Merge", "Strict");
    private static final List<String> LABELS = List.of("MountOption", "Recursive");

    private PodSecurity() {}

    static void check(PodSpec spec, At at, Faults faults) {
        PodSecurityContext context = spec.getSecurityContext();
        faults.range(at.in("runAsUser"), context.getRunAsUser(), 0, Integer.MAX_VALUE);
        faults.range(at.in("runAsGroup"), context.getRunAsGroup(), 0, Integer.MAX_VALUE);
        faults.range(at.in("fsGroup"), context.getFsGroup(), 0, Integer.MAX_VALUE);
        for (int i = 0; i < Items.of(context.getSupplementalGroups()).size(); i++) {
            faults.range(
                    at.in("supplementalGroups").nth(i),
                    Items.of(context.getSupplementalGroups()).get(i),
                    0,
                    Integer.MAX_VALUE);
        }
        faults.oneOf(at.in("fsGroupChangePolicy"), context.getFsGroupChangePolicy(), CHANGES);
        faults.oneOf(at.in("supplementalGroupsPolicy"), context.getSupplementalGroupsPolicy(), GROUPS);
        faults.oneOf(at.in("seLinuxChangePolicy"), context.getSeLinuxChangePolicy(), LABELS);
        Profiles.seccomp(context.getSeccompProfile(), at.in("seccompProfile"), faults);
        Profiles.appArmor(context.getAppArmorProfile(), at.in("appArmorProfile"), faults);
        sysctls(Items.of(context.getSysctls()), spec, at.in("sysctls"), faults);
    }

    private static void sysctls(List<Sysctl> sysctls, PodSpec spec, At at, Faults faults) {
        Set<String> names = new HashSet<>();
        for (int i = 0; i < sysctls.size(); i++) {
            String name = sysctls.get(i).getName();
            At in = at.nth(i).in("name");
            if (!faults.has(in, name)) {
                continue;
            }
            if (!isSysctl(name)) {
                faults.wrong("name-invalid", in, name, "For instance net.ipv4.tcp_syncookies.");
            } else if (!names.add(name.replace('/', '.'))) {
                faults.wrong("entry-duplicate", in, name, "Leave one of them out.");
            }
            if (Boolean.TRUE.equals(spec.getHostNetwork())
                    && name.replace('/', '.').startsWith("net.")) {
                faults.misplaced(in, "Leave it out: hostNetwork has the machine's.");
            }
        }
    }

    private static boolean isWord(String word) {
        int last = word.length() - 1;
        for (int i = 0; i <= last; i++) {
            char c = word.charAt(i);
            boolean isInner = i > 0 && i < last && (c == '-' || c == '_');
            if (!isInner && !(c >= 'a' && c <= 'z') && !(c >= '0' && c <= '9')) {
                return false;
            }
        }
        return last >= 0;
    }

    /** Words of lower-case letters, digits, "-" and "_", with "." or "/" between them. */
    private static boolean isSysctl(@Nullable String name) {
        if (name == null || name.length() > 253) {
            return false;
        }
        for (String word : name.replace('/', '.').split("\\.", -1)) {
            if (!isWord(word)) {
                return false;
            }
        }
        return true;
    }
}
