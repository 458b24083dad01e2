package dev.gantry.tests.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gantry.tests.cluster.Kubectl;
import dev.gantry.tests.cluster.OnEveryCluster;
import dev.gantry.tests.cluster.TestCluster;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What people type into kubectl does the same on the embedded cluster as on a real one. */
@OnEveryCluster(simulatedNodes = true)
class KubectlTest {
    private static final String WEB = """
            apiVersion: apps/v1
            kind: Deployment
            metadata: {name: web}
            spec:
              replicas: 2
              selector: {matchLabels: {app: web}}
              template:
                metadata: {labels: {app: web}}
                spec: {containers: [{name: web, image: "registry.example/web:1", ports: [{containerPort: 80}]}]}
            """;

    private static String image(Kubectl kubectl) {
        return kubectl.get("deployment", "web")
                .at("/spec/template/spec/containers/0/image")
                .asString();
    }

    @Test
    void makesADeploymentUpgradesItAndReturns(TestCluster cluster) {
        Kubectl kubectl = cluster.kubectl();
        kubectl.run("create", "deployment", "web", "--image=registry.example/web:1", "--replicas=2", "--port=80");
        assertThat(kubectl.run("rollout", "status", "deployment/web")).contains("successfully rolled out");

        kubectl.run("set", "image", "deployment/web", "web=registry.example/web:2");
        kubectl.run("rollout", "status", "deployment/web");
        assertThat(kubectl.run("rollout", "history", "deployment/web")).contains("\n1 ", "\n2 ");
        kubectl.run("rollout", "undo", "deployment/web");
        assertThat(image(kubectl)).isEqualTo("registry.example/web:1");
        kubectl.run("rollout", "restart", "deployment/web");
        kubectl.run("rollout", "pause", "deployment/web");
        kubectl.run("rollout", "resume", "deployment/web");
        kubectl.run("scale", "deployment", "web", "--replicas=3");
        kubectl.run("rollout", "status", "deployment/web");
        kubectl.waitFor("condition=Available", "deployment/web");

        assertThat(kubectl.run("get", "deployment", "web", "--no-headers")).containsPattern("^web +3/3 +3 +3 ");
        assertThat(kubectl.run("describe", "deployment", "web")).contains("3 desired | 3 updated | 3 total");
    }

    @Test
    void makesWhatBelongsToADeployment(TestCluster cluster) {
        Kubectl kubectl = cluster.kubectl();
        kubectl.run("create", "deployment", "web", "--image=registry.example/web:1", "--port=80");
        kubectl.run("expose", "deployment", "web", "--target-port=80");
        kubectl.run("autoscale", "deployment", "web", "--min=1", "--max=5", "--cpu-percent=50");
        kubectl.run("create", "configmap", "settings", "--from-literal=a=b");
        kubectl.run("create", "secret", "generic", "key", "--from-literal=a=b");
        kubectl.run("create", "poddisruptionbudget", "web", "--selector=app=web", "--min-available=1");
        kubectl.run(
                "create", "cronjob", "nightly", "--image=registry.example/n:1", "--schedule=0 3 * * *", "--", "date");
        kubectl.run("create", "job", "now", "--from=cronjob/nightly");
        kubectl.run("create", "ingress", "web", "--rule=a.example.com/*=web:80");
        kubectl.waitFor("condition=Complete", "job/now");
        kubectl.waitFor("condition=Available", "deployment/web");

        for (Map.Entry<String, String> head : Map.ofEntries(
                        Map.entry("pods", "NAME READY STATUS RESTARTS AGE IP NODE NOMINATED-NODE READINESS-GATES"),
                        Map.entry("deployments", "NAME READY UP-TO-DATE AVAILABLE AGE CONTAINERS IMAGES SELECTOR"),
                        Map.entry("replicasets", "NAME DESIRED CURRENT READY AGE CONTAINERS IMAGES SELECTOR"),
                        Map.entry("services", "NAME TYPE CLUSTER-IP EXTERNAL-IP PORT(S) AGE SELECTOR"),
                        Map.entry("configmaps", "NAME DATA AGE"),
                        Map.entry("secrets", "NAME TYPE DATA AGE"),
                        Map.entry("hpa", "NAME REFERENCE TARGETS MINPODS MAXPODS REPLICAS AGE"),
                        Map.entry("pdb", "NAME MIN-AVAILABLE MAX-UNAVAILABLE ALLOWED-DISRUPTIONS AGE"),
                        Map.entry("jobs", "NAME STATUS COMPLETIONS DURATION AGE CONTAINERS IMAGES SELECTOR"),
                        Map.entry(
                                "cronjobs",
                                "NAME SCHEDULE TIMEZONE SUSPEND ACTIVE LAST-SCHEDULE AGE CONTAINERS IMAGES SELECTOR"),
                        Map.entry("ingresses", "NAME CLASS HOSTS ADDRESS PORTS AGE"),
                        Map.entry("endpointslices", "NAME ADDRESSTYPE PORTS ENDPOINTS AGE"),
                        Map.entry("serviceaccounts", "NAME AGE"),
                        Map.entry(
                                "events",
                                "LAST-SEEN TYPE REASON OBJECT SUBOBJECT SOURCE MESSAGE FIRST-SEEN COUNT NAME"),
                        Map.entry(
                                "nodes",
                                "NAME STATUS ROLES AGE VERSION INTERNAL-IP EXTERNAL-IP OS-IMAGE KERNEL-VERSION CONTAINER-RUNTIME"))
                .entrySet()) {
            String first = kubectl.run("get", head.getKey(), "-o", "wide")
                    .lines()
                    .findFirst()
                    .orElse("");
            assertThat(String.join(
                            " ",
                            first.strip().replaceAll("(\\S) (\\S)", "$1-$2").split(" +", -1)))
                    .isEqualTo(head.getValue());
        }
        assertThat(kubectl.run("get", "all", "-o", "name")).contains("pod/", "service/web", "deployment.apps/web");
    }

