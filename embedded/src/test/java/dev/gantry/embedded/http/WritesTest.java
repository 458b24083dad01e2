package dev.gantry.embedded.http;

import static dev.gantry.embedded.http.Rest.APPS;
import static dev.gantry.embedded.http.Rest.CORE;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Objects are made, changed and applied. */
class WritesTest {
    private static final String APPLY = "apply-patch+yaml";

    private final Rest rest = new Rest();

    @AfterEach
    void close() {
        rest.close();
    }

    @Test
    void anObjectIsNamedByItsPrefix() {
        var made = rest.post(CORE + "configmaps", "{'metadata':{'generateName':'c-'}}");

        assertThat(made.body().at("/metadata/name").asString()).matches("c-[a-z0-9]{5}");
        assertThat(rest.post(CORE + "configmaps", "{}").status()).isEqualTo(422);
    }

    @Test
    void anObjectMustSuitItsAddress() {
        assertThat(rest.post(CORE + "configmaps", "{'kind':'Secret','metadata':{'name':'c'}}")
                        .status())
                .isEqualTo(400);
        assertThat(rest.post(CORE + "configmaps", "{'metadata':{'name':'c','namespace':'other'}}")
                        .status())
                .isEqualTo(400);
        rest.post(CORE + "configmaps", "{'metadata':{'name':'c'}}");
        assertThat(rest.send("PUT", CORE + "configmaps/c", "{'metadata':{'name':'d'}}", Rest.JSON_TYPE)
                        .status())
                .isEqualTo(400);
        var twice = rest.post(CORE + "configmaps", "{'metadata':{'name':'c'}}");
        assertThat(twice.status()).isEqualTo(409);
        assertThat(twice.body().path("reason").asString()).isEqualTo("AlreadyExists");
    }

    @Test
    void unknownFieldsAreRefusedRemarkedOrIgnoredAsAsked() {
        String body = "{'metadata':{'name':'c'},'dota':{'a':'b'}}";

        assertThat(rest.post(CORE + "configmaps?fieldValidation=Strict", body)
                        .body()
                        .path("message")
                        .asString())
                .isEqualTo("ConfigMap in version \"v1\" cannot be handled as a ConfigMap: strict decoding error: "
                        + "unknown field \"dota\"");
        var warned = rest.post(CORE + "configmaps", body);
        assertThat(warned.headers().get("warning")).containsExactly("299 - \"unknown field \\\"dota\\\"\"");
        assertThat(warned.text()).doesNotContain("\"dota\":");
        assertThat(rest.post(CORE + "configmaps?fieldValidation=Ignore", body.replace("'c'", "'d'"))
                        .headers())
                .doesNotContainKey("warning");
        assertThat(rest.post(CORE + "configmaps?fieldValidation=Strict", "{'metadata':{'name':'e','name':'e'}}")
                        .body()
                        .path("message")
                        .asString())
                .contains("duplicate field \"name\"");
    }

    @Test
    void aDryRunStoresNothing() {
        assertThat(rest.post(CORE + "configmaps?dryRun=All", "{'metadata':{'name':'c'}}")
                        .status())
                .isEqualTo(201);
        assertThat(rest.get(CORE + "configmaps/c").status()).isEqualTo(404);
        rest.post(CORE + "configmaps", "{'metadata':{'name':'c'}}");

        var patched = rest.patch(CORE + "configmaps/c?dryRun=All", "merge-patch+json", "{'data':{'a':'b'}}");

        assertThat(patched.body().at("/data/a").asString()).isEqualTo("b");
        assertThat(rest.delete(CORE + "configmaps/c?dryRun=All", "").status()).isEqualTo(200);
        assertThat(rest.get(CORE + "configmaps/c").body().has("data")).isFalse();
    }

