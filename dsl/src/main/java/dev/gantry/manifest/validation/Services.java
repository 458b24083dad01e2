package dev.gantry.manifest.validation;

import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.ServicePort;
import io.fabric8.kubernetes.api.model.ServiceSpec;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** How a Service is reached. */
final class Services {
    private static final List<String> TYPES = List.of("ClusterIP", "NodePort", "LoadBalancer", "ExternalName");
    private static final List<String> AFFINITIES = List.of("ClientIP", "None");
    private static final List<String> POLICIES = List.of("Cluster", "Local");
    private static final List<String> DISTRIBUTIONS = List.of("PreferClose", "PreferSameZone", "PreferSameNode");
    private static final List<String> PROTOCOLS = List.of("TCP", "UDP", "SCTP");
    private static final String NONE = "None";
    private static final int LONGEST_AFFINITY = 86_400;
    private static final int HIGHEST = 65_535;

    private final ServiceSpec spec;
    private final Faults faults;
    private final String type;

    private Services(ServiceSpec spec, Faults faults) {
        this.spec = spec;
        this.faults = faults;
        this.type = spec.getType() == null || spec.getType().isEmpty() ? TYPES.get(0) : spec.getType();
    }

    static void check(Service service, Faults faults) {
        if (service.getSpec() == null) {
            faults.missing(At.SPEC.in("ports"), "Say one port at least.");
            return;
        }
        Services services = new Services(service.getSpec(), faults);
        faults.oneOf(At.SPEC.in("type"), services.type, TYPES);
        services.name();
        services.ports();
        services.affinity();
        services.traffic();
        services.loadBalancer();
        Families.check(service.getSpec(), services.type, faults);
        Selectors.plain(service.getSpec().getSelector(), At.SPEC.in("selector"), faults);
    }

    private boolean isHeadless() {
        return NONE.equals(spec.getClusterIP())
                || (!Items.of(spec.getClusterIPs()).isEmpty()
                        && NONE.equals(Items.of(spec.getClusterIPs()).get(0)));
    }

    private void name() {
        if (type.equals("ExternalName")) {
            String name = spec.getExternalName();
            At at = At.SPEC.in("externalName");
            if (faults.has(at, name)) {
                faults.form(at, name.endsWith(".") ? name.substring(0, name.length() - 1) : name, Names.SUBDOMAIN);
            }
            if (spec.getClusterIP() != null && !spec.getClusterIP().isEmpty()) {
                faults.misplaced(At.SPEC.in("clusterIPs"), "Leave it out: another name has an address of its own.");
            }
        } else if (Items.of(spec.getPorts()).isEmpty() && !isHeadless()) {
            faults.missing(At.SPEC.in("ports"), "Say one port at least.");
        }
        if (isHeadless() && (type.equals("NodePort") || type.equals("LoadBalancer"))) {
            faults.misplaced(At.SPEC.in("clusterIPs").nth(0), "Leave it out, or say the type ClusterIP.");
        }
    }

    private void ports() {
        Set<String> nodePorts = new HashSet<>();
        List<ServicePort> ports = Items.of(spec.getPorts());
        for (int i = 0; i < ports.size(); i++) {
            ServicePort port = ports.get(i);
            At at = At.SPEC.in("ports").nth(i);
            if (port.getPort() == null) {
                faults.missing(at.in("port"), "Say the port to be called at.");
            }
            if (port.getName() != null && !port.getName().isEmpty()) {
                faults.form(at.in("name"), port.getName(), Names.LABEL);
            }
            if (ports.size() > 1 && "".equals(port.getName())) {
                faults.missing(at.in("name"), "Name it for what is spoken there.");
            }
            faults.oneOfOrEmpty(at.in("protocol"), port.getProtocol(), PROTOCOLS);
            if (port.getTargetPort() != null && !isZero(port)) {
                Probes.port(port.getTargetPort(), at.in("targetPort"), faults);
            }
            if (port.getAppProtocol() != null) {
                Labels.key(port.getAppProtocol(), at.in("appProtocol"), faults);
            }
            nodePort(port, nodePorts, at.in("nodePort"));
        }
    }

    /** As good as not said. */
    private static boolean isZero(ServicePort port) {
        Integer number = port.getTargetPort().getIntVal();
        return number == null ? "".equals(port.getTargetPort().getStrVal()) : number == 0;
    }

