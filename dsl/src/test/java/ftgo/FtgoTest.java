package ftgo;

import static dev.gantry.Gantry.app;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gantry.Service;
import dev.gantry.StatefulService;
import dev.gantry.kubernetes.apps.V1Deployment;
import dev.gantry.kubernetes.apps.V1StatefulSet;
import dev.gantry.kubernetes.scheduling.V1PriorityClass;
import org.junit.jupiter.api.Test;

class FtgoTest {
    final StatefulService mysql = MySql.in(Stage.PRODUCTION);
    final Messaging messaging = Messaging.in(Stage.PRODUCTION);
    final Service order = Order.in(Stage.PRODUCTION, mysql, messaging);

    @Test
    void whatOrderRefersToComesAlong() {
        var manifest = app("ftgo", order).synth();

        assertThat(manifest.all(V1StatefulSet.class))
                .extracting(V1StatefulSet::name)
                .containsExactly("kafka", "mysql", "zookeeper");
        assertThat(manifest.all(V1PriorityClass.class)).containsExactly(Order.PAYMENTS);
    }

    @Test
    void whatLevelOneSays() {
        V1Deployment deployment = app("ftgo", order).synth().get(V1Deployment.class, order);

        assertThat(deployment.spec().progressDeadlineSeconds()).contains(10 * 60);
    }
}
