package dev.gantry;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/** From where a service can be reached, beside from those that the definition knows to call it. */
public sealed interface Exposure {
    /** From anywhere inside the cluster. */
    static Exposure inside() {
        return new Inside();
    }

    /** At a port of each node, 30000 to 32767 unless the cluster was set up otherwise ({@code type: NodePort}). */
    static NodePort nodePort(int number) {
        return new NodePort(number, Optional.empty());
    }

    /** At an address of the provider's load balancer ({@code type: LoadBalancer}). */
    static LoadBalancer loadBalancer() {
        return new LoadBalancer(Optional.empty());
    }

    /** Under a host name, through the cluster's ingress controller ({@code networking.k8s.io/v1 Ingress}). */
    static Ingress ingress(String host) {
        return new Ingress(host, "/", Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** From anywhere inside the cluster. */
    record Inside() implements Exposure {}

    /**
     * At a port of each node.
     *
     * @param number 1 to 65535
     * @param port the service's port; empty for {@code http}, and where there is none, its first
     */
    record NodePort(int number, Optional<Port> port) implements Exposure {
        /** Leads to this port of the service. */
        public NodePort on(Port exposed) {
            return new NodePort(number, Optional.of(requireNonNull(exposed, "exposed")));
        }
    }

    /**
     * Behind the provider's load balancer.
     *
     * @param port the service's port; empty for all
     */
    record LoadBalancer(Optional<Port> port) implements Exposure {
        /** Leads to this port of the service only. */
        public LoadBalancer on(Port exposed) {
            return new LoadBalancer(Optional.of(requireNonNull(exposed, "exposed")));
        }
    }

    /**
     * Under a host name.
     *
     * @param host for example {@code shop.example.com}
     * @param path all that starts with it; default {@code /}
     * @param tls a secret with the keys {@code tls.crt} and {@code tls.key}; empty for none
     * @param ingressClass empty for the cluster's default
     * @param port the service's port; empty for {@code http}, and where there is none, its first
     */
    record Ingress(String host, String path, Optional<Secret> tls, Optional<String> ingressClass, Optional<Port> port)
            implements Exposure {
        /** See the record's components. */
        public Ingress {
            requireNonNull(host, "host");
            requireNonNull(path, "path");
        }

        /** Served over TLS, with the certificate in this secret ({@code spec.tls[]}). */
        public Ingress tls(Secret certificate) {
            return new Ingress(host, path, Optional.of(requireNonNull(certificate, "certificate")), ingressClass, port);
        }

        /** For paths that start with this. */
        public Ingress path(String prefix) {
            return new Ingress(host, prefix, tls, ingressClass, port);
        }

        /** By this ingress controller ({@code spec.ingressClassName}). */
        public Ingress ingressClass(String name) {
            return new Ingress(host, path, tls, Optional.of(requireNonNull(name, "name")), port);
        }

        /** Leads to this port of the service. */
        public Ingress on(Port exposed) {
            return new Ingress(host, path, tls, ingressClass, Optional.of(requireNonNull(exposed, "exposed")));
        }
    }
}
