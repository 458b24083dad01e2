package escape;

import static dev.gantry.Gantry.*;

import dev.gantry.*;
import dev.gantry.kubernetes.apps.*;
import dev.gantry.kubernetes.core.*;
import dev.gantry.kubernetes.meta.*;
import dev.gantry.kubernetes.scheduling.*;
import java.util.Map;

public final class Escape {
    public static void main(String... args) {
        run(Escape::app, args);
    }

    static App app() {
        var order = service("order", image("acme/order", "1.4.2"))
                .http(8080)
                .customizePod(pod -> pod.hostAliases(V1HostAlias.of("10.0.0.7").hostnames("legacy.acme.com")))
                .customizeContainer(c ->
                        c.lifecycle(l -> l.preStop(h -> h.exec(e -> e.command("/bin/drain", "--now")))))
                .customize(deployment -> deployment.spec(s -> s.revisionHistoryLimit(3)));

        var urgent = V1PriorityClass.of("urgent", 1_000_000)
                .description("Goes first.")
                .preemptionPolicy(V1PriorityClass.PreemptionPolicy.NEVER);

        var labels = Map.of("app", "node-logs");
        var logs = V1DaemonSet.of(
                "node-logs",
                V1DaemonSetSpec.of(
                        V1LabelSelector.of().matchLabels(labels),
                        V1PodTemplateSpec.of()
                                .metadata(m -> m.labels(labels))
                                .spec(V1PodSpec.of(V1Container.of("logs")
                                        .image("fluent/fluent-bit:3.1.9")
                                        .ports(V1ContainerPort.of(2020).name("http"))
                                        .livenessProbe(p -> p.httpGet(
                                                V1HTTPGetAction.of(dev.gantry.kubernetes.IntOrString.of("http"))
                                                        .path("/health")))))));

        return Gantry.app("escape", order, urgent, logs);
    }
}
