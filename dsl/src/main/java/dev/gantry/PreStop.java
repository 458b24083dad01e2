package dev.gantry;

import dev.gantry.kubernetes.core.V1Container;
import dev.gantry.kubernetes.core.V1Lifecycle;
import dev.gantry.kubernetes.core.V1LifecycleHandler;
import java.util.Optional;

/** A default never stands in the way of what was said: a container that has its own way to stop needs no sleep before it. */
final class PreStop {
    private PreStop() {}

    /** Kubernetes takes one action only; where a customization added another to the filled-in sleep, the sleep goes. */
    static V1Container withoutIdleSleep(V1Container container, V1LifecycleHandler filledIn) {
        Optional<V1LifecycleHandler> handler = container.lifecycle().flatMap(V1Lifecycle::preStop);
        if (handler.isEmpty() || !handler.get().sleep().equals(filledIn.sleep())) {
            return container;
        }
        V1LifecycleHandler said = handler.get();
        V1LifecycleHandler own = V1LifecycleHandler.of();
        if (said.exec().isPresent()) {
            own = own.exec(said.exec().get());
        }
        if (said.httpGet().isPresent()) {
            own = own.httpGet(said.httpGet().get());
        }
        if (said.tcpSocket().isPresent()) {
            own = own.tcpSocket(said.tcpSocket().get());
        }
        if (own.equals(V1LifecycleHandler.of())) {
            return container;
        }
        V1LifecycleHandler alone = own;
        return container.lifecycle(lifecycle -> lifecycle.preStop(alone));
    }
}
