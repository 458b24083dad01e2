package dev.gantry.manifest.validation;

import io.fabric8.kubernetes.api.model.AppArmorProfile;
import io.fabric8.kubernetes.api.model.SeccompProfile;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Profiles of what a process may call: seccomp and AppArmor name them alike. */
final class Profiles {
    private static final List<String> TYPES = List.of("RuntimeDefault", "Unconfined", "Localhost");

    private Profiles() {}

    static void seccomp(@Nullable SeccompProfile profile, At at, Faults faults) {
        if (profile != null) {
            check(profile.getType(), profile.getLocalhostProfile(), true, at, faults);
        }
    }

    static void appArmor(@Nullable AppArmorProfile profile, At at, Faults faults) {
        if (profile != null) {
            check(profile.getType(), profile.getLocalhostProfile(), false, at, faults);
        }
    }

    private static void check(@Nullable String type, @Nullable String localhost, boolean isPath, At at, Faults faults) {
        if (!faults.has(at.in("type"), type)) {
            return;
        }
        faults.oneOf(at.in("type"), type, TYPES);
        At in = at.in("localhostProfile");
        if ("Localhost".equals(type)) {
            if (faults.has(in, localhost == null ? null : localhost.strip()) && localhost != null && isPath) {
                Paths.below(localhost, in, faults);
            }
        } else if (localhost != null) {
            faults.misplaced(in, "Leave it out, or say the type Localhost.");
        }
    }
}
