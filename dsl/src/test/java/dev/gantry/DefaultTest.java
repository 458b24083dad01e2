package dev.gantry;

import static dev.gantry.Gantry.*;
import static dev.gantry.Synthesized.*;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gantry.kubernetes.batch.V1Job;
import dev.gantry.kubernetes.batch.V1JobSpec;
import dev.gantry.kubernetes.core.V1Container;
import dev.gantry.kubernetes.core.V1Pod;
import dev.gantry.kubernetes.core.V1PodSpec;
import dev.gantry.kubernetes.core.V1PodTemplateSpec;
import dev.gantry.kubernetes.meta.V1LabelSelector;
import dev.gantry.kubernetes.networking.V1NetworkPolicy;
import dev.gantry.kubernetes.networking.V1NetworkPolicyPeer;
import dev.gantry.kubernetes.policy.V1PodDisruptionBudget;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class DefaultTest {
    private static final Config SETTINGS = config("settings", file("a.yaml", "a: 1"));
    private static final Secret ACCOUNT = secret("account", key("password").from(literal("x")));

    private static Service everything() {
        return order().replicas(2).mount("/config", SETTINGS).mount("/run/account", ACCOUNT);
    }

    private static String yaml(Service service) {
        return app("shop", service).synth().yaml();
    }

    @ParameterizedTest
    @CsvSource({
        "STANDARD_LABELS, app.kubernetes.io/version: ",
        "NON_ROOT, 'runAsNonRoot: true'",
        "READ_ONLY_ROOT, 'readOnlyRootFilesystem: true'",
        "NO_PRIVILEGE_ESCALATION, 'allowPrivilegeEscalation: false'",
        "DROP_CAPABILITIES, '- ALL'",
        "SECCOMP, 'type: RuntimeDefault'",
        "NO_TOKEN, 'automountServiceAccountToken: false'",
        "NO_SERVICE_LINKS, 'enableServiceLinks: false'",
        "GRACEFUL_STOP, 'preStop:'",
        "READINESS, 'readinessProbe:'",
        "SPREAD, 'topologySpreadConstraints:'",
        "DISRUPTION_BUDGET, 'kind: PodDisruptionBudget'",
        "NETWORK_POLICY, 'kind: NetworkPolicy'",
        "REVISION_HISTORY, 'revisionHistoryLimit: 3'",
        "ROLLING_UPGRADE, 'maxSurge: 25%'",
        "ROLL_ON_CONFIG, 'gantry.dev/config:'",
        "ROLL_ON_SECRET, 'gantry.dev/secrets:'"
    })
    void standsInTheManifestUntilItIsSwitchedOff(Default filledIn, String text) {
        assertThat(yaml(everything())).contains(text);
        assertThat(yaml(everything().without(filledIn))).doesNotContain(text);
    }

    @ParameterizedTest
    @EnumSource(Default.class)
    void withoutOneTheRestIsAsItWas(Default filledIn) {
        long lines = yaml(everything()).lines().count();

        assertThat(yaml(everything().without(filledIn)).lines().count()).isLessThan(lines);
        assertThat(yaml(everything().without(filledIn))).contains("image: acme/order:1.4.2");
    }

    @Test
    void withoutAllSelectorsStillFindTheirPods() {
        Service bare = everything().without(Default.STANDARD_LABELS, Default.values());

        assertThat(spec(bare).selector().matchLabels())
                .containsEntry("app.kubernetes.io/name", "order")
                .containsEntry("app.kubernetes.io/part-of", "shop");
        assertThat(template(bare).metadata().orElseThrow().labels())
                .containsAllEntriesOf(spec(bare).selector().matchLabels());
    }

    @Test
    void aReadOnlyRootHasAFolderForTemporaryFiles() {
        assertThat(container(order()).volumeMounts())
                .extracting(mount -> mount.mountPath())
                .containsExactly("/tmp");
        assertThat(container(order().mount("/tmp", scratch().inMemory())).volumeMounts())
                .hasSize(1);
        assertThat(container(order().without(Default.READ_ONLY_ROOT)).volumeMounts())
                .isEmpty();
    }

    @Test
    void oneInstanceNeedsNeitherSpreadNorBudget() {
        assertThat(pod(order()).topologySpreadConstraints()).isEmpty();
        assertThat(app("shop", order()).synth().all(V1PodDisruptionBudget.class))
                .isEmpty();
    }

    @Test
    void aVersionIsOnWhatRunsItOnlyAndInNoSelector() {
        assertThat(spec(order()).selector().matchLabels()).doesNotContainKey("app.kubernetes.io/version");
        assertThat(template(order()).metadata().orElseThrow().labels())
                .containsEntry("app.kubernetes.io/version", "1.4.2");
        assertThat(app("shop", order())
                        .synth()
                        .all(V1NetworkPolicy.class)
                        .get(0)
                        .metadata()
                        .orElseThrow()
                        .labels())
                .doesNotContainKey("app.kubernetes.io/version");
    }

    @Test
    void aVersionIsTheTagAsFarAsALabelCanHoldIt() {
        assertThat(version(image("acme/order", "_1.4-"))).isEqualTo("1.4");
        assertThat(version(image("acme/order", "a".repeat(70)))).isEqualTo("a".repeat(63));
        assertThat(version(image("acme/order", "a".repeat(62) + "-b"))).isEqualTo("a".repeat(62));
    }

    @Test
    void aVersionSaidApartFromTheTagStandsInTheLabelUntilTheTagChanges() {
        Image pinned =
                image("acme/order", "stable").digest("sha256:" + "0".repeat(64)).versioned("2026-11");
        Service service = service("order", pinned).http(80);

        assertThat(version(pinned)).isEqualTo("2026-11");
        assertThat(container(service).image()).contains(pinned.toString());
        assertThat(pinned.toString()).doesNotContain("2026");
        assertThat(template(service.version("1.5.0")).metadata().orElseThrow().labels())
                .containsEntry("app.kubernetes.io/version", "1.5.0");
        assertThat(codes(app(
                        "shop", service("order", pinned.versioned("11/2026")).http(80))))
                .containsExactly("version-invalid");
    }

    private static String version(Image image) {
        return template(service("order", image).http(80))
                .metadata()
                .orElseThrow()
                .labels()
                .getOrDefault("app.kubernetes.io/version", "");
    }

    @Test
    void aCallerIsLetInAndOthersAreNot() {
        Service caller = service("gateway", image("acme/gateway", "1"))
                .http(80)
                .env("ORDER", order().http().url("http"));

        V1NetworkPolicy policy = app("shop", caller).synth().get(V1NetworkPolicy.class, "order");

        assertThat(policy.spec().orElseThrow().ingress()).hasSize(2);
        assertThat(policy.spec()
                        .orElseThrow()
                        .ingress()
                        .get(1)
                        .from()
                        .get(0)
                        .podSelector()
                        .orElseThrow()
                        .matchLabels())
                .containsEntry("app.kubernetes.io/name", "gateway");
    }

    @Test
    void podsInKubernetesOwnWordsAreLetInBecauseNothingTellsWhomTheyCall() {
        Service caller = service("gateway", image("acme/gateway", "1")).http(80).calls(order().http());
        V1Job labelled = V1Job.of(
                "report",
                V1JobSpec.of(V1PodTemplateSpec.of()
                        .metadata(metadata -> metadata.plusLabels("app", "report"))
                        .spec(V1PodSpec.of(V1Container.of("report").image("acme/report:1"))
                                .restartPolicy(V1PodSpec.RestartPolicy.NEVER))));
        V1Pod bare = V1Pod.of("probe", V1PodSpec.of(V1Container.of("probe").image("acme/probe:1")))
                .metadata(metadata -> metadata.namespace("tools"));

        V1NetworkPolicy policy = app("shop", caller, labelled, bare).synth().get(V1NetworkPolicy.class, "order");

        assertThat(policy.spec().orElseThrow().ingress().get(1).from())
                .contains(
                        V1NetworkPolicyPeer.of()
                                .podSelector(V1LabelSelector.of().matchLabels(Map.of("app", "report"))),
                        V1NetworkPolicyPeer.of()
                                .podSelector(V1LabelSelector.of())
                                .namespaceSelector(V1LabelSelector.of()
                                        .matchLabels(Map.of("kubernetes.io/metadata.name", "tools"))))
                .hasSize(3);
    }

    @Test
    void whatNobodyInTheAppCallsIsOpen() {
        V1NetworkPolicy policy = app("shop", order()).synth().get(V1NetworkPolicy.class, "order");

        assertThat(policy.spec().orElseThrow().ingress().get(1).from()).isEmpty();
    }

    @Test
    void whatIsExposedIsOpenThoughSomeoneInTheAppCallsIt() {
        Service exposed = order().exposed(Exposure.inside());
        Service caller = service("gateway", image("acme/gateway", "1")).http(80).calls(exposed.http());

        V1NetworkPolicy policy = app("shop", caller).synth().get(V1NetworkPolicy.class, "order");

        assertThat(policy.spec().orElseThrow().ingress().get(1).from()).isEmpty();
    }

    @Test
    void aChangedConfigRollsThePods() {
        Service other = order().mount("/config", config("settings", file("a.yaml", "a: 2")));

        assertThat(template(order().mount("/config", SETTINGS))
                        .metadata()
                        .orElseThrow()
                        .annotations())
                .isNotEqualTo(template(other).metadata().orElseThrow().annotations());
    }
}
