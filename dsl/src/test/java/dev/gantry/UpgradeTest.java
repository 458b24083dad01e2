package dev.gantry;

import static dev.gantry.Gantry.*;
import static dev.gantry.Synthesized.*;
import static dev.gantry.Units.*;
import static dev.gantry.Upgrade.*;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gantry.kubernetes.IntOrString;
import dev.gantry.kubernetes.apps.V1DaemonSet;
import dev.gantry.kubernetes.apps.V1DaemonSetSpec;
import dev.gantry.kubernetes.apps.V1DaemonSetUpdateStrategy;
import dev.gantry.kubernetes.apps.V1Deployment;
import dev.gantry.kubernetes.apps.V1DeploymentStrategy;
import dev.gantry.kubernetes.apps.V1RollingUpdateDaemonSet;
import dev.gantry.kubernetes.apps.V1RollingUpdateDeployment;
import dev.gantry.kubernetes.apps.V1RollingUpdateStatefulSetStrategy;
import dev.gantry.kubernetes.apps.V1StatefulSet;
import dev.gantry.kubernetes.apps.V1StatefulSetSpec;
import dev.gantry.kubernetes.apps.V1StatefulSetUpdateStrategy;
import dev.gantry.kubernetes.batch.V1Job;
import java.util.List;
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
    void keepsAsManyRevisionsAsSaid() {
        assertThat(spec(order()).revisionHistoryLimit()).contains(3);
        assertThat(spec(order().upgrade(rolling().keepRevisions(10))).revisionHistoryLimit())
                .contains(10);
        assertThat(statefulSet(mysql().upgrade(rolling().keepRevisions(0))).revisionHistoryLimit())
                .contains(0);
    }

    @Test
    void aStatefulServiceIsReplacedInPlace() {
        assertThat(statefulSet(mysql().upgrade(rolling().maxUnavailable(2).partition(3)))
                        .updateStrategy())
                .contains(V1StatefulSetUpdateStrategy.of()
                        .type(V1StatefulSetUpdateStrategy.Type.ROLLING_UPDATE)
                        .rollingUpdate(V1RollingUpdateStatefulSetStrategy.of()
                                .maxUnavailable(IntOrString.of(2))
                                .partition(3)));
        assertThat(statefulSet(mysql().upgrade(onDelete().minReady(seconds(5)))).updateStrategy())
                .contains(V1StatefulSetUpdateStrategy.of().type(V1StatefulSetUpdateStrategy.Type.ON_DELETE));
        assertThat(statefulSet(mysql().upgrade(onDelete().minReady(seconds(5)))).minReadySeconds())
                .contains(5);
    }

    @Test
    void aDaemonIsReplacedNodeByNode() {
        assertThat(daemonSet(rolling().maxSurge(percent(20))).updateStrategy())
                .contains(V1DaemonSetUpdateStrategy.of()
                        .type(V1DaemonSetUpdateStrategy.Type.ROLLING_UPDATE)
                        .rollingUpdate(V1RollingUpdateDaemonSet.of()
                                .maxSurge(IntOrString.of("20%"))
                                .maxUnavailable(IntOrString.of(0))));
        assertThat(daemonSet(onDelete().keepRevisions(1)).updateStrategy())
                .contains(V1DaemonSetUpdateStrategy.of().type(V1DaemonSetUpdateStrategy.Type.ON_DELETE));
        assertThat(daemonSet(onDelete().keepRevisions(1)).revisionHistoryLimit())
                .contains(1);
    }

    @Test
    void saysItselfInWords() {
        Job migration = job("migration", image("acme/migration", "1"));

        assertThat(rolling()
                        .maxSurge(1)
                        .maxUnavailable(percent(10))
                        .after(migration)
                        .onFailure(OnFailure.ROLL_BACK))
                .hasToString("rolling, at most 1 more than wanted, at most 10% fewer than wanted, after migration,"
                        + " rolled back if it fails");
        assertThat(rolling().partition(2)).hasToString("rolling from instance 2");
        assertThat(recreate().deadline(minutes(10))).hasToString("recreated, failed after 600 s without progress");
        assertThat(onDelete().keepRevisions(2)).hasToString("replaced when deleted, 2 old revisions kept");
        assertThat(canary(step(percent(5), minutes(10)), step(percent(50), minutes(1)))
                        .analysis("no restarts", now -> now.restarts() == 0)
                        .minReady(seconds(5)))
                .hasToString("canary, 5% for 600 s, then 50% for 60 s, while no restarts, each ready for 5 s");
        assertThat(blueGreen().keepOldFor(minutes(30)).onFailure(OnFailure.HOLD))
                .hasToString("blue-green, the old version kept for 1800 s, held if it fails");
    }

    @Test
    void areValues() {
        assertThat(rolling().maxSurge(1).minReady(seconds(5)))
                .isEqualTo(rolling().minReady(seconds(5)).maxSurge(1));
        assertThat(rolling().maxUnavailable(1)).isNotEqualTo(rolling().maxUnavailable(2));
        assertThat(canary(step(percent(5), minutes(1)))).isEqualTo(canary(step(percent(5), minutes(1))));
        assertThat(blueGreen())
                .isEqualTo(blueGreen().keepOldFor(minutes(10)))
                .isNotEqualTo(blueGreen().keepOldFor(hours(1)));
    }

    @Test
    void stepsThatCannotBeAreProblems() {
        assertThat(codes(canary(step(percent(50), minutes(1)), step(percent(5), minutes(1)))))
                .containsExactly("steps-not-ascending");
        assertThat(codes(canary(step(percent(50), minutes(1)), step(percent(50), minutes(1)))))
                .containsExactly("steps-not-ascending");
        assertThat(codes(canary(step(percent(0), minutes(1))))).containsExactly("percentage-out-of-range");
        assertThat(codes(canary(step(percent(101), minutes(1))))).containsExactly("percentage-out-of-range");
        assertThat(codes(canary(step(percent(5), seconds(0))))).containsExactly("duration-out-of-range");
        assertThat(codes(blueGreen().keepOldFor(seconds(0)))).containsExactly("duration-out-of-range");
        assertThat(codes(blueGreen().analysis(" ", now -> true))).containsExactly("analysis-name-invalid");
        assertThat(codes(rolling().keepRevisions(-1))).containsExactly("count-negative");
        assertThat(Synthesized.codes(app("shop", mysql().upgrade(rolling().partition(-1)))))
                .containsExactly("count-negative");
    }

    private static List<String> codes(ServiceUpgrade upgrade) {
        return Synthesized.codes(app("shop", order().upgrade(upgrade)));
    }

    private static V1StatefulSetSpec statefulSet(StatefulService service) {
        return app("shop", service).synth().get(V1StatefulSet.class, service).spec();
    }

    private static V1DaemonSetSpec daemonSet(DaemonUpgrade upgrade) {
        Daemon agent = daemon("agent", image("acme/agent", "1")).upgrade(upgrade);
        return app("shop", agent).synth().get(V1DaemonSet.class, agent).spec();
    }

    @Test
    void whatCouldNeverMakeProgressIsAProblem() {
        assertThat(Synthesized.codes(
                        app("shop", order().upgrade(rolling().maxSurge(0).maxUnavailable(0)))))
                .containsExactly("upgrade-stuck");
        assertThat(Synthesized.codes(app("shop", mysql().upgrade(rolling().maxUnavailable(0)))))
                .containsExactly("upgrade-stuck");
        assertThat(Synthesized.codes(app("shop", order().upgrade(rolling().maxSurge(percent(101))))))
                .containsExactly("percentage-out-of-range");
        assertThat(Synthesized.codes(app("shop", order().upgrade(rolling().deadline(seconds(0))))))
                .containsExactly("duration-out-of-range");
    }
}
