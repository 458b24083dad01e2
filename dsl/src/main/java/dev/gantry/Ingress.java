package dev.gantry;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Under host names, through the cluster's ingress controller.
 *
 * @param hosts for example {@code shop.example.com}; a first label of {@code *} stands for any one
 * @param paths empty for all
 * @param tls a secret with the keys {@code tls.crt} and {@code tls.key}; empty for none
 * @param ingressClass empty for the cluster's default
 * @param port the service's port; empty for {@code http}, and where there is none, its first
 * @param annotations of the Ingress, for its controller
 */
public record Ingress(
        List<String> hosts,
        List<PathMatch> paths,
        Optional<Secret> tls,
        Optional<String> ingressClass,
        Optional<Port> port,
        Map<String, String> annotations)
        implements Exposure {
    /** See the record's components. */
    public Ingress {
        hosts = List.copyOf(hosts);
        paths = List.copyOf(paths);
        requireNonNull(tls, "tls");
        requireNonNull(ingressClass, "ingressClass");
        requireNonNull(port, "port");
        requireNonNull(annotations, "annotations");
    }

    /** Served over TLS, with the certificate in this secret for all its hosts ({@code spec.tls[]}). */
    public Ingress tls(Secret certificate) {
        return new Ingress(
                hosts, paths, Optional.of(requireNonNull(certificate, "certificate")), ingressClass, port, annotations);
    }

    /** For paths that start with this, beside those said before ({@code pathType: Prefix}); default all paths. */
    public Ingress path(String prefix) {
        return plus(new PathMatch(PathMatch.Type.PREFIX, prefix));
    }

    /** For this very path, beside those said before ({@code pathType: Exact}). */
    public Ingress exactPath(String path) {
        return plus(new PathMatch(PathMatch.Type.EXACT, path));
    }

    private Ingress plus(PathMatch path) {
        List<PathMatch> more = new ArrayList<>(paths);
        more.add(path);
        return new Ingress(hosts, more, tls, ingressClass, port, annotations);
    }

    /** By this ingress controller ({@code spec.ingressClassName}). */
    public Ingress ingressClass(String name) {
        return new Ingress(hosts, paths, tls, Optional.of(requireNonNull(name, "name")), port, annotations);
    }

    /** Leads to this port of the service. */
    public Ingress on(Port exposed) {
        return new Ingress(
                hosts, paths, tls, ingressClass, Optional.of(requireNonNull(exposed, "exposed")), annotations);
    }

    /** An annotation on the Ingress ({@code metadata.annotations}), by which controllers take their own settings. */
    public Ingress annotation(String key, String value) {
        return new Ingress(hosts, paths, tls, ingressClass, port, Annotations.plus(annotations, key, value));
    }

    /** The paths that lead to the service; all, where none was said. */
    List<PathMatch> matches() {
        return paths.isEmpty() ? List.of(PathMatch.EVERYTHING) : paths;
    }
}