    @Test
    void whoUpdatesAnEarlierStateIsRefused() {
        var made = rest.post(CORE + "configmaps", "{'metadata':{'name':'c'}}");
        rest.patch(CORE + "configmaps/c", "merge-patch+json", "{'data':{'a':'b'}}");

        var update = rest.send("PUT", CORE + "configmaps/c", made.text(), Rest.JSON_TYPE);

        assertThat(update.status()).isEqualTo(409);
        assertThat(update.body().path("message").asString()).contains("the object has been modified");
    }

    @Test
    void aPatchIsMadeByItsContentType() {
        rest.deploy("web");
        String web = APPS + "deployments/web";

        rest.patch(web, "strategic-merge-patch+json", """
                {'spec':{'template':{'spec':{'$setElementOrder/containers':[{'name':'side'},{'name':'app'}],
                'containers':[{'name':'side','image':'acme/side:1'},{'name':'app','env':[{'name':'A','value':'b'}]}]}}}}
                """);
        rest.patch(web, "merge-patch+json", "{'metadata':{'labels':{'team':'x'}}}");
        var last = rest.patch(
                web,
                "json-patch+json",
                "[{'op':'test','path':'/metadata/labels/team','value':'x'},{'op':'replace','path':'/spec/replicas','value':3}]");

        var containers = last.body().at("/spec/template/spec/containers");
        assertThat(containers.at("/0/name").asString()).isEqualTo("side");
        assertThat(containers.at("/1/image").asString()).isEqualTo("acme/web:1");
        assertThat(containers.at("/1/env/0/name").asString()).isEqualTo("A");
        assertThat(last.body().at("/spec/replicas").asInt()).isEqualTo(3);
        assertThat(last.body().at("/metadata/generation").asInt()).isEqualTo(3);
        assertThat(rest.patch(web, "json-patch+json", "[{'op':'remove','path':'/spec/nothing'}]")
                        .status())
                .isEqualTo(422);
        assertThat(rest.patch(web, "nonsense", "{}").status()).isEqualTo(415);
    }

    @Test
    void whatAPatchMakesInvalidIsRefused() {
        rest.deploy("web");

        var invalid = rest.patch(APPS + "deployments/web", "merge-patch+json", "{'spec':{'replicas':-1}}");

        assertThat(invalid.status()).isEqualTo(422);
        assertThat(invalid.body().at("/details/causes/0/field").asString()).contains("replicas");
    }

    @Test
    void anApplyOfAPartIsHeldToTheWholeAndConflictsAreNamed() {
        rest.deploy("web");
        String web = APPS + "deployments/web?fieldManager=tester";
        String labels = "{'apiVersion':'apps/v1','kind':'Deployment','metadata':{'labels':{'team':'x'}}}";
        String replicas = "{apiVersion: apps/v1, kind: Deployment, spec: {replicas: 5}}";

        assertThat(rest.patch(web, APPLY, labels)
                        .body()
                        .at("/metadata/labels/team")
                        .asString())
                .isEqualTo("x");
        var conflict = rest.patch(web + "&force=false", APPLY, replicas);
        assertThat(conflict.status()).isEqualTo(409);
        assertThat(conflict.body().at("/details/causes/0/reason").asString()).isEqualTo("FieldManagerConflict");
        assertThat(conflict.body().at("/details/causes/0/field").asString()).isEqualTo(".spec.replicas");
        assertThat(rest.patch(web + "&force=true", APPLY, replicas).status()).isEqualTo(200);
        assertThat(rest.patch(CORE + "configmaps/new?fieldManager=t", APPLY, "data: {a: b}")
                        .status())
                .isEqualTo(201);
        assertThat(rest.patch(CORE + "configmaps/new", APPLY, "data: {a: b}").status())
                .isEqualTo(422);
    }

