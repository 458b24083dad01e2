package dev.gantry;

import org.jspecify.annotations.Nullable;

/** A container beside a workload's own: a proxy, a shipper of logs. */
public final class Sidecar extends Runs<Sidecar> {
    private final String name;
    private final ContainerWords container;

    Sidecar(String name, ContainerWords container) {
        this.name = name;
        this.container = container;
    }

    /** The container's name ({@code spec.initContainers[].name}). */
    public String name() {
        return name;
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
