package dev.gantry;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

/**
 * A port of a service, as others reach it. As a variable's value it is {@code host:port}; whoever holds it calls that
 * service. The port is a promise: where the service in the app does not offer it, that is a problem.
 */
public final class Endpoint implements EnvValue, Called {
    private final Ref<Serving<?>> target;
    private final String port;

    Endpoint(Serving<?> target, String port) {
        this.target = new Ref<>(target);
        this.port = port;
    }

    /** The service's name in the cluster's DNS. */
    public EnvValue host() {
        return new Address(this, "", Address.Form.HOST, "");
    }

    /** The port's number, as others call it. */
    public EnvValue port() {
        return new Address(this, "", Address.Form.PORT, "");
    }

    /** {@code scheme://host:port}. */
    public EnvValue url(String scheme) {
        return url(scheme, "");
    }

    /** {@code scheme://host:port} and the path, which starts with {@code /}: {@code url("jdbc:mysql", "/orders")}. */
    public EnvValue url(String scheme, String path) {
        String before = requireNonNull(scheme, "scheme") + "://";
        return new Address(this, before, Address.Form.HOST_AND_PORT, requireNonNull(path, "path"));
    }

    Ref<Serving<?>> target() {
        return target;
    }

    String portName() {
        return port;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Endpoint that && target.equals(that.target) && port.equals(that.port);
    }

    @Override
    public int hashCode() {
        return 31 * target.hashCode() + port.hashCode();
    }

    /** For example {@code service order at http}. */
    @Override
    public String toString() {
        return target + " at " + port;
    }
}
