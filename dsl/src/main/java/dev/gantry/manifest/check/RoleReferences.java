package dev.gantry.manifest.check;

import dev.gantry.kubernetes.rbac.V1ClusterRoleBinding;
import dev.gantry.kubernetes.rbac.V1RoleBinding;
import dev.gantry.kubernetes.rbac.V1RoleRef;
import dev.gantry.kubernetes.rbac.V1Subject;
import dev.gantry.manifest.ObjectRef;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Roles that are bound, and service accounts that they are bound to, are there ({@code reference-dangling}). */
final class RoleReferences implements Check {
    /** Roles that a server makes; the last in kube-system, where everyone binds it who serves an API. */
    private static final Set<String> OF_CLUSTER = Set.of("admin", "cluster-admin", "edit", "view");

    private static final Set<String> OF_KUBE_SYSTEM = Set.of("extension-apiserver-authentication-reader");

    @Override
    public void check(Objects objects, Report report) {
        objects.each(V1RoleBinding.class, (ref, binding) -> {
            role(objects, ref, binding.roleRef(), report);
            subjects(objects, ref, binding.subjects(), report);
        });
        objects.each(V1ClusterRoleBinding.class, (ref, binding) -> {
            role(objects, ref, binding.roleRef(), report);
            subjects(objects, ref, binding.subjects(), report);
        });
    }

    private static void role(Objects objects, ObjectRef ref, V1RoleRef role, Report report) {
        boolean isOfCluster = role.kind().equals("ClusterRole");
        boolean isBuiltIn = role.name().startsWith("system:")
                || (isOfCluster
                        ? OF_CLUSTER.contains(role.name())
                        : OF_KUBE_SYSTEM.contains(role.name())
                                && Objects.mayBeSame(ref.namespace(), Optional.of("kube-system")));
        if (!isBuiltIn) {
            ObjectRef wanted = new ObjectRef(
                    "rbac.authorization.k8s.io/v1",
                    role.kind(),
                    isOfCluster ? Optional.empty() : ref.namespace(),
                    role.name());
            References.check(objects, ref, "roleRef", wanted, report);
        }
    }

    private static void subjects(Objects objects, ObjectRef ref, List<V1Subject> subjects, Report report) {
        for (int i = 0; i < subjects.size(); i++) {
            V1Subject subject = subjects.get(i);
            // An account in a namespace that was said is often another app's.
            if (subject.kind().equals("ServiceAccount")
                    && subject.namespace().isEmpty()
                    && !subject.name().equals(ServiceAccountReferences.DEFAULT)) {
                ObjectRef wanted = new ObjectRef("v1", "ServiceAccount", ref.namespace(), subject.name());
                References.check(objects, ref, "subjects[" + i + "]", wanted, report);
            }
        }
    }
}
