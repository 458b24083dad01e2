package dev.gantry;

import dev.gantry.kubernetes.IntOrString;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where a container is asked.
 *
 * @param own the ports at which it listens
 * @param ofPod those at which it is called, a sidecar of it perhaps listening
 */
record AskedPorts(Keyed<String, Port> own, Keyed<String, Port> ofPod) {
    /** By name where the container has it, else by number; 0 where there is none, which is a problem of its own. */
    IntOrString at(Optional<Port> asked) {
        Port port = port(asked);
        if (port == null) {
            return IntOrString.of(0);
        }
        Said<Port> said = own.get(port.name());
        return said != null && said.value().number() == port.number()
                ? IntOrString.of(port.name())
                : IntOrString.of(port.number());
    }

    @Nullable
    Port port(Optional<Port> asked) {
        if (asked.isPresent()) {
            return asked.get();
        }
        Port main = main(own);
        return main == null ? main(ofPod) : main;
    }

    /** The port {@code http}, and where there is none, the first. */
    static @Nullable Port main(Keyed<String, Port> ports) {
        Said<Port> http = ports.get(Serving.HTTP);
        if (http != null) {
            return http.value();
        }
        return ports.isEmpty() ? null : ports.values().iterator().next().value();
    }
}
