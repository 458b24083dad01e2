package dev.gantry;

import static java.util.Objects.requireNonNull;

import java.util.List;

/** What runs and serves: a service, stateful or not, or a daemon. */
abstract sealed class Serving<W extends Serving<W>> extends Workload<W> implements Serves<W>
        permits Service, StatefulService, Daemon {
    static final String HTTP = "http";

    Serving(Words words) {
        super(words);
    }

    @Override
    public final W http(int number) {
        return port(Gantry.port(HTTP, number));
    }

    @Override
    public final W port(Port port) {
        Words next = words().copy();
        next.ports = next.ports.put(requireNonNull(port, "port").name(), port);
        return saying(next);
    }

    @Override
    public final W exposed(Exposure first, Exposure... more) {
        List<Exposure> all = Lists.of(first, more);
        Words next = words().copy();
        next.exposed = Said.now(all);
        return saying(next);
    }

    @Override
    public final W addressed(Addressing addressing) {
        Words next = words().copy();
        next.addressed = Said.now(requireNonNull(addressing, "addressing"));
        return saying(next);
    }

    @Override
    public final Endpoint http() {
        return new Endpoint(this, HTTP);
    }

    @Override
    public final Endpoint at(Port port) {
        return new Endpoint(this, requireNonNull(port, "port").name());
    }
}
