package dev.gantry;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** From where a service can be reached, beside from those that the definition knows to call it. */
public sealed interface Exposure permits Inside, NodePort, LoadBalancer, Ingress, HttpRoute {
    /** From anywhere inside the cluster. */
    static Inside inside() {
        return new Inside();
    }

    /** At a port of each node, 30000 to 32767 unless the cluster was set up otherwise ({@code type: NodePort}). */
    static NodePort nodePort(int number) {
        return new NodePort(number, Optional.empty(), Optional.empty());
    }

    /** At an address of the provider's load balancer ({@code type: LoadBalancer}). */
    static LoadBalancer loadBalancer() {
        return new LoadBalancer(Optional.empty(), List.of(), Optional.empty(), Optional.empty(), Map.of());
    }

    /**
     * Under host names, through the cluster's ingress controller ({@code networking.k8s.io/v1 Ingress}).
     *
     * @param host for example {@code shop.example.com}, or {@code *.example.com}
     */
    static Ingress ingress(String host, String... more) {
        return new Ingress(
                Lists.of(host, more), List.of(), Optional.empty(), Optional.empty(), Optional.empty(), Map.of());
    }

    /**
     * Through a gateway of the cluster ({@code gateway.networking.k8s.io/v1 HTTPRoute}), which somebody has set up, and with
     * it the kinds of the Gateway API.
     *
     * @param hosts for example {@code shop.example.com}; none for all that the gateway listens for
     */
    static HttpRoute httpRoute(ParentGateway gateway, String... hosts) {
        return HttpRoute.of(gateway, hosts);
    }

    /** A gateway that is there already ({@code parentRefs[]}), in the app's namespace unless {@code in} says another. */
    static ParentGateway gateway(String name) {
        return new ParentGateway(name, Optional.empty(), Optional.empty());
    }
}