    @Test
    void theStatusIsChangedApartFromTheRest() {
        rest.deploy("web");
        String web = APPS + "deployments/web";

        rest.patch(web, "merge-patch+json", "{'status':{'replicas':7}}");
        assertThat(rest.get(web).body().at("/status/replicas").asInt()).isNotEqualTo(7);
        rest.patch(web + "/status", "merge-patch+json", "{'spec':{'replicas':9},'status':{'replicas':7}}");

        assertThat(rest.get(web).body().at("/status/replicas").asInt()).isEqualTo(7);
        assertThat(rest.get(web).body().at("/spec/replicas").asInt()).isEqualTo(2);
    }

    @Test
    void theStatusIsAppliedByOneManagerBesideOthers() {
        rest.deploy("web");
        rest.pass(10);
        String status = APPS + "deployments/web/status?fieldManager=operator";
        String condition =
                "{status: {conditions: [{type: Paid, status: 'True', reason: R, message: m}], replicas: NUMBER}}";

        var conflict = rest.patch(status, APPLY, condition.replace("NUMBER", "9"));
        assertThat(conflict.status()).isEqualTo(409);
        assertThat(conflict.body().path("message").asString())
                .contains("conflict with \"kube-controller-manager\" with subresource \"status\"", ".status.replicas");
        var applied = rest.patch(status, APPLY, condition.replace("NUMBER", "2"));
        assertThat(applied.body().at("/status/conditions")).hasSize(3);
        assertThat(applied.body().at("/spec/replicas").asInt()).isEqualTo(2);
        var without = rest.patch(status, APPLY, "{status: {replicas: 2}}");
        assertThat(without.body().at("/status/conditions")).hasSize(2);
        assertThat(without.body().at("/metadata/generation").asInt()).isEqualTo(1);
    }

    @Test
    void aScaleIsReadAndWritten() {
        rest.deploy("web");
        rest.pass(10);
        String scale = APPS + "deployments/web/scale";

        assertThat(rest.get(scale).body().at("/status").toString())
                .isEqualTo("{\"replicas\":2,\"selector\":\"app=web\"}");
        rest.patch(scale, "merge-patch+json", "{'spec':{'replicas':4}}");
        rest.pass(10);

        assertThat(rest.get(scale).body().at("/status/replicas").asInt()).isEqualTo(4);
        assertThat(rest.patch(scale, "merge-patch+json", "{'spec':{'replicas':-1}}")
                        .status())
                .isEqualTo(422);
    }

    @Test
    void whatKubectlSendsInProtobufIsRead() {
        // A Namespace "tiny" with the label a=b: kind and version, then metadata: name (1), labels (11).
        byte[] label = message(bytes(1, "a"), bytes(2, "b"));
        byte[] metadata = message(bytes(1, "tiny"), bytes(11, label), bytes(2, ""));
        byte[] type = message(bytes(1, "v1"), bytes(2, "Namespace"));
        byte[] body = message(new byte[] {'k', '8', 's', 0}, bytes(1, type), bytes(2, bytes(1, metadata)));

        var made = rest.send("POST", "/api/v1/namespaces", body, "application/vnd.kubernetes.protobuf");

        assertThat(made.status()).isEqualTo(201);
        assertThat(made.body().at("/metadata/name").asString()).isEqualTo("tiny");
        assertThat(made.body().at("/metadata/labels/a").asString()).isEqualTo("b");
        byte[] cut = java.util.Arrays.copyOf(body, body.length - 3);
        assertThat(rest.send("POST", "/api/v1/namespaces", cut, "application/vnd.kubernetes.protobuf")
                        .status())
                .isEqualTo(400);
    }

    private static byte[] bytes(int number, String text) {
        return bytes(number, text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    private static byte[] bytes(int number, byte[] value) {
        return message(new byte[] {(byte) (number << 3 | 2), (byte) value.length}, value);
    }

    private static byte[] message(byte[]... parts) {
        var out = new java.io.ByteArrayOutputStream();
        for (byte[] part : parts) {
            out.writeBytes(part);
        }
        return out.toByteArray();
    }
}
