package dev.gantry;

import dev.gantry.kubernetes.IntOrString;
import dev.gantry.kubernetes.core.V1ClientIPConfig;
import dev.gantry.kubernetes.core.V1Service;
import dev.gantry.kubernetes.core.V1ServicePort;
import dev.gantry.kubernetes.core.V1ServiceSpec;
import dev.gantry.kubernetes.core.V1SessionAffinityConfig;
import dev.gantry.kubernetes.meta.V1ObjectMeta;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The Services of what serves: the one that carries its name, headless for a stateful service; and one more for each
 * exposure that this one cannot be.
 */
final class Services {
    private final Words words;
    private final Scene scene;
    private final boolean headless;
    private final Addressing addressing;
    private final List<V1Service> all = new ArrayList<>();
    private String behindRoutes;

    Services(Serving<?> serving, Scene scene) {
        this.words = serving.words();
        this.scene = scene;
        this.headless = isHeadless(serving);
        this.addressing = words.addressed == null ? Addressing.clusterIp() : words.addressed.value();
        this.behindRoutes = words.name;
        own();
        others();
    }

    /** Whether its name leads to the pods themselves. */
    static boolean isHeadless(Workload<?> workload) {
        Said<Addressing> said = workload.words().addressed;
        return workload instanceof StatefulService
                || (said != null && said.value().isHeadless());
    }

    List<V1Service> all() {
        return all;
    }

    /** The Service that an Ingress or a route leads to. */
    String behindRoutes() {
        return behindRoutes;
    }

    private void own() {
        List<Port> ports = ports();
        V1ServiceSpec spec = spec(ports, headless);
        Exposure carried = carried();
        V1ServiceSpec exposed = carried == null ? spec : exposed(spec, carried, ports);
        all.add(service(words.name, headless ? exposed.clusterIP("None") : exposed, carried));
    }

    private void others() {
        Exposure carried = carried();
        boolean routed = false;
        for (Exposure exposure : words.exposures()) {
            if (exposure instanceof Ingress || exposure instanceof HttpRoute) {
                routed = true;
            } else if (!(exposure instanceof Inside) && exposure != carried) {
                List<Port> ports = ports(exposure);
                all.add(service(nextName(), exposed(spec(ports, false), exposure, ports), exposure));
            }
        }
        if (routed && headless) {
            behindRoutes = nextName();
            all.add(service(behindRoutes, spec(routedPorts(), false), null));
        }
    }

    private String nextName() {
        return words.name + "-exposed" + (all.size() > 1 ? "-" + all.size() : "");
    }

    /** The exposure that the Service of its name can be: the first node port or load balancer, if it leads to all ports. */
    private @Nullable Exposure carried() {
        for (Exposure exposure : words.exposures()) {
            if (exposure instanceof NodePort || exposure instanceof LoadBalancer) {
                return headless || ports(exposure).size() < words.ports.keys().size() ? null : exposure;
            }
        }
        return null;
    }

    private List<Port> ports() {
        List<Port> ports = new ArrayList<>();
        for (Said<Port> port : words.ports.values()) {
            ports.add(port.value());
        }
        return ports;
    }

    /** The ports that are to be reached from outside. */
    Set<Port> exposedPorts() {
        Set<Port> exposed = new LinkedHashSet<>();
        for (Exposure exposure : words.exposures()) {
            if (!(exposure instanceof Inside)) {
                exposed.addAll(ports(exposure));
            }
        }
        return exposed;
    }

    private List<Port> routedPorts() {
        Set<Port> routed = new LinkedHashSet<>();
        for (Exposure exposure : words.exposures()) {
            if (exposure instanceof Ingress || exposure instanceof HttpRoute) {
                routed.addAll(ports(exposure));
            }
        }
        return List.copyOf(routed);
    }

    /** The ports that an exposure leads to; none where there is none such, which is a problem of its own. */
    List<Port> ports(Exposure exposure) {
        Optional<Port> chosen = ExposureChecks.chosen(exposure);
        if (chosen.isEmpty() && exposure instanceof LoadBalancer) {
            return ports();
        }
        Said<Port> said = chosen.isPresent() ? words.ports.get(chosen.get().name()) : null;
        Port port = said == null ? Probes.mainPort(words) : said.value();
        return port == null ? List.of() : List.of(port);
    }

