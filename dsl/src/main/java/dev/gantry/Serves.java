package dev.gantry;

import dev.gantry.kubernetes.Named;

/**
 * A part with an address. A standard for all that runs and serves is a function of both:
 *
 * <pre>{@code
 * static <W extends Workload<W> & Serves<W>> W java(W service) { return service.http(8080).health(actuator()); }
 * }</pre>
 *
 * @param <W> the type that each word gives back
 */
public sealed interface Serves<W extends Serves<W>> extends Named permits Serving {
    /** Listens for HTTP: {@code port("http", number)}. */
    W http(int number);

    /** Listens at a port ({@code containerPort} and the Service's {@code ports[]}); the last word on a name wins. */
    W port(Port port);

    /** From where it can be reached, beside from those in the app that call it; replaces what was said before. */
    W exposed(Exposure first, Exposure... more);

    /** How its name leads to its instances; default {@link Addressing#clusterIp}, of a stateful service headless. */
    W addressed(Addressing addressing);

    /** Its address at the port {@code http}. */
    Endpoint http();

    /** Its address at a port. A port that it does not offer is a problem. */
    Endpoint at(Port port);
}
