package dev.gantry.tests.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.gantry.apply.Engine;
import dev.gantry.apply.PlanOptions;
import dev.gantry.cluster.Cluster;
import dev.gantry.cluster.Connection;
import dev.gantry.kubernetes.KubernetesObject;
import dev.gantry.kubernetes.TreeWriter;
import dev.gantry.kubernetes.core.V1Secret;
import dev.gantry.manifest.Manifest;
import dev.gantry.manifest.Secrets;
import dev.gantry.plan.Plan;
import dev.gantry.plan.PlanJson;
import dev.gantry.tests.cluster.Kubectl;
import dev.gantry.tests.cluster.OnEveryCluster;
import dev.gantry.tests.cluster.TestCluster;
import dev.gantry.time.Time;
import io.fabric8.kubernetes.api.model.gatewayapi.v1.HTTPRoute;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The words about versions, calls, exposure, configuration and rights, as a real API server takes them. */
@OnEveryCluster
class WiredTest {
    private static final int NODE_PORT = 31_733;
    private static final String PASSWORD = "tr0ub4dor";
    private static final String PASSWORD_IN_BASE64 = "dHIwdWI0ZG9y";

    /** A namespace that is none of the app's. */
    private static final String ELSEWHERE = "kube-system";

    @Test
    void everyWordIsTakenByTheServerToTheLastField(TestCluster cluster, @TempDir Path folder) throws IOException {
        Path definitions = Files.writeString(folder.resolve("definitions.yaml"), definitions());
        // Other tests may have a wider definition of routes there, which need not be as strict.
        cluster.kubectl().run("apply", "--server-side", "--force-conflicts", "-f", definitions.toString());
        cluster.kubectl()
                .waitFor(
                        "condition=Established",
                        "crd/httproutes.gateway.networking.k8s.io",
                        "crd/externalsecrets.external-secrets.io");
        List<KubernetesObject> all =
                Wired.in(cluster.namespace(), NODE_PORT).synth().objects();

        for (Kubectl kubectl : List.of(cluster.kubectl(), cluster.kubectl(ELSEWHERE))) {
            boolean elsewhere = kubectl != cluster.kubectl();
            List<KubernetesObject> mine = all.stream()
                    .filter(object -> object.namespace().equals(Optional.of(ELSEWHERE)) == elsewhere)
                    .toList();
            Path manifest = folder.resolve(elsewhere ? "elsewhere.yaml" : "here.yaml");
            Manifest.of("wired", mine).writeFile(manifest, Secrets.SHOWN);

            Kubectl.Answer answer = kubectl.attempt(
                    "apply",
                    "--server-side",
                    "--dry-run=server",
                    "--validate=strict",
                    "-o",
                    "name",
                    "-f",
                    manifest.toString());

            // The certificate is none, which the server remarks and takes.
            assertThat(answer.errors().replace("Warning: x509: malformed certificate\n", ""))
                    .isEmpty();
            assertThat(answer.output().lines()).hasSize(mine.size());
        }
    }

    /** The server knows only our own small definition of the kind; fabric8's model has all fields of the Gateway API. */
    @Test
    void routesHaveFieldsOfTheGatewayApiOnly() {
        JsonMapper mapper = JsonMapper.builder().build();
        List<KubernetesObject> routes = Wired.in("shop", NODE_PORT).synth().objects().stream()
                .filter(object -> object.kind().equals("HTTPRoute"))
                .toList();

        assertThat(routes).hasSize(2);
        for (KubernetesObject route : routes) {
            JsonNode written = TreeWriter.tree(route);
            HTTPRoute read = mapper.treeToValue(written, HTTPRoute.class);

            assertThat(mapper.<JsonNode>valueToTree(read).get("spec")).isEqualTo(written.get("spec"));
            assertThat(read.getSpec().getAdditionalProperties()).isEmpty();
            assertThat(read.getSpec().getRules()).allSatisfy(rule -> {
                assertThat(rule.getAdditionalProperties()).isEmpty();
                assertThat(rule.getMatches())
                        .allSatisfy(match ->
                                assertThat(match.getAdditionalProperties()).isEmpty());
                assertThat(rule.getBackendRefs())
                        .allSatisfy(backend ->
                                assertThat(backend.getAdditionalProperties()).isEmpty());
            });
        }
    }

    @Test
    void noValueOfASecretIsInWhatIsPrinted() {
        String printed = Wired.in("shop", NODE_PORT).synth().yaml();

        assertThat(printed).doesNotContain(PASSWORD).doesNotContain(PASSWORD_IN_BASE64);
    }

    @Test
    void noValueOfASecretIsInAPlanOrInWhatRefusesIt(TestCluster cluster) {
        Manifest manifest = Manifest.of(
                "wired", Wired.in(cluster.namespace(), NODE_PORT).synth().all(V1Secret.class));
        Manifest refused = Manifest.of(
                "wired",
                manifest.objects().stream()
                        .map(secret -> secret.label("not a label", "x"))
                        .toList());
        try (Cluster open = Connection.DEFAULT.kubeconfig(cluster.kubeconfig()).open(Time.system())) {
            Engine engine = Engine.on(open, Time.system());
            PlanOptions here = PlanOptions.DEFAULT.namespace(cluster.namespace());

            Plan plan = engine.plan(manifest, here);
            String told = plan + PlanJson.of(plan).toString() + plan.changes();
            Throwable thrown = catchThrowable(() -> engine.plan(refused, here));

            assertThat(plan.changes()).hasSize(3);
            assertThat(told).doesNotContain(PASSWORD).doesNotContain(PASSWORD_IN_BASE64);
            assertThat(thrown).hasMessageContaining("not a label");
            assertThat(thrown.toString()).doesNotContain(PASSWORD).doesNotContain(PASSWORD_IN_BASE64);
        }
    }

    private static String definitions() throws IOException {
        try (InputStream in = WiredTest.class.getResourceAsStream("definitions.yaml")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
