package dev.gantry.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gantry.kubernetes.apps.V1Deployment;
import dev.gantry.kubernetes.apps.V1DeploymentSpec;
import dev.gantry.kubernetes.core.V1ConfigMap;
import dev.gantry.kubernetes.core.V1Container;
import dev.gantry.kubernetes.core.V1ContainerPort;
import dev.gantry.kubernetes.core.V1EnvVar;
import dev.gantry.kubernetes.core.V1HTTPGetAction;
import dev.gantry.kubernetes.core.V1Lifecycle;
import dev.gantry.kubernetes.core.V1PodSpec;
import dev.gantry.kubernetes.core.V1PodTemplateSpec;
import dev.gantry.kubernetes.core.V1Probe;
import dev.gantry.kubernetes.core.V1Service;
import dev.gantry.kubernetes.core.V1ServicePort;
import dev.gantry.kubernetes.meta.V1LabelSelector;
import dev.gantry.kubernetes.meta.V1ObjectMeta;
import dev.gantry.problem.GantryException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class GeneratedValueTest {
    private static final V1Container WEB = V1Container.of("web").image("nginx:1.27");

    @Test
    void leavesTheOldValueAsItWasWhenANewOneIsMade() {
        V1Container changed = WEB.image("nginx:1.28").plusEnv(V1EnvVar.of("A").value("1"));

        assertThat(WEB.image()).contains("nginx:1.27");
        assertThat(WEB.env()).isEmpty();
        assertThat(changed.image()).contains("nginx:1.28");
        assertThat(changed.env()).containsExactly(V1EnvVar.of("A").value("1"));
    }

    @Test
    void givesListsThatNobodyCanChange() {
        List<V1EnvVar> env = WEB.plusEnv(V1EnvVar.of("A")).env();

        assertThatThrownBy(() -> env.add(V1EnvVar.of("B"))).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> WEB.args("x").args().add("y")).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void keepsNoPartOfAListThatWasGiven() {
        var given = new java.util.ArrayList<>(List.of("a"));
        V1Container container = WEB.args(given);

        given.add("b");

        assertThat(container.args()).containsExactly("a");
    }

    @Test
    void startsANestedValueFromNothing() {
        assertThat(WEB.livenessProbe(probe -> probe.periodSeconds(5)).livenessProbe())
                .contains(V1Probe.of().periodSeconds(5));
    }

    @Test
    void changesTheNestedValueThatIsThere() {
        V1Container probed = WEB.livenessProbe(V1Probe.of().httpGet(V1HTTPGetAction.of(IntOrString.of("http"))));

        assertThat(probed.livenessProbe(probe -> probe.httpGet(get -> get.path("/health")))
                        .livenessProbe()
                        .flatMap(V1Probe::httpGet)
                        .flatMap(V1HTTPGetAction::path))
                .contains("/health");
    }

    @Test
    void refusesToStartANestedValueThatHasRequiredFields() {
        assertThatThrownBy(() -> V1Probe.of().httpGet(get -> get.path("/health")))
                .isInstanceOf(GantryException.class)
                .hasMessage(
                        "There is no Pod.spec.containers[].livenessProbe.httpGet to change, and it cannot be started"
                                + " from nothing since it has required fields; give it whole first.")
                .extracting("code")
                .isEqualTo("nothing-to-change");
    }

    @Test
    void changesAnElementByItsMergeKey() {
        V1PodSpec pod = V1PodSpec.of(WEB, V1Container.of("sidecar"));

        assertThat(pod.containers("web", container -> container.image("nginx:2"))
                        .containers())
                .containsExactly(WEB.image("nginx:2"), V1Container.of("sidecar"));
    }

    @Test
    void namesTheElementsThereAreWhenNoneHasTheMergeKey() {
        V1PodSpec pod = V1PodSpec.of(WEB, V1Container.of("sidecar"));

        assertThatThrownBy(() -> pod.containers("wed", container -> container.image("nginx:2")))
                .isInstanceOf(GantryException.class)
                .hasMessage("There is no element of Pod.spec.containers with the name \"wed\" to change; there are web,"
                        + " sidecar. Add it first.");
    }

    @Test
    void readsAndWritesValuesOfEnumsThatItDoesNotKnow() {
        V1Container container = WEB.imagePullPolicyText("Sometimes");

        assertThat(container.imagePullPolicyText()).contains("Sometimes");
        assertThat(TreeWriter.tree(container).path("imagePullPolicy").asString())
                .isEqualTo("Sometimes");
        assertThatThrownBy(container::imagePullPolicy)
                .isInstanceOf(GantryException.class)
                .hasMessageContaining("\"Sometimes\" is none of Always, IfNotPresent, Never");
    }

    @Test
    void namesSignalsThatAreNoIdentifiers() {
        assertThat(V1Lifecycle.StopSignal.SIGRTMAX_MINUS_1.text()).isEqualTo("SIGRTMAX-1");
        assertThat(V1Lifecycle.StopSignal.of("SIGRTMIN+15")).isEqualTo(V1Lifecycle.StopSignal.SIGRTMIN_PLUS_15);
    }

    @Test
    void keepsTheNameWhenMetadataIsReplaced() {
        V1Service service = V1Service.of("web").metadata(V1ObjectMeta.of().namespace("shop"));

        assertThat(service.name()).isEqualTo("web");
        assertThat(service.namespace()).contains("shop");
    }

    @Test
    void labelsAndAnnotatesWithoutLosingOthers() {
        V1Service service = V1Service.of("web").label("b", "2").label("a", "1").annotation("c", "3");

        assertThat(service)
                .hasToString(
                        "{\"apiVersion\": \"v1\", \"kind\": \"Service\", \"metadata\": {\"name\": \"web\", \"labels\":"
                                + " {\"a\": \"1\", \"b\": \"2\"}, \"annotations\": {\"c\": \"3\"}}}");
    }

    @Test
    void readsBackWhatTheFactoryTook() {
        V1Deployment deployment = V1Deployment.of(
                "web",
                V1DeploymentSpec.of(V1LabelSelector.of(), V1PodTemplateSpec.of().spec(V1PodSpec.of(WEB))));

        assertThat(deployment.spec().template().spec().orElseThrow().containers())
                .containsExactly(WEB);
        assertThat(V1ContainerPort.of(8080).containerPort()).isEqualTo(8080);
        assertThat(V1ServicePort.of(80).targetPort(IntOrString.of("http")).targetPort())
                .contains(IntOrString.of("http"));
    }

    @Test
    void refusesNull() {
        assertThatThrownBy(() -> WEB.image(Nothing.string()))
                .isInstanceOf(GantryException.class)
                .extracting("code")
                .isEqualTo("null-given");
    }

    @Test
    void refusesNullForAListOrAMap() {
        assertThatThrownBy(() -> V1Container.of("web").args(Nothing.list()))
                .isInstanceOf(GantryException.class)
                .hasMessageContaining("Null was given");
        assertThatThrownBy(() -> V1ConfigMap.of("settings").data(Nothing.map()))
                .isInstanceOf(GantryException.class)
                .hasMessageContaining("Null was given");
    }

    @Test
    @SuppressWarnings("NullAway") // as objects from elsewhere have it
    void namesTheKeyThatHasNoValue() {
        Map<String, String> data = new HashMap<>();
        data.put("url", null);

        assertThatThrownBy(() -> V1ConfigMap.of("settings").data(data))
                .isInstanceOf(GantryException.class)
                .hasMessageContaining("under the key \"url\"");
    }

    /** What a user without null checks passes. */
    private static final class Nothing {
        @SuppressWarnings("NullAway")
        static String string() {
            return null;
        }

        @SuppressWarnings("NullAway")
        static List<String> list() {
            return null;
        }

        @SuppressWarnings("NullAway")
        static Map<String, String> map() {
            return null;
        }
    }
}
