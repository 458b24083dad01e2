package dev.gantry;

import dev.gantry.kubernetes.KubernetesObject;
import dev.gantry.kubernetes.core.V1ServiceAccount;
import dev.gantry.kubernetes.meta.V1ObjectMeta;
import dev.gantry.kubernetes.rbac.V1ClusterRole;
import dev.gantry.kubernetes.rbac.V1ClusterRoleBinding;
import dev.gantry.kubernetes.rbac.V1PolicyRule;
import dev.gantry.kubernetes.rbac.V1Role;
import dev.gantry.kubernetes.rbac.V1RoleBinding;
import dev.gantry.kubernetes.rbac.V1RoleRef;
import dev.gantry.kubernetes.rbac.V1Subject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The account of a workload that may do something at the API server, and the roles that say what: one a namespace. */
final class Access {
    private static final String RBAC = "rbac.authorization.k8s.io";

    private final Words words;
    private final Scene scene;
    private final List<KubernetesObject> objects = new ArrayList<>();

    private Access(Words words, Scene scene) {
        this.words = words;
        this.scene = scene;
    }

    static List<KubernetesObject> of(Words words, Scene scene) {
        Access access = new Access(words, scene);
        if (words.identity.account == null) {
            access.objects.add(V1ServiceAccount.of(words.name)
                    .metadata(access.metadata(words.name))
                    .automountServiceAccountToken(false));
        }
        access.roles();
        return access.objects;
    }

    /** The account of several workloads, or of one that was said. */
    static V1ServiceAccount account(ServiceAccount account, Scene scene) {
        V1ObjectMeta metadata = V1ObjectMeta.of().name(account.name()).labels(Labels.of(account.name(), scene));
        return V1ServiceAccount.of(account.name())
                .metadata(account.annotations().isEmpty() ? metadata : metadata.annotations(account.annotations()))
                .automountServiceAccountToken(false);
    }

    private void roles() {
        List<V1PolicyRule> everywhere = new ArrayList<>();
        Map<Optional<String>, List<V1PolicyRule>> byNamespace = new LinkedHashMap<>();
        for (Said<Permission> said : words.identity.permissions) {
            ApiResource resource = said.value().resource();
            V1PolicyRule rule = V1PolicyRule.of(said.value().verbs())
                    .apiGroups(resource.group())
                    .resources(resource.plural());
            if (!resource.names().isEmpty()) {
                rule = rule.resourceNames(resource.names());
            }
            if (resource.isEverywhere()) {
                everywhere.add(rule);
            } else {
                byNamespace
                        .computeIfAbsent(elsewhere(resource), home -> new ArrayList<>())
                        .add(rule);
            }
        }
        byNamespace.forEach(this::role);
        if (!everywhere.isEmpty()) {
            clusterRole(everywhere);
        }
    }

    /** The namespace, where it is not the app's own. */
    private Optional<String> elsewhere(ApiResource resource) {
        return resource.namespace().filter(name -> !scene.namespace().equals(Optional.of(name)));
    }

    private void role(Optional<String> namespace, List<V1PolicyRule> rules) {
        // In another's namespace the name is told from those of other apps.
        String name = namespace.isEmpty() ? words.name : scene.app() + "-" + words.name;
        V1ObjectMeta metadata = namespace.map(metadata(name)::namespace).orElse(metadata(name));
        objects.add(V1Role.of(name).metadata(metadata).rules(rules));
        objects.add(V1RoleBinding.of(name, V1RoleRef.of("Role", name).apiGroup(RBAC))
                .metadata(metadata)
                .subjects(subject()));
    }

    /** Its name is one of the whole cluster, where the same app may be in several namespaces. */
    private void clusterRole(List<V1PolicyRule> rules) {
        String name = scene.namespace().map(home -> home + ":").orElse("") + scene.app() + ":" + words.name;
        objects.add(V1ClusterRole.of(name).metadata(metadata(name)).rules(rules));
        objects.add(
                V1ClusterRoleBinding.of(name, V1RoleRef.of("ClusterRole", name).apiGroup(RBAC))
                        .metadata(metadata(name))
                        .subjects(subject()));
    }

    private V1Subject subject() {
        String account = words.identity.accountName(words.name);
        V1Subject subject = V1Subject.of("ServiceAccount", account == null ? words.name : account);
        return scene.namespace().map(subject::namespace).orElse(subject);
    }

    private V1ObjectMeta metadata(String name) {
        return V1ObjectMeta.of().name(name).labels(Labels.of(words, scene));
    }
}
