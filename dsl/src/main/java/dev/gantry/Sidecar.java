package dev.gantry;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

/**
 * A container beside a workload's own: a proxy, a shipper of logs. It has started, and where its health says so is ready,
 * before what was said after it starts; and it ends after the workload's own container has.
 */
public final class Sidecar extends Lives<Sidecar> implements Beside {
    private final String name;
    private final ContainerWords container;

    Sidecar(String name, ContainerWords container) {
        this.name = name;
        this.container = container;
    }

    /** The container's name ({@code spec.initContainers[].name}). */
    @Override
    public String name() {
        return name;
    }

    /**
     * Listens at a port ({@code containerPort}); the last word on a name wins. Its own health is asked there. Others can call it
     * where the service offers the same port, at which its own container then does not listen: {@code
     * service.port(METRICS).sidecar(exporter.port(METRICS))}.
     */
    public Sidecar port(Port port) {
        ContainerWords next = container.copy();
        next.ports = next.ports.put(requireNonNull(port, "port").name(), port);
        return saying(next);
    }

    @Override
    ContainerWords container() {
        return container;
    }

    @Override
    Sidecar saying(ContainerWords next) {
        return new Sidecar(name, next);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Sidecar that && name.equals(that.name) && container.equals(that.container);
    }

    @Override
    public int hashCode() {
        return 31 * name.hashCode() + container.hashCode();
    }

    /** Name and image. */
    @Override
    public String toString() {
        return "sidecar " + name + " (" + container.image + ")";
    }
}
