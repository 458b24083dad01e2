package dev.gantry;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * Through a gateway of the cluster: which requests lead to the service, and which share of them to others in its stead.
 * A path and all headers have to fit; of several paths, one.
 */
public final class HttpRoute implements Exposure {
    /** A share of the requests that another service gets. */
    record Share(Endpoint to, int weight) {}

    /** Which requests are meant. */
    private record Requests(List<PathMatch> paths, Map<String, String> headers) {}

    /** Who answers them. */
    private record Backends(Optional<Port> port, OptionalInt weight, List<Share> others) {}

    private final ParentGateway gateway;
    private final List<String> hosts;
    private final Requests requests;
    private final Backends backends;
    private final boolean toHttps;
    private final Optional<Duration> timeout;

    private HttpRoute(
            ParentGateway gateway,
            List<String> hosts,
            Requests requests,
            Backends backends,
            boolean toHttps,
            Optional<Duration> timeout) {
        this.gateway = requireNonNull(gateway, "gateway");
        this.hosts = hosts;
        this.requests = requests;
        this.backends = backends;
        this.toHttps = toHttps;
        this.timeout = timeout;
    }

    static HttpRoute of(ParentGateway gateway, String... hosts) {
        return new HttpRoute(
                gateway,
                List.of(requireNonNull(hosts, "hosts")),
                new Requests(List.of(), Map.of()),
                new Backends(Optional.empty(), OptionalInt.empty(), List.of()),
                false,
                Optional.empty());
    }

    /** For paths that start with this, beside those said before ({@code PathPrefix}); default all paths. */
    public HttpRoute path(String prefix) {
        return plus(new PathMatch(PathMatch.Type.PREFIX, prefix));
    }

    /** For this very path, beside those said before ({@code Exact}). */
    public HttpRoute exactPath(String path) {
        return plus(new PathMatch(PathMatch.Type.EXACT, path));
    }

    private HttpRoute plus(PathMatch path) {
        List<PathMatch> paths = new ArrayList<>(requests.paths);
        paths.add(path);
        return with(new Requests(List.copyOf(paths), requests.headers));
    }

    /** For requests with this header, and with all others that were said; the last word on a name wins. */
    public HttpRoute header(String name, String value) {
        return with(new Requests(requests.paths, Annotations.plus(requests.headers, name, value)));
    }

    private HttpRoute with(Requests next) {
        return new HttpRoute(gateway, hosts, next, backends, toHttps, timeout);
    }

    /** Leads to this port of the service; default {@code http}, and where there is none, its first. */
    public HttpRoute on(Port exposed) {
        return with(new Backends(Optional.of(requireNonNull(exposed, "exposed")), backends.weight, backends.others));
    }

    /** The service's own share of the requests, in proportion to those of others, 0 to 1,000,000; default 1. */
    public HttpRoute weight(int share) {
        return with(new Backends(backends.port, OptionalInt.of(share), backends.others));
    }

    /** Gives another service, for example the next version, a share of the requests, 0 to 1,000,000. */
    public HttpRoute split(Endpoint other, int share) {
        List<Share> others = new ArrayList<>(backends.others);
        others.add(new Share(requireNonNull(other, "other"), share));
        return with(new Backends(backends.port, backends.weight, List.copyOf(others)));
    }

    private HttpRoute with(Backends next) {
        return new HttpRoute(gateway, hosts, requests, next, toHttps, timeout);
    }

    /** Sends who calls over HTTP to the same address over HTTPS, by status 301, and leads to no service. */
    public HttpRoute redirectedToHttps() {
        return new HttpRoute(gateway, hosts, requests, backends, true, timeout);
    }

    /** The longest that a request may take ({@code timeouts.request}); default as the gateway has it. */
    public HttpRoute timeout(Duration longest) {
        Optional<Duration> most = Optional.of(requireNonNull(longest, "longest"));
        return new HttpRoute(gateway, hosts, requests, backends, toHttps, most);
    }

    ParentGateway gateway() {
        return gateway;
    }

    List<String> hosts() {
        return hosts;
    }

    /** The paths that lead to the service; all, where none was said. */
    List<PathMatch> matches() {
        return requests.paths.isEmpty() ? List.of(PathMatch.EVERYTHING) : requests.paths;
    }

    Map<String, String> headers() {
        return requests.headers;
    }

    Optional<Port> port() {
        return backends.port;
    }

    OptionalInt weight() {
        return backends.weight;
    }

    List<Share> others() {
        return backends.others;
    }

    boolean toHttps() {
        return toHttps;
    }

    Optional<Duration> timeout() {
        return timeout;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof HttpRoute that
                && gateway.equals(that.gateway)
                && hosts.equals(that.hosts)
                && requests.equals(that.requests)
                && backends.equals(that.backends)
                && toHttps == that.toHttps
                && timeout.equals(that.timeout);
    }

    @Override
    public int hashCode() {
        return Objects.hash(gateway, hosts, requests, backends, toHttps, timeout);
    }

    /** Gateway and hosts. */
    @Override
    public String toString() {
        return "route " + hosts + " of gateway " + gateway.name();
    }
}
