package dev.gantry.manifest.validation;

import io.fabric8.kubernetes.api.model.Lifecycle;
import io.fabric8.kubernetes.api.model.LifecycleHandler;
import org.jspecify.annotations.Nullable;

/** What is done when a container has started, and before it ends. */
final class Lifecycles {
    private Lifecycles() {}

    /** @param grace the seconds that the pod has to end */
    static void check(@Nullable Lifecycle lifecycle, long grace, At at, Faults faults) {
        if (lifecycle == null) {
            return;
        }
        handler(lifecycle.getPostStart(), grace, at.in("postStart"), faults);
        handler(lifecycle.getPreStop(), grace, at.in("preStop"), faults);
    }

    private static void handler(@Nullable LifecycleHandler handler, long grace, At at, Faults faults) {
        if (handler == null) {
            return;
        }
        Union union = new Union(at, faults);
        if (union.has("exec", handler.getExec())) {
            Probes.command(Items.of(handler.getExec().getCommand()), at.in("exec"), faults);
        }
        if (union.has("httpGet", handler.getHttpGet())) {
            Probes.httpGet(handler.getHttpGet(), at.in("httpGet"), faults);
        }
        if (union.has("tcpSocket", handler.getTcpSocket())) {
            Probes.port(handler.getTcpSocket().getPort(), at.in("tcpSocket").in("port"), faults);
        }
        if (union.has("sleep", handler.getSleep())) {
            Long seconds = handler.getSleep().getSeconds();
            At in = at.in("sleep").in("seconds");
            if (seconds != null && seconds > grace) {
                faults.wrong(
                        "number-out-of-range",
                        in,
                        seconds,
                        "Give " + grace + " or less, which is all the time that the pod has to end, or more time.");
            } else {
                faults.notNegative(in, seconds);
            }
        }
        union.one("exec, httpGet or sleep");
    }
}