    @Test
    void appliesInTheClientAndInTheServer(TestCluster cluster, @TempDir Path folder) throws IOException {
        Kubectl kubectl = cluster.kubectl();
        String file = Files.writeString(folder.resolve("web.yaml"), WEB).toString();

        assertThat(kubectl.run("apply", "-f", file)).contains("created");
        assertThat(kubectl.run("apply", "-f", file)).contains("unchanged");
        Files.writeString(folder.resolve("web.yaml"), WEB.replace("web:1", "web:2"));
        Kubectl.Answer difference = kubectl.attempt("diff", "-f", file);
        assertThat(difference.exitCode()).isEqualTo(1);
        assertThat(difference.output()).contains("+      - image: registry.example/web:2");
        assertThat(kubectl.run("apply", "-f", file)).contains("configured");
        kubectl.run("set", "image", "deployment/web", "web=registry.example/web:3");
        Kubectl.Answer conflict = kubectl.attempt("apply", "--server-side", "-f", file);
        assertThat(conflict.errors()).contains("conflict with \"kubectl-set\"", ".spec.template.spec.containers");
        assertThat(kubectl.run("apply", "--server-side", "--force-conflicts", "-f", file))
                .contains("serverside-applied");
        assertThat(image(kubectl)).isEqualTo("registry.example/web:2");
    }

    @Test
    void changesObjectsInAllWays(TestCluster cluster, @TempDir Path folder) throws IOException {
        Kubectl kubectl = cluster.kubectl();
        kubectl.applyFromTheClient(WEB);
        kubectl.run("patch", "deployment", "web", "-p", """
                {"spec":{"template":{"spec":{"containers":[{"name":"web","env":[{"name":"A","value":"b"}]}]}}}}""");
        kubectl.run("patch", "deployment", "web", "--type=merge", "-p", "{\"metadata\":{\"labels\":{\"team\":\"x\"}}}");
        kubectl.run("patch", "deployment", "web", "--type=json", "-p", """
                [{"op":"replace","path":"/spec/replicas","value":4}]""");
        kubectl.run("label", "deployment", "web", "tier=front", "team-");
        kubectl.run("annotate", "deployment", "web", "note=y");
        kubectl.run("set", "env", "deployment/web", "C=d");
        kubectl.run("set", "resources", "deployment/web", "--limits=cpu=200m");

        assertThat(kubectl.run("get", "deployment", "web", "-o", "jsonpath={.spec.replicas}"))
                .isEqualTo("4");
        kubectl.run("rollout", "status", "deployment/web", "--timeout=90s");
        var web = kubectl.get("deployment", "web");
        assertThat(web.at("/spec/template/spec/containers/0/env").toString())
                .isEqualTo("[{\"name\":\"A\",\"value\":\"b\"},{\"name\":\"C\",\"value\":\"d\"}]");
        assertThat(web.at("/metadata/labels").toString()).isEqualTo("{\"tier\":\"front\"}");
        // At rest and without the version: what controllers change in the meantime would be a conflict.
        String wanted = web.toString()
                .replaceAll("\"resourceVersion\":\"\\d+\",", "")
                .replace("\"replicas\":4", "\"replicas\":1");
        Path edited = Files.writeString(folder.resolve("web.json"), wanted);
        kubectl.run("replace", "-f", edited.toString());
        assertThat(kubectl.run("get", "deployment", "web", "-o", "jsonpath={.spec.replicas}"))
                .isEqualTo("1");
    }

    @Test
    void deletesWithWithoutAndBeforeWhatIsOwned(TestCluster cluster) {
        Kubectl kubectl = cluster.kubectl();
        for (String name : List.of("one", "two")) {
            kubectl.run("create", "deployment", name, "--image=registry.example/web:1");
        }
        kubectl.waitFor("condition=Available", "deployment/one", "deployment/two");

        kubectl.run("delete", "deployment", "one", "--cascade=orphan");
        kubectl.run("delete", "deployment", "two", "--cascade=foreground");

        assertThat(kubectl.run("get", "replicasets", "-o", "name"))
                .contains("/one-")
                .doesNotContain("/two-");
        kubectl.run("delete", "pods,replicasets", "--all");
        kubectl.run("run", "last", "--image=registry.example/web:1");
        kubectl.run("delete", "pod", "last", "--grace-period=0", "--force");
        assertThat(kubectl.run("get", "pods,replicasets", "-o", "name")).isEmpty();
    }

    @Test
    void saysWhatIsServedAndAllowed(TestCluster cluster) {
        Kubectl kubectl = cluster.kubectl();

        assertThat(kubectl.run("api-resources", "--api-group=apps", "-o", "name")
                        .lines())
                .containsExactlyInAnyOrder(
                        "controllerrevisions.apps",
                        "daemonsets.apps",
                        "deployments.apps",
                        "replicasets.apps",
                        "statefulsets.apps");
        assertThat(kubectl.run("explain", "deployment.spec.strategy"))
                .contains("rollingUpdate", "<RollingUpdateDeployment>");
        assertThat(kubectl.run("auth", "can-i", "create", "pods")).startsWith("yes");
        assertThat(kubectl.run("auth", "whoami")).contains("system:masters");
        assertThat(kubectl.attempt("top", "nodes").errors()).contains("Metrics API not available");
        Kubectl.Answer wrong = kubectl.attempt("create", "deployment", "Wrong", "--image=x");
        assertThat(wrong.exitCode()).isNotZero();
        assertThat(wrong.errors()).contains("Deployment.apps \"Wrong\" is invalid: metadata.name: Invalid value");
    }
}
