package dev.gantry.embedded;

import dev.gantry.cluster.ServedKind;
import dev.gantry.cluster.ServedKinds;
import dev.gantry.cluster.WatchEvent;
import dev.gantry.embedded.merge.KubernetesSchema;
import dev.gantry.embedded.object.Stored;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/**
 * The kinds that are served: those that something acts on, and those that are only kept and read. Custom
 * resources are kept by their definitions; no operator acts on them. What would have to act and is not modelled (webhooks) is not served, so that nobody takes its silence for consent.
 */
final class Modelled {
    private static final Set<String> KINDS = Set.of(
            "v1 ConfigMap",
            "v1 Event",
            "v1 LimitRange",
            "v1 Namespace",
            "v1 Node",
            "v1 PersistentVolume",
            "v1 PersistentVolumeClaim",
            "v1 Pod",
            "v1 PodTemplate",
            "v1 ResourceQuota",
            "v1 Secret",
            "v1 Service",
            "v1 ServiceAccount",
            "apiextensions.k8s.io/v1 CustomResourceDefinition",
            "apps/v1 ControllerRevision",
            "apps/v1 DaemonSet",
            "apps/v1 Deployment",
            "apps/v1 ReplicaSet",
            "apps/v1 StatefulSet",
            "autoscaling/v2 HorizontalPodAutoscaler",
            "batch/v1 CronJob",
            "batch/v1 Job",
            "coordination.k8s.io/v1 Lease",
            "discovery.k8s.io/v1 EndpointSlice",
            "networking.k8s.io/v1 Ingress",
            "networking.k8s.io/v1 IngressClass",
            "networking.k8s.io/v1 NetworkPolicy",
            "node.k8s.io/v1 RuntimeClass",
            "policy/v1 PodDisruptionBudget",
            "rbac.authorization.k8s.io/v1 ClusterRole",
            "rbac.authorization.k8s.io/v1 ClusterRoleBinding",
            "rbac.authorization.k8s.io/v1 Role",
            "rbac.authorization.k8s.io/v1 RoleBinding",
            "scheduling.k8s.io/v1 PriorityClass",
            "storage.k8s.io/v1 CSIDriver",
            "storage.k8s.io/v1 StorageClass");

    private final KubernetesSchema schema = KubernetesSchema.bundled().extensible();
    private final List<ServedKind> own = schema.kinds().stream()
            .filter(kind -> KINDS.contains(kind.toString()))
            .toList();
    private final CustomRules rules = new CustomRules();
    private final Map<String, List<ServedKind>> custom = new TreeMap<>();
    private final Set<ServedKind> wholes = new HashSet<>();
    private List<ServedKind> kinds = own;
    private ServedKinds served = ServedKinds.of(own, Set.of());

    /** All kinds that are served now. */
    List<ServedKind> kinds() {
        return kinds;
    }

    ServedKinds served() {
        return served;
    }

    /** Whether the status of its objects is written apart from them. */
    boolean hasOwnStatus(ServedKind kind) {
        return !kind.kind().equals("Event") && !wholes.contains(kind);
    }

    /** The types of their fields. */
    KubernetesSchema schema() {
        return schema;
    }

    /** What definitions ask of their objects. */
    CustomRules rules() {
        return rules;
    }

    /** Hears of definitions: their kinds are served once they are established, and until they are gone. */
    void heard(Store.Happening happening) {
        Stored definition = happening.object();
        if (!definition.ref().kind().equals("CustomResourceDefinition")) {
            return;
        } else if (happening.type() == WatchEvent.Type.DELETED) {
            custom.remove(definition.name());
        } else if (definition.holds("Established")) {
            custom.put(definition.name(), define(definition));
        }
        List<ServedKind> all = new ArrayList<>(own);
        custom.values().forEach(all::addAll);
        kinds = List.copyOf(all);
        served = ServedKinds.of(all, Set.of());
    }

    private List<ServedKind> define(Stored definition) {
        JsonNode spec = definition.spec();
        List<ServedKind> defined = new ArrayList<>();
        for (JsonNode version : spec.path("versions")) {
            ServedKind kind = new ServedKind(
                    spec.path("group").asString(""),
                    version.path("name").asString(""),
                    spec.path("names").path("kind").asString(""),
                    spec.path("names").path("plural").asString(""),
                    spec.path("scope").asString("").equals("Namespaced"));
            wholes.remove(kind);
            if (!version.path("subresources").has("status")) {
                wholes.add(kind);
            }
            if (version.path("served").asBoolean(false)) {
                defined.add(kind);
                JsonNode openApi = version.path("schema").path("openAPIV3Schema");
                schema.define(kind.apiVersion(), kind.kind(), openApi);
                rules.define(kind.apiVersion(), kind.kind(), openApi);
            }
        }
        defined.sort(Comparator.comparing(ServedKind::version, VersionOrder.PREFERRED_FIRST));
        return defined;
    }
}
