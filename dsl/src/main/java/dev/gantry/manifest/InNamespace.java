package dev.gantry.manifest;

import dev.gantry.kubernetes.KubernetesObject;
import dev.gantry.kubernetes.Scope;
import dev.gantry.kubernetes.apiextensions.V1CustomResourceDefinition;
import dev.gantry.kubernetes.apiextensions.V1CustomResourceDefinitionSpec;
import dev.gantry.kubernetes.rbac.V1ClusterRoleBinding;
import dev.gantry.kubernetes.rbac.V1RoleBinding;
import dev.gantry.kubernetes.rbac.V1Subject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** Says the namespace wherever an object lives in one, or names an account in one, and none was said. */
final class InNamespace {
    private record GroupKind(String group, String kind) {}

    private final String namespace;
    private final Predicate<ObjectRef> isNamespaced;
    private final Set<GroupKind> namespacedHere = new HashSet<>();

    private InNamespace(String namespace, Predicate<ObjectRef> isNamespaced) {
        this.namespace = namespace;
        this.isNamespaced = isNamespaced;
    }

    /**
     * The objects in a namespace.
     *
     * @param isNamespaced asked for kinds that neither Gantry nor a definition among the objects knows
     */
    static List<KubernetesObject> all(
            List<KubernetesObject> objects, String namespace, Predicate<ObjectRef> isNamespaced) {
        InNamespace placing = new InNamespace(namespace, isNamespaced);
        for (KubernetesObject object : objects) {
            if (object instanceof V1CustomResourceDefinition definition) {
                placing.learn(definition.spec());
            }
        }
        List<KubernetesObject> placed = new ArrayList<>(objects.size());
        for (KubernetesObject object : objects) {
            placed.add(placing.place(object));
        }
        return placed;
    }

    private void learn(V1CustomResourceDefinitionSpec definition) {
        if (definition.scope().equals("Namespaced")) {
            namespacedHere.add(
                    new GroupKind(definition.group(), definition.names().kind()));
        }
    }

    private KubernetesObject place(KubernetesObject object) {
        KubernetesObject placed = object instanceof V1RoleBinding binding && hasHomeless(binding.subjects())
                ? binding.subjects(housed(binding.subjects()))
                : object instanceof V1ClusterRoleBinding wide && hasHomeless(wide.subjects())
                        ? wide.subjects(housed(wide.subjects()))
                        : object;
        return placed.namespace().isEmpty() && livesInNamespace(placed)
                ? placed.metadata(metadata -> metadata.namespace(namespace))
                : placed;
    }

    private boolean livesInNamespace(KubernetesObject object) {
        Scope scope = object.scope();
        if (scope != Scope.UNKNOWN) {
            return scope == Scope.NAMESPACED;
        }
        ObjectRef ref = ObjectRef.of(object);
        return namespacedHere.contains(new GroupKind(ref.group(), ref.kind())) || isNamespaced.test(ref);
    }

    private static boolean hasHomeless(List<V1Subject> subjects) {
        return subjects.stream().anyMatch(InNamespace::isHomeless);
    }

    private static boolean isHomeless(V1Subject subject) {
        return subject.kind().equals("ServiceAccount") && subject.namespace().isEmpty();
    }

    private List<V1Subject> housed(List<V1Subject> subjects) {
        return subjects.stream()
                .map(subject -> isHomeless(subject) ? subject.namespace(namespace) : subject)
                .toList();
    }
}
