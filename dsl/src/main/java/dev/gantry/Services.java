package dev.gantry;

import dev.gantry.kubernetes.IntOrString;
import dev.gantry.kubernetes.core.V1Service;
import dev.gantry.kubernetes.core.V1ServicePort;
import dev.gantry.kubernetes.core.V1ServiceSpec;
import dev.gantry.kubernetes.meta.V1ObjectMeta;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * The Services of what serves: the one that carries its name, headless for a stateful service; and, where that one cannot be
 * exposed as wanted, a second.
 */
final class Services {
    private final Words words;
    private final Scene scene;
    private final boolean stateful;
    private final @Nullable Exposure exposure;

    Services(Serving<?> serving, Scene scene) {
        this.words = serving.words();
        this.scene = scene;
        this.stateful = serving instanceof StatefulService;
        this.exposure = words.exposure == null ? null : words.exposure.value();
    }

    List<V1Service> all() {
        List<Port> all = words.ports.values().stream().map(Said::value).toList();
        V1ServiceSpec own = spec(all);
        if (stateful) {
            own = own.clusterIP("None");
        }
        if (!apart()) {
            return List.of(service(words.name, exposed(own, all)));
        }
        return List.of(service(words.name, own), service(outerName(), exposed(spec(exposedPorts()), exposedPorts())));
    }

    /** The Service that leads in from outside. */
    String outerName() {
        return apart() ? words.name + "-exposed" : words.name;
    }

    /** Whether what is exposed cannot be the Service of its name: a headless one, or one with more ports. */
    private boolean apart() {
        if (exposure == null || exposure instanceof Exposure.Inside) {
            return false;
        }
        return stateful
                || (!(exposure instanceof Exposure.Ingress)
                        && exposedPorts().size() < words.ports.keys().size());
    }

    /** The ports that are to be reached from outside. */
    List<Port> exposedPorts() {
        Optional<Port> chosen = Optional.empty();
        if (exposure instanceof Exposure.NodePort node) {
            chosen = node.port();
        } else if (exposure instanceof Exposure.Ingress ingress) {
            chosen = ingress.port();
        } else if (exposure instanceof Exposure.LoadBalancer balancer) {
            if (balancer.port().isEmpty()) {
                return words.ports.values().stream().map(Said::value).toList();
            }
            chosen = balancer.port();
        } else {
            return List.of();
        }
        Said<Port> said = chosen.isPresent() ? words.ports.get(chosen.get().name()) : null;
        Port port = said == null ? Probes.mainPort(words) : said.value();
        return port == null ? List.of() : List.of(port);
    }

    private V1ServiceSpec exposed(V1ServiceSpec spec, List<Port> ports) {
        if (exposure instanceof Exposure.LoadBalancer) {
            return spec.type(V1ServiceSpec.Type.LOAD_BALANCER);
        }
        if (exposure instanceof Exposure.NodePort node) {
            return spec.type(V1ServiceSpec.Type.NODE_PORT).ports(ports(ports, OptionalInt.of(node.number())));
        }
        return spec;
    }

    private V1ServiceSpec spec(List<Port> ports) {
        return V1ServiceSpec.of().selector(scene.selector(words.name)).ports(ports(ports, OptionalInt.empty()));
    }

    private List<V1ServicePort> ports(List<Port> ports, OptionalInt nodePort) {
        List<V1ServicePort> written = new ArrayList<>();
        for (Port port : ports) {
            V1ServicePort one = V1ServicePort.of(stateful && !apart() ? port.number() : port.servicePort())
                    .name(port.name())
                    .targetPort(IntOrString.of(port.name()));
            if (port.protocol() != Port.Protocol.TCP) {
                one = one.protocol(V1ServicePort.Protocol.of(port.protocol().name()));
            }
            written.add(nodePort.isPresent() ? one.nodePort(nodePort.getAsInt()) : one);
        }
        return written;
    }

    private V1Service service(String name, V1ServiceSpec spec) {
        return V1Service.of(name)
                .spec(spec)
                .metadata(V1ObjectMeta.of().name(name).labels(Labels.of(words, scene)));
    }
}