    private void nodePort(ServicePort port, Set<String> taken, At at) {
        Integer number = port.getNodePort();
        if (number == null || number == 0) {
            return;
        }
        if (type.equals("ClusterIP")) {
            faults.misplaced(at, "Leave it out, or say the type NodePort.");
        }
        if (number < 30_000 || number > 32_767) {
            faults.wrong("node-port-out-of-range", at, number, "Give 30000 to 32767, which clusters keep for them.");
        }
        String protocol = port.getProtocol() == null ? "TCP" : port.getProtocol();
        if (!taken.add(protocol + number)) {
            faults.wrong("entry-duplicate", at, number, "Give one of the ports another.");
        }
    }

    private void affinity() {
        String affinity = "".equals(spec.getSessionAffinity()) ? null : spec.getSessionAffinity();
        faults.oneOf(At.SPEC.in("sessionAffinity"), affinity, AFFINITIES);
        At at = At.SPEC.in("sessionAffinityConfig");
        if ("ClientIP".equals(affinity)
                && spec.getSessionAffinityConfig() != null
                && spec.getSessionAffinityConfig().getClientIP() != null) {
            faults.range(
                    at.in("clientIP").in("timeoutSeconds"),
                    spec.getSessionAffinityConfig().getClientIP().getTimeoutSeconds(),
                    1,
                    LONGEST_AFFINITY);
        }
    }

    private void traffic() {
        String policy = spec.getExternalTrafficPolicy();
        boolean isOutside = type.equals("NodePort")
                || type.equals("LoadBalancer")
                || (type.equals("ClusterIP") && !Items.of(spec.getExternalIPs()).isEmpty());
        if (policy != null && !policy.isEmpty()) {
            if (isOutside) {
                faults.oneOf(At.SPEC.in("externalTrafficPolicy"), policy, POLICIES);
            } else {
                faults.misplaced(
                        At.SPEC.in("externalTrafficPolicy"), "Leave it out: nothing outside reaches this Service.");
            }
        }
        faults.oneOf(At.SPEC.in("internalTrafficPolicy"), spec.getInternalTrafficPolicy(), POLICIES);
        faults.oneOf(At.SPEC.in("trafficDistribution"), spec.getTrafficDistribution(), DISTRIBUTIONS);
        Integer health = spec.getHealthCheckNodePort();
        if (health != null && health != 0) {
            At at = At.SPEC.in("healthCheckNodePort");
            if (type.equals("LoadBalancer") && "Local".equals(policy)) {
                faults.range(at, health, 1, HIGHEST);
            } else {
                faults.misplaced(at, "Leave it out, or say a LoadBalancer with externalTrafficPolicy Local.");
            }
        }
        for (int i = 0; i < Items.of(spec.getExternalIPs()).size(); i++) {
            String ip = Items.of(spec.getExternalIPs()).get(i);
            At at = At.SPEC.in("externalIPs").nth(i);
            Addresses.ip(ip, at, faults);
            if (Addresses.isLocal(ip)) {
                faults.wrong("address-invalid", at, ip, "Say an address that others can reach.");
            }
        }
    }

    private void loadBalancer() {
        boolean is = type.equals("LoadBalancer");
        List<String> ranges = Items.of(spec.getLoadBalancerSourceRanges());
        if (!ranges.isEmpty() && !is) {
            faults.misplaced(At.SPEC.in("loadBalancerSourceRanges"), "Leave it out, or say the type LoadBalancer.");
        }
        for (int i = 0; i < ranges.size(); i++) {
            Addresses.cidr(
                    ranges.get(i).strip(),
                    At.SPEC.in("loadBalancerSourceRanges").nth(i),
                    faults);
        }
        if (spec.getAllocateLoadBalancerNodePorts() != null && !is) {
            faults.misplaced(
                    At.SPEC.in("allocateLoadBalancerNodePorts"), "Leave it out, or say the type LoadBalancer.");
        }
        if (spec.getLoadBalancerClass() != null) {
            At at = At.SPEC.in("loadBalancerClass");
            if (is) {
                Labels.key(spec.getLoadBalancerClass(), at, faults);
            } else {
                faults.misplaced(at, "Leave it out, or say the type LoadBalancer.");
            }
        }
    }
}
