package dev.gantry.description;

import dev.gantry.footprint.Amounts;
import java.util.List;

/**
 * A container of a workload's pods.
 *
 * @param name its name
 * @param role what it is there for
 * @param image what it runs
 * @param command what it is given to run instead of what the image starts; empty for that
 * @param requests what a node must have free for it
 * @param limits what it never gets beyond
 * @param variables its variables, in order
 * @param mounts what stands in its file system, in order
 * @param health when it is ready, alive, started: a sentence each
 */
public record ContainerDescription(
        String name,
        Role role,
        String image,
        List<String> command,
        Amounts requests,
        Amounts limits,
        List<Variable> variables,
        List<Mount> mounts,
        List<String> health) {
    /** What a container is there for. */
    public enum Role {
        /** Does the work. */
        MAIN,
        /** Runs beside it, from before its start until after its end. */
        SIDECAR,
        /** Runs to its end before the others start. */
        INIT
    }

    /** See the record's components. */
    public ContainerDescription {
        command = List.copyOf(command);
        variables = List.copyOf(variables);
        mounts = List.copyOf(mounts);
        health = List.copyOf(health);
    }

    /**
     * A variable.
     *
     * @param name its name
     * @param value its text, or where it comes from: {@code secret db, key password}
     */
    public record Variable(String name, String value) {}

    /**
     * Something in the container's file system.
     *
     * @param path where
     * @param what for example {@code config order-settings}
     */
    public record Mount(String path, String what) {}
}
