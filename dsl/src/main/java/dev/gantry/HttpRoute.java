package dev.gantry;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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

    private final ParentGateway gateway;
    private final List<String> hosts;
    private final Settings settings;

    /** What may be said; each wither changes one of it. */
    private record Settings(
            List<PathMatch> paths,
            Map<String, String> headers,
            Optional<Port> port,
            OptionalInt weight,
            List<Share> others,
            boolean toHttps,
            Optional<Duration> timeout) {
        static final Settings NONE = new Settings(
                List.of(), Map.of(), Optional.empty(), OptionalInt.empty(), List.of(), false, Optional.empty());
    }

    private HttpRoute(ParentGateway gateway, List<String> hosts, Settings settings) {
        this.gateway = requireNonNull(gateway, "gateway");
        this.hosts = List.copyOf(hosts);
        this.settings = settings;
    }

    static HttpRoute of(ParentGateway gateway, String... hosts) {
        return new HttpRoute(gateway, List.of(requireNonNull(hosts, "hosts")), Settings.NONE);
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
        List<PathMatch> paths = new ArrayList<>(settings.paths);
        paths.add(path);
        return with(new Settings(
                List.copyOf(paths),
                settings.headers,
                settings.port,
                settings.weight,
                settings.others,
                settings.toHttps,
                settings.timeout));
    }

    /** For requests with this header, and with all others that were said; the last word on a name wins. */
    public HttpRoute header(String name, String value) {
        return with(new Settings(
                settings.paths,
                Annotations.plus(settings.headers, name, value),
                settings.port,
                settings.weight,
                settings.others,
                settings.toHttps,
                settings.timeout));
    }

    /** Leads to this port of the service; default {@code http}, and where there is none, its first. */
    public HttpRoute on(Port exposed) {
        return with(new Settings(
                settings.paths,
                settings.headers,
                Optional.of(requireNonNull(exposed, "exposed")),
                settings.weight,
                settings.others,
                settings.toHttps,
                settings.timeout));
    }

    /** The service's own share of the requests, in proportion to those of others, 0 to 1,000,000; default 1. */
    public HttpRoute weight(int share) {
        return with(new Settings(
                settings.paths,
                settings.headers,
                settings.port,
                OptionalInt.of(share),
                settings.others,
                settings.toHttps,
                settings.timeout));
    }

    /** Gives another service, for example the next version, a share of the requests, 0 to 1,000,000. */
    public HttpRoute split(Endpoint other, int share) {
        List<Share> others = new ArrayList<>(settings.others);
        others.add(new Share(requireNonNull(other, "other"), share));
        return with(new Settings(
                settings.paths,
                settings.headers,
                settings.port,
                settings.weight,
                List.copyOf(others),
                settings.toHttps,
                settings.timeout));
    }

    /** Sends who calls over HTTP to the same address over HTTPS, by status 301, and leads to no service. */
    public HttpRoute redirectedToHttps() {
        return with(new Settings(
                settings.paths,
                settings.headers,
                settings.port,
                settings.weight,
                settings.others,
                true,
                settings.timeout));
    }

    /** The longest that a request may take ({@code timeouts.request}); default as the gateway has it. */
    public HttpRoute timeout(Duration longest) {
        return with(new Settings(
                settings.paths,
                settings.headers,
                settings.port,
                settings.weight,
                settings.others,
                settings.toHttps,
                Optional.of(requireNonNull(longest, "longest"))));
    }

    private HttpRoute with(Settings next) {
        return new HttpRoute(gateway, hosts, next);
    }

    ParentGateway gateway() {
        return gateway;
    }

    List<String> hosts() {
        return hosts;
    }

    /** The paths that lead to the service; all, where none was said. */
    List<PathMatch> matches() {
        return settings.paths.isEmpty() ? List.of(PathMatch.EVERYTHING) : settings.paths;
    }

    Map<String, String> headers() {
        return settings.headers;
    }

    Optional<Port> port() {
        return settings.port;
    }

    OptionalInt weight() {
        return settings.weight;
    }

    List<Share> others() {
        return settings.others;
    }

    boolean toHttps() {
        return settings.toHttps;
    }

    Optional<Duration> timeout() {
        return settings.timeout;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof HttpRoute that
                && gateway.equals(that.gateway)
                && hosts.equals(that.hosts)
                && settings.equals(that.settings);
    }

    @Override
    public int hashCode() {
        return (31 * gateway.hashCode() + hosts.hashCode()) * 31 + settings.hashCode();
    }

    /** Gateway and hosts. */
    @Override
    public String toString() {
        return "route " + hosts + " of gateway " + gateway.name();
    }
}
