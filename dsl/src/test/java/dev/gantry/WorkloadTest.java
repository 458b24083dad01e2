package dev.gantry;

import static dev.gantry.Gantry.*;
import static dev.gantry.Health.*;
import static dev.gantry.Probe.*;
import static dev.gantry.Synthesized.*;
import static dev.gantry.Units.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gantry.kubernetes.IntOrString;
import dev.gantry.kubernetes.KubernetesObject;
import dev.gantry.kubernetes.Quantity;
import dev.gantry.kubernetes.apps.V1StatefulSet;
import dev.gantry.kubernetes.batch.V1Job;
import dev.gantry.kubernetes.core.V1Container;
import dev.gantry.kubernetes.core.V1PodSpec;
import dev.gantry.kubernetes.core.V1Volume;
import dev.gantry.kubernetes.core.V1VolumeMount;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class WorkloadTest {
    @Test
    void saysItsResourcesInTheLargestUnitThatFits() {
        V1Container container =
                container(order().requests(millicores(1500), mebibytes(1536)).limits(cores(2), gibibytes(2)));

        assertThat(container.resources().orElseThrow().requests())
                .containsEntry("cpu", Quantity.of("1500m"))
                .containsEntry("memory", Quantity.of("1536Mi"));
        assertThat(container.resources().orElseThrow().limits())
                .containsEntry("cpu", Quantity.of("2"))
                .containsEntry("memory", Quantity.of("2Gi"));
        assertThat(container(order().limits(gibibytes(1)))
                        .resources()
                        .orElseThrow()
                        .limits())
                .containsOnlyKeys("memory");
    }

    @Test
    void aLimitBelowItsRequestIsAProblem() {
        assertThat(codes(app("shop", order().requests(cores(2), mebibytes(2)).limits(cores(1), mebibytes(1)))))
                .containsExactly("limit-below-request", "limit-below-request");
    }

    @Test
    void actuatorAsksForReadinessAndLivenessAndWaitsForTheStart() {
        V1Container container = container(order().health(actuator().startsWithin(minutes(3))));

        assertThat(container
                        .readinessProbe()
                        .orElseThrow()
                        .httpGet()
                        .orElseThrow()
                        .path())
                .contains("/actuator/health/readiness");
        assertThat(container
                        .livenessProbe()
                        .orElseThrow()
                        .httpGet()
                        .orElseThrow()
                        .path())
                .contains("/actuator/health/liveness");
        assertThat(container
                        .livenessProbe()
                        .orElseThrow()
                        .httpGet()
                        .orElseThrow()
                        .port())
                .isEqualTo(IntOrString.of("http"));
        assertThat(container.startupProbe().orElseThrow().failureThreshold()).contains(36);
        assertThat(container.startupProbe().orElseThrow().periodSeconds()).contains(5);
    }

    @Test
    void asksAtAnotherPortByNameWhereItIsSaidAndByNumberWhereNot() {
        Port management = port("management", 8081);

        V1Container unsaid = container(order().health(readiness(httpGet("/up")).on(management)));
        V1Container said = container(
                order().port(management).health(readiness(httpGet("/up")).on(management)));

        assertThat(unsaid.readinessProbe().orElseThrow().httpGet().orElseThrow().port())
                .isEqualTo(IntOrString.of(8081));
        assertThat(said.readinessProbe().orElseThrow().httpGet().orElseThrow().port())
                .isEqualTo(IntOrString.of("management"));
    }

    @Test
    void aProbeIsAsPatientAsSaid() {
        V1Container container = container(order().health(alive(exec("/bin/check", "--now")
                .every(seconds(20))
                .timeout(seconds(5))
                .failures(7))));

        assertThat(container.livenessProbe().orElseThrow().exec().orElseThrow().command())
                .containsExactly("/bin/check", "--now");
        assertThat(container.livenessProbe().orElseThrow().periodSeconds()).contains(20);
        assertThat(container.livenessProbe().orElseThrow().timeoutSeconds()).contains(5);
        assertThat(container.readinessProbe().orElseThrow().failureThreshold()).contains(7);
        assertThat(container.livenessProbe().orElseThrow().failureThreshold())
                .as("what is slow for a moment is not ended")
                .contains(21);
    }

    @Test
    void aWorkerHasNoPortToBeAskedAt() {
        Worker worker = worker("mailer", image("acme/mailer", "1"));

        assertThat(codes(app("shop", worker.health(alive(tcp()))))).contains("probe-without-port");
        assertThat(app("shop", worker).synth().objects())
                .extracting(KubernetesObject::kind)
                .containsExactly("Deployment");
    }

    @Test
    void mountsConfigsSecretsKeysScratchAndClaims() {
        Config settings = config("settings", file("a.yaml", "a"), file("b.yaml", "b"));
        Secret account = secret("account", key("password").from(literal("x")));
        V1PodSpec pod = pod(order().without(Default.READ_ONLY_ROOT)
                .mount("/config", settings)
                .mount("/etc/b.yaml", settings.at(key("b.yaml")))
                .mount("/run/account", account)
                .mount("/cache", scratch().limit(gibibytes(1)))
                .mount("/shared", existingClaim("shared")));

        assertThat(pod.volumes())
                .extracting(V1Volume::name)
                .containsExactly("config-settings", "secret-account", "scratch-cache", "claim-shared");
        List<V1VolumeMount> mounts = pod.containers().get(0).volumeMounts();
        assertThat(mounts.get(1).subPath()).contains("b.yaml");
        assertThat(mounts)
                .extracting(V1VolumeMount::readOnly)
                .containsExactly(
                        Optional.of(true), Optional.of(true), Optional.of(true), Optional.empty(), Optional.empty());
    }

    @Test
    void volumesOfLikeNamesAreToldApart() {
        V1PodSpec pod =
                pod(order().mount("/a", config("x.y", file("f", "1"))).mount("/b", config("x-y", file("f", "2"))));

        assertThat(pod.volumes())
                .extracting(V1Volume::name)
                .containsExactly("config-x-y", "config-x-y-2", "scratch-tmp");
    }

    @Test
    void keepsItsDataOnDisksOfItsOwn() {
        StatefulService service = mysql().storage(storage(gibibytes(1), "/logs")
                .named("logs")
                .storageClass("fast")
                .access(Storage.Access.ONE_POD));

        var spec =
                app("shop", service).synth().get(V1StatefulSet.class, service).spec();

        assertThat(spec.serviceName()).contains("mysql");
        assertThat(spec.volumeClaimTemplates())
                .extracting(claim -> claim.name())
                .containsExactly("data", "logs");
        assertThat(spec.volumeClaimTemplates().get(1).spec().orElseThrow().storageClassName())
                .contains("fast");
        assertThat(spec.template()
                        .spec()
                        .orElseThrow()
                        .containers()
                        .get(0)
                        .volumeMounts()
                        .get(0)
                        .mountPath())
                .isEqualTo("/var/lib/mysql");
    }

    @Test
    void runsAsTheUserThatOwnsItsDisks() {
        var security = app("shop", mysql().runAs(999))
                .synth()
                .get(V1StatefulSet.class, "mysql")
                .spec()
                .template()
                .spec()
                .orElseThrow()
                .securityContext()
                .orElseThrow();

        assertThat(security.runAsUser()).contains(999L);
        assertThat(security.fsGroup()).contains(999L);
        assertThat(pod(order().runAs(0)).securityContext().orElseThrow().runAsNonRoot())
                .isEmpty();
    }

    @Test
    void aSidecarStartsBeforeAndStaysBeside() {
        V1PodSpec pod =
                pod(order().sidecar(sidecar("proxy", image("envoy", "1")).env("MODE", "strict")));

        assertThat(pod.initContainers().get(0).name()).isEqualTo("proxy");
        assertThat(pod.initContainers().get(0).restartPolicy()).contains("Always");
    }

    @Test
    void aStopHasTheTimeThatWasSaidBesideTheTimeToBeLeft() {
        assertThat(pod(order().gracefulStop(seconds(60))).terminationGracePeriodSeconds())
                .contains(65L);
        assertThat(pod(order().gracefulStop(seconds(60)).without(Default.GRACEFUL_STOP))
                        .terminationGracePeriodSeconds())
                .contains(60L);
    }

    @Test
    void aJobRunsToItsEndWithLimits() {
        Job job = job("import", image("acme/import", "1"))
                .retries(0)
                .deadline(minutes(5))
                .command("/bin/import", "--all");

        V1Job made = app("shop", job).synth().get(V1Job.class, job);

        assertThat(made.spec().backoffLimit()).contains(0);
        assertThat(made.spec().activeDeadlineSeconds()).contains(300L);
        assertThat(made.spec().template().spec().orElseThrow().restartPolicy()).contains(V1PodSpec.RestartPolicy.NEVER);
        assertThat(made.spec()
                        .template()
                        .spec()
                        .orElseThrow()
                        .containers()
                        .get(0)
                        .command())
                .containsExactly("/bin/import", "--all");
    }

    @Test
    void isOpenedInKubernetesOwnWordsLast() {
        Service service = order().customizeContainer(c -> c.imagePullPolicy(V1Container.ImagePullPolicy.ALWAYS))
                .customizePod(pod -> pod.hostname(pod.containers()
                        .get(0)
                        .imagePullPolicyText()
                        .orElseThrow()
                        .toLowerCase(java.util.Locale.ROOT)))
                .customize(deployment -> deployment.spec(spec -> spec.paused(true)));

        assertThat(pod(service).hostname()).contains("always");
        assertThat(spec(service).paused()).contains(true);
    }

    @Test
    void aCustomizationThatCannotBeIsAProblem() {
        Service service = order().without(Default.READINESS)
                .customizeContainer(c -> c.readinessProbe(p -> p.httpGet(get -> get.path("/"))));

        assertThat(problems(app("shop", service)).get(0).path()).isEqualTo("shop/order/customizeContainer");
    }

    @Test
    void anotherVersionIsAnotherTagAndForgetsTheDigest() {
        Service pinned = service(
                        "order", image("acme/order", "1").registry("ghcr.io").digest("sha256:" + "a".repeat(64)))
                .http(1);

        assertThat(container(pinned).image()).contains("ghcr.io/acme/order:1@sha256:" + "a".repeat(64));
        assertThat(container(pinned.version("2")).image()).contains("ghcr.io/acme/order:2");
    }

    @Test
    void aCustomResourceIsTakenAsItIs() {
        var monitor = customResource(
                "monitoring.coreos.com/v1", "ServiceMonitor", "order", Map.of("spec", Map.of("jobLabel", "order")));

        assertThat(app("shop", order(), monitor).synth().objects()).contains(monitor);
    }

    @Test
    void aNullIsRefusedByTheNameOfItsParameter() {
        assertThatThrownBy(() -> order().health(nothing()))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("health");
        assertThatThrownBy(() -> service("order", nothing()))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("image");
        assertThatThrownBy(() -> order().calls(order().http(), (Endpoint) nothing()))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("more");
        assertThatThrownBy(() -> Upgrade.rolling().after(nothing()))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("first");
        assertThatThrownBy(() -> existingSecret("account", (Key) nothing()))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("keys");
    }

    @SuppressWarnings({"NullAway", "TypeParameterUnusedInFormals"}) // what no checker looks at in a user's program
    private static <T> T nothing() {
        return null;
    }
}
