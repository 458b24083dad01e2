package dev.gantry;

import dev.gantry.kubernetes.IntOrString;
import dev.gantry.kubernetes.core.V1ServicePort;
import dev.gantry.kubernetes.meta.V1LabelSelector;
import dev.gantry.kubernetes.networking.V1IPBlock;
import dev.gantry.kubernetes.networking.V1NetworkPolicyEgressRule;
import dev.gantry.kubernetes.networking.V1NetworkPolicyPeer;
import dev.gantry.kubernetes.networking.V1NetworkPolicyPort;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What a workload may call, where that is limited: {@link NetworkPolicies#exact}. */
final class Egress {
    private static final int DNS = 53;
    private static final int[] API_SERVER = {443, 6443};

    private final Workload<?> workload;
    private final Words words;
    private final Scene scene;
    private final List<V1NetworkPolicyEgressRule> rules = new ArrayList<>();

    private Egress(Workload<?> workload, Scene scene) {
        this.workload = workload;
        this.words = workload.words();
        this.scene = scene;
    }

    static List<V1NetworkPolicyEgressRule> of(Workload<?> workload, Scene scene) {
        for (Called called : workload.words().calls.keys()) {
            if (called instanceof Anywhere) {
                return List.of(V1NetworkPolicyEgressRule.of());
            }
        }
        Egress egress = new Egress(workload, scene);
        egress.dns();
        egress.services();
        egress.outside();
        egress.apiServer();
        return egress.rules;
    }

    private void dns() {
        List<V1NetworkPolicyPeer> peers = new ArrayList<>();
        peers.add(V1NetworkPolicyPeer.of()
                .namespaceSelector(V1LabelSelector.of().matchLabels(Map.of(LevelOnePods.NAMESPACE, "kube-system")))
                .podSelector(V1LabelSelector.of().matchLabels(Map.of("k8s-app", "kube-dns"))));
        peers.addAll(blocks(scene.policies().dns()));
        rules.add(V1NetworkPolicyEgressRule.of()
                .to(peers)
                .ports(port(DNS, Port.Protocol.UDP), port(DNS, Port.Protocol.TCP)));
    }

    /** The pods of services in the app, at the ports that they listen at, and its own other instances. */
    private void services() {
        if (workload instanceof Serving<?>) {
            rules.add(V1NetworkPolicyEgressRule.of().to(pods(words.name)));
        }
        Map<String, List<V1NetworkPolicyPort>> byCallee = new TreeMap<>();
        for (Endpoint called : scene.callees(words.name)) {
            Port port = scene.port(called);
            String callee = called.target().id().name();
            if (port != null && !callee.equals(words.name)) {
                byCallee.computeIfAbsent(callee, name -> new ArrayList<>()).add(port(port.number(), port.protocol()));
            }
        }
        byCallee.forEach((callee, ports) ->
                rules.add(V1NetworkPolicyEgressRule.of().to(pods(callee)).ports(ports)));
    }

    private void outside() {
        Map<List<String>, List<V1NetworkPolicyPort>> byPeers = new LinkedHashMap<>();
        for (Said<Outside> said : Outsides.of(words)) {
            Outside host = said.value();
            List<V1NetworkPolicyPort> ports = byPeers.computeIfAbsent(host.peers(), where -> new ArrayList<>());
            V1NetworkPolicyPort port = port(host.number(), host.protocol());
            if (!ports.contains(port)) {
                ports.add(port);
            }
        }
        byPeers.forEach((peers, ports) -> rules.add(at(peers, ports)));
    }

    private void apiServer() {
        if (!words.identity.permissions.isEmpty()) {
            List<V1NetworkPolicyPort> ports = new ArrayList<>();
            for (int number : API_SERVER) {
                ports.add(port(number, Port.Protocol.TCP));
            }
            rules.add(at(scene.policies().apiServer(), ports));
        }
    }

    /** Without peers, all addresses are meant. */
    private static V1NetworkPolicyEgressRule at(List<String> ranges, List<V1NetworkPolicyPort> ports) {
        V1NetworkPolicyEgressRule rule = V1NetworkPolicyEgressRule.of().ports(ports);
        return ranges.isEmpty() ? rule : rule.to(blocks(ranges));
    }

    private static List<V1NetworkPolicyPeer> blocks(List<String> ranges) {
        List<V1NetworkPolicyPeer> blocks = new ArrayList<>();
        for (String range : ranges) {
            blocks.add(V1NetworkPolicyPeer.of().ipBlock(V1IPBlock.of(range)));
        }
        return blocks;
    }

    private V1NetworkPolicyPeer pods(String name) {
        return V1NetworkPolicyPeer.of().podSelector(scene.podsOf(name));
    }

    private static V1NetworkPolicyPort port(int number, Port.Protocol protocol) {
        return V1NetworkPolicyPort.of()
                .port(IntOrString.of(number))
                .protocol(V1ServicePort.Protocol.of(protocol.name()));
    }
}
