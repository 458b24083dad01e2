package dev.gantry;

import dev.gantry.kubernetes.apps.V1DaemonSet;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What was said of what runs once on each node.
 *
 * @param hostPorts the names of its ports that the node itself listens at
 * @param customized changes of the DaemonSet
 */
record DaemonWords(Keyed<String, Integer> hostPorts, Many<UnaryOperator<V1DaemonSet>> customized) {
    static final DaemonWords NONE = new DaemonWords(Keyed.none(), Many.none());

    DaemonWords hostPort(String name, int number) {
        return new DaemonWords(hostPorts.put(name, number), customized);
    }

    DaemonWords customized(UnaryOperator<V1DaemonSet> change) {
        return new DaemonWords(hostPorts, customized.plus(change));
    }

    @Nullable
    Said<Integer> hostPort(String name) {
        return hostPorts.get(name);
    }
}
