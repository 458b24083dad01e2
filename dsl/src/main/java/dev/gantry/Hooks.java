package dev.gantry;

import dev.gantry.kubernetes.core.V1Container;
import dev.gantry.kubernetes.core.V1ExecAction;
import dev.gantry.kubernetes.core.V1HTTPGetAction;
import dev.gantry.kubernetes.core.V1Lifecycle;
import dev.gantry.kubernetes.core.V1LifecycleHandler;
import dev.gantry.kubernetes.core.V1SleepAction;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What is done when a container starts and before it ends. */
final class Hooks {
    private Hooks() {}

    /** @param filledIn what is done before its end where nothing else was said */
    static V1Container add(
            V1Container container, ContainerWords said, AskedPorts ports, @Nullable V1LifecycleHandler filledIn) {
        if (said.postStart == null && said.preStop == null && filledIn == null) {
            return container;
        }
        V1LifecycleHandler preStop = said.preStop == null ? filledIn : handler(said.preStop.value(), ports);
        V1Lifecycle lifecycle = V1Lifecycle.of();
        if (preStop != null) {
            lifecycle = lifecycle.preStop(preStop);
        }
        if (said.postStart != null) {
            lifecycle = lifecycle.postStart(handler(said.postStart.value(), ports));
        }
        return container.lifecycle(lifecycle);
    }

    static V1LifecycleHandler sleep(Duration pause) {
        return V1LifecycleHandler.of().sleep(V1SleepAction.of(Seconds.of(pause)));
    }

    private static V1LifecycleHandler handler(Hook hook, AskedPorts ports) {
        if (hook instanceof Hook.Sleep sleep) {
            return sleep(sleep.pause());
        }
        if (hook instanceof Hook.Command command) {
            return V1LifecycleHandler.of().exec(V1ExecAction.of().command(command.command()));
        }
        Hook.Call call = (Hook.Call) hook;
        return V1LifecycleHandler.of()
                .httpGet(V1HTTPGetAction.of(ports.at(call.port())).path(call.path()));
    }
}
