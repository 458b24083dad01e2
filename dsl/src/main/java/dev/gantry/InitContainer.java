package dev.gantry;

import org.jspecify.annotations.Nullable;

/**
 * A container that runs to its end before the workload's own starts: it fetches, waits or prepares. It runs anew whenever a
 * pod starts; what must run once for a version is a {@link Job} that the upgrade comes after.
 */
public final class InitContainer extends Runs<InitContainer> implements Beside {
    private final String name;
    private final ContainerWords container;

    InitContainer(String name, ContainerWords container) {
        this.name = name;
        this.container = container;
    }

    /** The container's name ({@code spec.initContainers[].name}). */
    @Override
    public String name() {
        return name;
    }

    @Override
    ContainerWords container() {
        return container;
    }

    @Override
    InitContainer saying(ContainerWords next) {
        return new InitContainer(name, next);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof InitContainer that && name.equals(that.name) && container.equals(that.container);
    }

    @Override
    public int hashCode() {
        return 31 * name.hashCode() + container.hashCode();
    }

    /** Name and image. */
    @Override
    public String toString() {
        return "init container " + name + " (" + container.image + ")";
    }
}
