package dev.gantry;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** What is done when a container starts or before it ends ({@code lifecycle.postStart}, {@code lifecycle.preStop}). */
public sealed interface Hook permits Hook.Command, Hook.Call, Hook.Sleep {
    /** A command in the container; no shell reads it ({@code exec}). */
    static Command command(String program, String... arguments) {
        return new Command(Lists.of(program, arguments));
    }

    /** A {@code GET} of a path at the container ({@code httpGet}). */
    static Call call(String path) {
        return new Call(path, Optional.empty());
    }

    /** A pause ({@code sleep}). */
    static Sleep sleep(Duration pause) {
        return new Sleep(pause);
    }

    /**
     * A command in the container.
     *
     * @param command the program and its arguments
     */
    record Command(List<String> command) implements Hook {
        /** See the record's components. */
        public Command {
            command = List.copyOf(command);
        }
    }

    /**
     * A {@code GET} of a path.
     *
     * @param path starts with {@code /}
     * @param port where; empty for the port {@code http}, and where there is none, the first
     */
    record Call(String path, Optional<Port> port) implements Hook {
        /** See the record's components. */
        public Call {
            requireNonNull(path, "path");
            requireNonNull(port, "port");
        }

        /** At this port. */
        public Call on(Port called) {
            return new Call(path, Optional.of(requireNonNull(called, "called")));
        }
    }

    /**
     * A pause.
     *
     * @param pause in whole seconds, at least 1
     */
    record Sleep(Duration pause) implements Hook {
        /** See the record's components. */
        public Sleep {
            requireNonNull(pause, "pause");
        }
    }
}
