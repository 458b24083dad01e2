package dev.gantry.manifest.validation;

import io.fabric8.kubernetes.api.model.rbac.ClusterRoleBinding;
import io.fabric8.kubernetes.api.model.rbac.RoleBinding;
import io.fabric8.kubernetes.api.model.rbac.RoleRef;
import io.fabric8.kubernetes.api.model.rbac.Subject;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who has a role. */
final class RoleBindings {
    private static final String GROUP = "rbac.authorization.k8s.io";
    private static final List<String> SUBJECTS = List.of("ServiceAccount", "User", "Group");

    private RoleBindings() {}

    static void check(RoleBinding binding, Faults faults) {
        role(binding.getRoleRef(), List.of("Role", "ClusterRole"), faults);
        subjects(Items.of(binding.getSubjects()), true, faults);
    }

    static void cluster(ClusterRoleBinding binding, Faults faults) {
        role(binding.getRoleRef(), List.of("ClusterRole"), faults);
        subjects(Items.of(binding.getSubjects()), false, faults);
    }

    private static void role(@Nullable RoleRef role, List<String> kinds, Faults faults) {
        At at = At.ROOT.in("roleRef");
        if (role == null) {
            faults.missing(at, "Say the role.");
            return;
        }
        group(role.getApiGroup(), at, faults);
        if (faults.has(at.in("kind"), role.getKind())) {
            faults.oneOf(at.in("kind"), role.getKind(), kinds);
        }
        faults.name(at.in("name"), role.getName(), Names.PATH_SEGMENT);
    }

    /** Where it is left out, the server fills it in. */
    private static void group(@Nullable String group, At at, Faults faults) {
        if (group != null && !group.isEmpty()) {
            faults.oneOf(at.in("apiGroup"), group, List.of(GROUP));
        }
    }

    private static void subjects(List<Subject> subjects, boolean isNamespaced, Faults faults) {
        for (int i = 0; i < subjects.size(); i++) {
            Subject subject = subjects.get(i);
            At at = At.ROOT.in("subjects").nth(i);
            if (faults.has(at.in("kind"), subject.getKind())) {
                faults.oneOf(at.in("kind"), subject.getKind(), SUBJECTS);
            }
            faults.has(at.in("name"), subject.getName());
            if (!"ServiceAccount".equals(subject.getKind())) {
                group(subject.getApiGroup(), at, faults);
                continue;
            }
            if (subject.getName() != null && !subject.getName().isEmpty()) {
                faults.form(at.in("name"), subject.getName(), Names.SUBDOMAIN);
            }
            if (subject.getApiGroup() != null && !subject.getApiGroup().isEmpty()) {
                faults.misplaced(at.in("apiGroup"), "Leave it out: service accounts are of no group.");
            }
            if (!isNamespaced
                    && (subject.getNamespace() == null || subject.getNamespace().isEmpty())) {
                faults.clash(
                        "subject-without-namespace",
                        at.in("namespace"),
                        "The service account " + subject.getName() + " that has " + faults.object()
                                + " is of no namespace.",
                        "Say its namespace.");
            }
        }
    }
}
