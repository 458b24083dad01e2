package dev.gantry;

import dev.gantry.kubernetes.IntOrString;
import dev.gantry.kubernetes.core.V1ServicePort;
import dev.gantry.kubernetes.meta.V1LabelSelector;
import dev.gantry.kubernetes.meta.V1ObjectMeta;
import dev.gantry.kubernetes.networking.V1NetworkPolicy;
import dev.gantry.kubernetes.networking.V1NetworkPolicyIngressRule;
import dev.gantry.kubernetes.networking.V1NetworkPolicyPeer;
import dev.gantry.kubernetes.networking.V1NetworkPolicyPort;
import dev.gantry.kubernetes.networking.V1NetworkPolicySpec;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The network policies: who may call what. Kubelets' probes need no rule: what comes from the pod's own node
 * always gets through.
 */
final class Policies {
    private Policies() {}

    static V1NetworkPolicy of(Workload<?> workload, @Nullable Services services, Scene scene) {
        Words words = workload.words();
        V1NetworkPolicySpec spec = V1NetworkPolicySpec.of().podSelector(scene.podsOf(words.name));
        if (scene.policies().isExact()) {
            spec = spec.policyTypes(V1NetworkPolicySpec.PolicyType.INGRESS, V1NetworkPolicySpec.PolicyType.EGRESS)
                    .egress(Egress.of(workload, scene));
        } else {
            spec = spec.policyTypes(V1NetworkPolicySpec.PolicyType.INGRESS);
        }
        if (workload instanceof Serving<?> serving && services != null) {
            spec = spec.ingress(ingress(serving, services, scene));
        }
        return V1NetworkPolicy.of(words.name).spec(spec).metadata(scene.metadata(words));
    }

    /** Of the whole namespace: whatever no other policy lets through is cut off. */
    static V1NetworkPolicy denyOthers(Scene scene) {
        String name = scene.app() + "-default-deny";
        return V1NetworkPolicy.of(name)
                .spec(V1NetworkPolicySpec.of()
                        .podSelector(V1LabelSelector.of())
                        .policyTypes(V1NetworkPolicySpec.PolicyType.INGRESS, V1NetworkPolicySpec.PolicyType.EGRESS))
                .metadata(V1ObjectMeta.of().name(name).labels(Labels.of(name, scene)));
    }

    private static List<V1NetworkPolicyIngressRule> ingress(Serving<?> serving, Services services, Scene scene) {
        Words words = serving.words();
        List<V1NetworkPolicyIngressRule> rules = new ArrayList<>();
        rules.add(V1NetworkPolicyIngressRule.of().from(pods(words.name, scene)));
        rulesByCallers(serving, services, scene).forEach((callers, ports) -> {
            V1NetworkPolicyIngressRule rule = V1NetworkPolicyIngressRule.of().ports(ports);
            rules.add(
                    callers.isEmpty()
                            ? rule
                            : rule.from(Stream.concat(
                                            callers.stream().map(caller -> pods(caller, scene)),
                                            scene.levelOnePods().stream())
                                    .toList()));
        });
        return rules;
    }

    /** The ports by who may call them; under an empty list those that everyone may. */
    private static Map<List<String>, List<V1NetworkPolicyPort>> rulesByCallers(
            Serving<?> serving, Services services, Scene scene) {
        Words words = serving.words();
        boolean allOpen = words.exposures().contains(new Inside());
        Set<Port> exposed = services.exposedPorts();
        Map<List<String>, List<V1NetworkPolicyPort>> byCallers = new LinkedHashMap<>();
        for (Said<Port> said : words.ports.values()) {
            Port port = said.value();
            List<String> callers = allOpen || exposed.contains(port) || scene.isRoutedTo(serving, port.name())
                    ? List.of()
                    : scene.callers(serving, port.name());
            byCallers.computeIfAbsent(callers, who -> new ArrayList<>()).add(policyPort(port));
        }
        return byCallers;
    }

    private static V1NetworkPolicyPeer pods(String workload, Scene scene) {
        return V1NetworkPolicyPeer.of().podSelector(scene.podsOf(workload));
    }

    private static V1NetworkPolicyPort policyPort(Port port) {
        V1NetworkPolicyPort written = V1NetworkPolicyPort.of().port(IntOrString.of(port.number()));
        return written.protocol(V1ServicePort.Protocol.of(port.protocol().name()));
    }
}
