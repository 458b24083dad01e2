package ftgo;

import static dev.gantry.Gantry.customResource;

import dev.gantry.*;
import dev.gantry.kubernetes.*;
import dev.gantry.kubernetes.meta.*;
import dev.gantry.kubernetes.networking.*;
import dev.gantry.kubernetes.rbac.*;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Lets a Prometheus of the cluster, in the namespace {@code monitoring}, find and ask the services that have metrics.
 * Said in Kubernetes' own words, since Gantry has none for it.
 */
final class Monitoring {
    private static final String NAMESPACE = "monitoring";
    private static final String PROMETHEUS = "prometheus-k8s";
    private static final Map<String, String> MEASURED = Map.of(Spring.METRICS, "prometheus");

    private Monitoring() {}

    /** A cluster to develop on has no Prometheus, nor the kinds that come with it. */
    static List<KubernetesObject> in(Stage stage) {
        return switch (stage) {
            case DEVELOPMENT -> List.of();
            case STAGING, PRODUCTION -> List.of(monitor(), mayCall(), role(stage), binding(stage));
        };
    }

    private static KubernetesObject monitor() {
        return customResource(
                        "monitoring.coreos.com/v1",
                        "ServiceMonitor",
                        "ftgo-monitoring",
                        Map.of(
                                "spec",
                                Map.of(
                                        "selector",
                                        Map.of("matchLabels", MEASURED),
                                        "endpoints",
                                        List.of(Map.of(
                                                "port", "http",
                                                "path", "/actuator/prometheus",
                                                "interval", "16s")))))
                .label("prometheus", "kube-prometheus");
    }

    /** Services are closed to all but those who are known to call them. */
    private static KubernetesObject mayCall() {
        return V1NetworkPolicy.of("ftgo-monitoring")
                .spec(V1NetworkPolicySpec.of()
                        .podSelector(V1LabelSelector.of().matchLabels(MEASURED))
                        .policyTypes(V1NetworkPolicySpec.PolicyType.INGRESS)
                        .ingress(V1NetworkPolicyIngressRule.of()
                                .from(V1NetworkPolicyPeer.of()
                                        .namespaceSelector(V1LabelSelector.of()
                                                .matchLabels(Map.of("kubernetes.io/metadata.name", NAMESPACE))))
                                .ports(V1NetworkPolicyPort.of().port(IntOrString.of("http")))));
    }

    /** Named by stage, because it is the cluster's, and two stages may share one. */
    private static String roleName(Stage stage) {
        return "ftgo-monitoring-" + stage.name().toLowerCase(Locale.ROOT);
    }

    private static KubernetesObject role(Stage stage) {
        return V1ClusterRole.of(roleName(stage))
                .rules(
                        V1PolicyRule.of("get", "list", "watch").apiGroups("").resources("pods", "services"),
                        V1PolicyRule.of("get", "list", "watch")
                                .apiGroups("discovery.k8s.io")
                                .resources("endpointslices"));
    }

    /** In FTGO's namespace only. */
    private static KubernetesObject binding(Stage stage) {
        return V1RoleBinding.of("ftgo-monitoring", V1RoleRef.of("ClusterRole", roleName(stage)))
                .subjects(V1Subject.of("ServiceAccount", PROMETHEUS).namespace(NAMESPACE));
    }
}
