package dev.gantry;

import dev.gantry.kubernetes.IntOrString;
import dev.gantry.kubernetes.core.V1ContainerPort;
import dev.gantry.kubernetes.meta.V1LabelSelector;
import dev.gantry.kubernetes.networking.V1NetworkPolicy;
import dev.gantry.kubernetes.networking.V1NetworkPolicyIngressRule;
import dev.gantry.kubernetes.networking.V1NetworkPolicyPeer;
import dev.gantry.kubernetes.networking.V1NetworkPolicySpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Whom a workload in a manifest calls, and who lets it in. */
final class Calls {
    private Calls() {}

    /** The names of those that it calls. */
    static List<Object> of(InManifest caller) {
        List<Object> names = new ArrayList<>();
        for (String name :
                Written.annotations(caller).getOrDefault(Labels.CALLS, "").split(",", -1)) {
            if (!name.isBlank()) {
                names.add(name.strip());
            }
        }
        return names;
    }

    /** Whether it calls the service, and the service's policy, if there is one, lets it in at the port. */
    static boolean isCalled(InManifest caller, Endpoint endpoint) {
        String called = endpoint.target().id().name();
        return of(caller).contains(called)
                && caller.manifest().all(V1NetworkPolicy.class).stream()
                        .filter(policy -> policy.name().equals(called))
                        .allMatch(policy -> lets(policy, caller, number(caller, endpoint)));
    }

    private static Optional<Integer> number(InManifest caller, Endpoint endpoint) {
        InManifest called =
                InManifest.of(caller.manifest().app(), endpoint.target().part());
        return called.container().ports().stream()
                .filter(port -> port.name().filter(endpoint.portName()::equals).isPresent())
                .map(V1ContainerPort::containerPort)
                .findFirst();
    }

    /** A port that is open to everyone is called by those that are let in at no other. */
    private static boolean lets(V1NetworkPolicy policy, InManifest caller, Optional<Integer> port) {
        List<V1NetworkPolicyIngressRule> rules =
                policy.spec().map(V1NetworkPolicySpec::ingress).orElse(List.of());
        boolean named = rules.stream().filter(rule -> isAt(rule, port)).anyMatch(rule -> names(rule, caller));
        boolean open = rules.stream()
                .filter(rule -> isAt(rule, port))
                .anyMatch(rule -> rule.from().isEmpty());
        return named || (open && rules.stream().noneMatch(rule -> names(rule, caller)));
    }

    private static boolean names(V1NetworkPolicyIngressRule rule, InManifest caller) {
        return rule.from().stream().anyMatch(peer -> isPeer(peer, caller));
    }

    private static boolean isAt(V1NetworkPolicyIngressRule rule, Optional<Integer> port) {
        return rule.ports().isEmpty()
                || rule.ports().stream()
                        .anyMatch(each -> each.port().isEmpty()
                                || each.port().flatMap(IntOrString::number).equals(port));
    }

    private static boolean isPeer(V1NetworkPolicyPeer peer, InManifest caller) {
        Map<String, String> labels =
                peer.podSelector().map(V1LabelSelector::matchLabels).orElse(Map.of());
        return peer.podSelector().isPresent()
                && caller.runs().labels().entrySet().containsAll(labels.entrySet());
    }
}