    private V1ServiceSpec exposed(V1ServiceSpec spec, Exposure exposure, List<Port> ports) {
        if (exposure instanceof LoadBalancer balancer) {
            V1ServiceSpec balanced = spec.type(V1ServiceSpec.Type.LOAD_BALANCER);
            if (!balancer.sourceRanges().isEmpty()) {
                balanced = balanced.loadBalancerSourceRanges(balancer.sourceRanges());
            }
            if (balancer.loadBalancerClass().isPresent()) {
                balanced =
                        balanced.loadBalancerClass(balancer.loadBalancerClass().get());
            }
            return external(balanced, balancer.externalTrafficPolicy());
        }
        if (exposure instanceof NodePort node) {
            List<V1ServicePort> numbered = new ArrayList<>();
            for (Port port : ports) {
                numbered.add(port(port, false).nodePort(node.number()));
            }
            return external(spec.type(V1ServiceSpec.Type.NODE_PORT).ports(numbered), node.externalTrafficPolicy());
        }
        return spec;
    }

    private static V1ServiceSpec external(V1ServiceSpec spec, Optional<TrafficPolicy> policy) {
        return policy.isEmpty()
                ? spec
                : spec.externalTrafficPolicy(
                        policy.get() == TrafficPolicy.LOCAL
                                ? V1ServiceSpec.ExternalTrafficPolicy.LOCAL
                                : V1ServiceSpec.ExternalTrafficPolicy.CLUSTER);
    }

    private V1ServiceSpec spec(List<Port> ports, boolean straight) {
        List<V1ServicePort> written = new ArrayList<>();
        for (Port port : ports) {
            written.add(port(port, straight));
        }
        V1ServiceSpec spec =
                V1ServiceSpec.of().selector(scene.calledPods(words)).ports(written);
        return words.addressed == null ? spec : addressed(spec);
    }

    private V1ServiceSpec addressed(V1ServiceSpec plain) {
        V1ServiceSpec spec = plain;
        if (addressing.sessionAffinity().isPresent()) {
            int seconds = Seconds.of(addressing.sessionAffinity().get());
            spec = spec.sessionAffinity(V1ServiceSpec.SessionAffinity.CLIENT_IP)
                    .sessionAffinityConfig(V1SessionAffinityConfig.of()
                            .clientIP(V1ClientIPConfig.of().timeoutSeconds(seconds)));
        }
        if (addressing.trafficDistribution().isPresent()) {
            spec = spec.trafficDistribution(
                    addressing.trafficDistribution().get().text());
        }
        if (addressing.internalTrafficPolicy().isPresent()) {
            spec = spec.internalTrafficPolicy(
                    addressing.internalTrafficPolicy().get() == TrafficPolicy.LOCAL
                            ? V1ServiceSpec.InternalTrafficPolicy.LOCAL
                            : V1ServiceSpec.InternalTrafficPolicy.CLUSTER);
        }
        if (addressing.publishesNotReady()) {
            spec = spec.publishNotReadyAddresses(true);
        }
        return addressing.isDualStack() ? spec.ipFamilyPolicy(V1ServiceSpec.IpFamilyPolicy.PREFER_DUAL_STACK) : spec;
    }

    private static V1ServicePort port(Port port, boolean straight) {
        V1ServicePort one = V1ServicePort.of(straight ? port.number() : port.servicePort())
                .name(port.name())
                .targetPort(IntOrString.of(port.name()));
        return port.protocol() == Port.Protocol.TCP
                ? one
                : one.protocol(V1ServicePort.Protocol.of(port.protocol().name()));
    }

    private V1Service service(String name, V1ServiceSpec spec, @Nullable Exposure exposure) {
        V1ObjectMeta metadata = scene.metadata(words);
        if (!name.equals(words.name)) {
            metadata = metadata.name(name);
        }
        if (exposure instanceof LoadBalancer balancer && !balancer.annotations().isEmpty()) {
            metadata = metadata.annotations(balancer.annotations());
        }
        if (scene.isCalledWithStandIn(words)) {
            // A service that gets a canary while it runs would be without pods until the first has the new label.
            metadata = metadata.plusAnnotations(Labels.AFTER, "deployment/" + words.name);
        }
        return V1Service.of(name).spec(spec).metadata(metadata);
    }
}
