package dev.gantry.manifest.validation;

import io.fabric8.kubernetes.api.model.networking.v1.IPBlock;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyPeer;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyPort;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicySpec;
import java.util.List;

/** Who may call whom. */
final class NetworkPolicies {
    private static final List<String> PROTOCOLS = List.of("TCP", "UDP", "SCTP");
    private static final List<String> TYPES = List.of("Ingress", "Egress");
    private static final int HIGHEST = 65_535;

    private NetworkPolicies() {}

    static void check(NetworkPolicy policy, Faults faults) {
        NetworkPolicySpec spec = policy.getSpec();
        if (spec == null) {
            return; // selects every pod, and lets none of them be called
        }
        Selectors.check(spec.getPodSelector(), At.SPEC.in("podSelector"), faults);
        for (int i = 0; i < Items.of(spec.getIngress()).size(); i++) {
            At at = At.SPEC.in("ingress").nth(i);
            ports(Items.of(spec.getIngress().get(i).getPorts()), at.in("ports"), faults);
            peers(Items.of(spec.getIngress().get(i).getFrom()), at.in("from"), faults);
        }
        for (int i = 0; i < Items.of(spec.getEgress()).size(); i++) {
            At at = At.SPEC.in("egress").nth(i);
            ports(Items.of(spec.getEgress().get(i).getPorts()), at.in("ports"), faults);
            peers(Items.of(spec.getEgress().get(i).getTo()), at.in("to"), faults);
        }
        List<String> types = Items.of(spec.getPolicyTypes());
        if (types.size() > TYPES.size()) {
            faults.wrong("number-out-of-range", At.SPEC.in("policyTypes"), types.size(), "Say each once.");
        }
        for (int i = 0; i < types.size(); i++) {
            faults.oneOf(At.SPEC.in("policyTypes").nth(i), types.get(i), TYPES);
        }
    }

    private static void ports(List<NetworkPolicyPort> ports, At at, Faults faults) {
        for (int i = 0; i < ports.size(); i++) {
            NetworkPolicyPort port = ports.get(i);
            At in = at.nth(i);
            faults.oneOf(in.in("protocol"), port.getProtocol(), PROTOCOLS);
            if (port.getPort() != null) {
                Probes.port(port.getPort(), in.in("port"), faults);
            }
            Integer end = port.getEndPort();
            if (end == null) {
                continue;
            }
            if (port.getPort() == null || port.getPort().getIntVal() == null) {
                faults.misplaced(in.in("endPort"), "Say a port by its number, where the range begins.");
            } else {
                faults.range(in.in("endPort"), end, Math.max(1, port.getPort().getIntVal()), HIGHEST);
            }
        }
    }

    private static void peers(List<NetworkPolicyPeer> peers, At at, Faults faults) {
        for (int i = 0; i < peers.size(); i++) {
            NetworkPolicyPeer peer = peers.get(i);
            At in = at.nth(i);
            Selectors.check(peer.getPodSelector(), in.in("podSelector"), faults);
            Selectors.check(peer.getNamespaceSelector(), in.in("namespaceSelector"), faults);
            boolean selects = peer.getPodSelector() != null || peer.getNamespaceSelector() != null;
            if (peer.getIpBlock() != null) {
                block(peer.getIpBlock(), in.in("ipBlock"), faults);
                if (selects) {
                    faults.clash(
                            "union-ambiguous",
                            in,
                            in + " of " + faults.object() + " has an ipBlock, and selects pods.",
                            "Make two peers of it.");
                }
            } else if (!selects) {
                faults.clash(
                        "union-empty",
                        in,
                        in + " of " + faults.object() + " names nobody.",
                        "Say a podSelector, a namespaceSelector or an ipBlock; {} selects all.");
            }
        }
    }

    private static void block(IPBlock block, At at, Faults faults) {
        Addresses.cidr(block.getCidr(), at.in("cidr"), faults);
        boolean isWhole = block.getCidr() != null && Addresses.isCidr(block.getCidr());
        for (int i = 0; i < Items.of(block.getExcept()).size(); i++) {
            String except = Items.of(block.getExcept()).get(i);
            At in = at.in("except").nth(i);
            if (!Addresses.isCidr(except)) {
                Addresses.cidr(except, in, faults);
            } else if (isWhole && !Ranges.isInside(except, block.getCidr())) {
                faults.wrong("address-invalid", in, except, "Say a smaller range inside " + block.getCidr() + ".");
            }
        }
    }
}
