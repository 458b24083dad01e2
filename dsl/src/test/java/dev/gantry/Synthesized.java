package dev.gantry;

import dev.gantry.kubernetes.apps.V1Deployment;
import dev.gantry.kubernetes.apps.V1DeploymentSpec;
import dev.gantry.kubernetes.core.V1Container;
import dev.gantry.kubernetes.core.V1PodSpec;
import dev.gantry.kubernetes.core.V1PodTemplateSpec;
import dev.gantry.problem.Problem;
import dev.gantry.problem.ProblemsException;
import java.util.List;
import org.assertj.core.api.Assertions;

/** What a part becomes, alone in an app. */
final class Synthesized {
    private Synthesized() {}

    static Service order() {
        return Gantry.service("order", Gantry.image("acme/order", "1.4.2")).http(8080);
    }

    static StatefulService mysql() {
        return Gantry.statefulService(
                        "mysql", Gantry.image("mysql", "8.4.3"), Gantry.storage(Units.gibibytes(10), "/var/lib/mysql"))
                .port(Gantry.port("sql", 3306));
    }

    static V1DeploymentSpec spec(Workload<?> workload) {
        return Gantry.app("shop", workload)
                .synth()
                .get(V1Deployment.class, workload)
                .spec();
    }

    static V1PodTemplateSpec template(Workload<?> workload) {
        return spec(workload).template();
    }

    static V1PodSpec pod(Workload<?> workload) {
        return template(workload).spec().orElseThrow();
    }

    static V1Container container(Workload<?> workload) {
        return pod(workload).containers().get(0);
    }

    static List<Problem> problems(App app) {
        return Assertions.catchThrowableOfType(ProblemsException.class, app::synth)
                .problems()
                .list();
    }

    static List<String> codes(App app) {
        return problems(app).stream().map(Problem::code).toList();
    }
}
