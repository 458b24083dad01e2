package dev.gantry;

import static dev.gantry.Gantry.*;
import static dev.gantry.Synthesized.*;
import static dev.gantry.Units.*;
import static dev.gantry.Upgrade.*;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gantry.kubernetes.IntOrString;
import dev.gantry.kubernetes.apps.V1Deployment;
import dev.gantry.kubernetes.apps.V1DeploymentStrategy;
import dev.gantry.kubernetes.apps.V1RollingUpdateDeployment;
import dev.gantry.kubernetes.batch.V1Job;
import org.junit.jupiter.api.Test;

class UpgradeTest {
    private static V1RollingUpdateDeployment rollingUpdate(Service service) {
        return spec(service).strategy().orElseThrow().rollingUpdate().orElseThrow();
    }

    @Test
    void rollsAsSaidAndFillsInTheRest() {
        assertThat(rollingUpdate(order().upgrade(rolling().maxSurge(2).maxUnavailable(percent(10)))))
                .isEqualTo(V1RollingUpdateDeployment.of()
                        .maxSurge(IntOrString.of(2))
                        .maxUnavailable(IntOrString.of("10%")));
        assertThat(rollingUpdate(order().upgrade(rolling().maxSurge(1))).maxUnavailable())
                .contains(IntOrString.of(0));
        assertThat(rollingUpdate(order().upgrade(rolling().maxSurge(0))).maxUnavailable())
                .contains(IntOrString.of(1));
    }

    @Test
    void recreatesWithoutRollingFields() {
        assertThat(spec(order().upgrade(recreate())).strategy())
                .contains(V1DeploymentStrategy.of().type(V1DeploymentStrategy.Type.RECREATE));
    }

    @Test
    void saysWhenItHasFailedAndWhatThen() {
        Service service = order().upgrade(
                        rolling().deadline(minutes(10)).minReady(seconds(15)).onFailure(OnFailure.ROLL_BACK));

        assertThat(spec(service).progressDeadlineSeconds()).contains(600);
        assertThat(spec(service).minReadySeconds()).contains(15);
        assertThat(app("shop", service)
                        .synth()
                        .get(V1Deployment.class, service)
                        .metadata()
                        .orElseThrow()
                        .annotations())
                .containsEntry("gantry.dev/on-failure", "roll-back");
    }

    @Test
    void aJobThatGoesBeforeBelongsToTheApp() {
        Job migration = job("migration", image("acme/migration", "1")).env("DB", mysql().at(port("sql", 3306)));
        Service service = order().upgrade(rolling().after(migration));

        var manifest = app("shop", service).synth();

        assertThat(manifest.get(V1Job.class, migration).spec().backoffLimit()).contains(3);
        assertThat(manifest.get(V1Deployment.class, service)
                        .metadata()
                        .orElseThrow()
                        .annotations())
                .containsEntry("gantry.dev/after", "job/migration");
    }

    @Test
    void whatCouldNeverMakeProgressIsAProblem() {
        assertThat(codes(app("shop", order().upgrade(rolling().maxSurge(0).maxUnavailable(0)))))
                .containsExactly("upgrade-stuck");
        assertThat(codes(app("shop", mysql().upgrade(rolling().maxUnavailable(0)))))
                .containsExactly("upgrade-stuck");
        assertThat(codes(app("shop", mysql().upgrade(rolling().maxSurge(1))))).containsExactly("surge-stateful");
        assertThat(codes(app("shop", order().upgrade(rolling().maxSurge(percent(101))))))
                .containsExactly("percentage-out-of-range");
        assertThat(codes(app("shop", order().upgrade(rolling().deadline(seconds(0))))))
                .containsExactly("duration-out-of-range");
    }
}
