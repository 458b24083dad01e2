package dev.gantry.embedded.merge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What Kubernetes' own field manager answers in the same cases. */
class ManagedFieldsTest {
    private static final JsonMapper JSON = new JsonMapper();
    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

    private final ServerSideApply apply = new ServerSideApply(KubernetesSchema.bundled());

    private static ObjectNode json(String text) {
        return (ObjectNode) JSON.readTree(text.replace('\'', '"'));
    }

    private static ObjectNode config(String metadata, String data) {
        return json("{'apiVersion':'v1','kind':'ConfigMap','metadata':" + metadata + ",'data':" + data + "}");
    }

    private static ObjectNode deployment(String containers) {
        return json("{'apiVersion':'apps/v1','kind':'Deployment','metadata':{'name':'d'},'spec':{'replicas':2,"
                + "'selector':{'matchLabels':{'a':'b'}},'template':{'metadata':{'labels':{'a':'b'}},"
                + "'spec':{'containers':" + containers + "}}}}");
    }

    private ObjectNode applied(ObjectNode live, ObjectNode said, String manager) {
        return apply.apply(Optional.of(live), said, manager, true, NOW).object();
    }

    private ObjectNode first(ObjectNode said) {
        return apply.apply(Optional.empty(), said, "one", false, NOW).object();
    }

    private ObjectNode written(ObjectNode before, ObjectNode after, String manager) {
        return apply.track(before, after, manager, "Update", "", NOW);
    }

    private static JsonNode fields(ObjectNode object, String manager) {
        for (JsonNode entry : object.path("metadata").path("managedFields")) {
            if (entry.path("manager").asString("").equals(manager)) {
                return entry.path("fieldsV1");
            }
        }
        return JSON.missingNode();
    }

    @Test
    void whoMakesAnObjectDoesNotOwnWhatServersAlwaysHold() {
        ObjectNode made = written(JSON.createObjectNode(), deployment("[{'name':'c','image':'i'}]"), "one");

        assertThat(fields(made, "one"))
                .isEqualTo(json("{'f:spec':{'f:replicas':{},'f:selector':{},'f:template':{"
                        + "'f:metadata':{'f:labels':{'.':{},'f:a':{}}},"
                        + "'f:spec':{'f:containers':{'k:{\\'name\\':\\'c\\'}':{'.':{},'f:image':{},'f:name':{}}}}}}}"
                                .replace("\\'", "\\\"")));
    }

    @Test
    void statusIsNobodysWhoWritesTheObject() {
        ObjectNode pod = json("{'apiVersion':'v1','kind':'Pod','metadata':{'name':'p','labels':{'a':'b'}},"
                + "'status':{'phase':'Pending'}}");

        assertThat(fields(written(JSON.createObjectNode(), pod, "one"), "one"))
                .isEqualTo(json("{'f:metadata':{'f:labels':{'.':{},'f:a':{}}}}"));
        assertThat(fields(first(pod), "one")).isEqualTo(json("{'f:metadata':{'f:labels':{'f:a':{}}}}"));
    }

    @Test
    void anObjectKeepsItsNameWhenItsLastLabelGoes() {
        ObjectNode live = first(config("{'name':'c','labels':{'a':'b'}}", "{}"));

        ObjectNode then = applied(live, config("{'name':'c'}", "{}"), "one");

        assertThat(then.path("metadata").propertyNames()).containsExactlyInAnyOrder("name", "managedFields");
    }

    @Test
    void whoSaysNullOfAMapTakesNothingFromOthers() {
        ObjectNode live = first(config("{'name':'c','labels':{'a':'b'}}", "{}"));

        ObjectNode then = applied(live, config("{'name':'c','labels':null}", "{}"), "other");

        assertThat(then.path("metadata").path("labels")).isEqualTo(json("{'a':'b'}"));
        assertThat(fields(then, "one")).isEqualTo(fields(live, "one"));
    }

    @Test
    void anItemGoesWhenNobodyOwnsItselfThoughSomebodyOwnsAPartOfIt() {
        ObjectNode live = first(deployment("[{'name':'c','image':'i'},{'name':'d','image':'i'}]"));
        ObjectNode edited = live.deepCopy();
        ((ObjectNode) edited.at("/spec/template/spec/containers/1")).put("workingDir", "/w");

        ObjectNode then = applied(written(live, edited, "editor"), deployment("[{'name':'c','image':'i'}]"), "one");

        assertThat(then.at("/spec/template/spec/containers").size()).isEqualTo(1);
        assertThat(fields(then, "editor").isMissingNode()).isTrue();
    }

    @Test
    void whatIsEmptiedGoes() {
        ObjectNode live = first(deployment("[{'name':'c','image':'i','resources':{'limits':{'cpu':'1'}}}]"));
        ObjectNode shared = applied(live, deployment("[{'name':'c','image':'i','resources':{'limits':{}}}]"), "other");

        ObjectNode then = applied(shared, deployment("[{'name':'c','image':'i','resources':{'limits':{}}}]"), "one");

        assertThat(then.at("/spec/template/spec/containers/0/resources").has("limits"))
                .isFalse();
    }

    @Test
    void whoFirstAppliesWhatIsSoAlreadyHasNoTime() {
        ObjectNode live = first(config("{'name':'c'}", "{'a':'1'}"));

        Merged shared = apply.apply(Optional.of(live), config("{'name':'c'}", "{'a':'1'}"), "two", false, NOW);

        assertThat(shared.changed()).isTrue();
        JsonNode entries = shared.object().path("metadata").path("managedFields");
        assertThat(entries.path(0).path("manager").asString()).isEqualTo("two");
        assertThat(entries.path(0).has("time")).isFalse();
        assertThat(entries.path(1).has("time")).isTrue();
    }

    @Test
    void anApplierOfWhatNobodyKeptAccountOfSharesItWithWhoeverWasThere() {
        ObjectNode live = config("{'name':'c'}", "{'a':'1'}");

        assertThat(written(live, config("{'name':'c'}", "{'a':'2'}"), "editor").path("metadata"))
                .isEqualTo(json("{'name':'c'}"));
        ObjectNode then =
                apply.apply(Optional.of(live), live, "one", false, NOW).object();

        assertThat(fields(then, "before-first-apply")).isEqualTo(json("{'f:data':{'.':{},'f:a':{}}}"));
        assertThat(fields(then, "one")).isEqualTo(json("{'f:data':{'f:a':{}}}"));
    }

    @Test
    void theOldestOfMoreThanTenWritersBecomeOne() {
        ObjectNode live = first(config("{'name':'c'}", "{'z':'0'}"));
        for (int i = 0; i < 12; i++) {
            ObjectNode next = live.deepCopy();
            next.withObjectProperty("data").put("k" + i, "1");
            live = apply.track(live, next, "writer-" + i, "Update", "", NOW.plusSeconds(i));
        }

        assertThat(live.path("metadata").path("managedFields").size()).isEqualTo(11);
        assertThat(fields(live, "ancient-changes")).isEqualTo(json("{'f:data':{'f:k0':{},'f:k1':{},'f:k2':{}}}"));
        assertThat(fields(live, "writer-3")).isEqualTo(json("{'f:data':{'f:k3':{}}}"));
    }

    @Test
    void itemsThatStandTwiceSurvive() {
        ObjectNode made = written(
                JSON.createObjectNode(),
                deployment("[{'name':'c','image':'i','env':[{'name':'A','value':'1'},{'name':'A','value':'2'}]}]"),
                "one");

        ObjectNode then =
                applied(made, deployment("[{'name':'c','image':'i','env':[{'name':'B','value':'3'}]}]"), "other");

        assertThat(then.at("/spec/template/spec/containers/0/env").size()).isEqualTo(3);
    }

    private static ObjectNode withVariables(String names) {
        List<String> variables = new ArrayList<>();
        for (int i = 0; i < names.length(); i++) {
            variables.add("{'name':'" + names.charAt(i) + "'}");
        }
        return deployment("[{'name':'c','image':'i','env':[" + String.join(",", variables) + "]}]");
    }

    @ParameterizedTest
    @CsvSource({"AXBYC, CAB, XYCAB", "AXBYC, BNA, XBYCNA", "AXB, AB, AXB", "AB, BCA, BCA"})
    void appliedItemsStandInTheirOrderAndOthersAmongThem(String live, String said, String then) {
        ObjectNode made = written(JSON.createObjectNode(), withVariables(live), "one");

        StringBuilder names = new StringBuilder();
        for (JsonNode variable : applied(made, withVariables(said), "two").at("/spec/template/spec/containers/0/env")) {
            names.append(variable.path("name").asString());
        }
        assertThat(names).hasToString(then);
    }

    @Test
    void whoLeavesOneOfTwoOwnsIt() {
        ObjectNode made = written(JSON.createObjectNode(), withVariables("AAB"), "one");

        ObjectNode then = written(made, withVariables("AB"), "two");

        assertThat(owned(then).stream().filter(path -> path.contains("\"A\"")))
                .singleElement()
                .asString()
                .endsWith("f:name");
        assertThat(fields(then, "one").toString()).doesNotContain("\\\"A\\\"");
    }

    @Test
    void whatIsEmptiedStaysWhereServersAlwaysHoldIt() {
        String budget = "{'apiVersion':'policy/v1','kind':'PodDisruptionBudget','metadata':{'name':'b'},'spec':{";
        ObjectNode live = first(json(budget + "'maxUnavailable':1}}"));

        assertThat(applied(live, json(budget + "}}"), "one").path("spec")).isEqualTo(json("{}"));
    }

    @Test
    void anApplyLeavesTheStatusAsItIs() {
        String pod = "{'apiVersion':'v1','kind':'Pod','metadata':{'name':'p'},'status':{'phase':";
        ObjectNode live = first(json(pod + "'Running'}}"));

        assertThat(applied(live, json(pod + "'Pending'}}"), "one")
                        .at("/status/phase")
                        .asString())
                .isEqualTo("Running");
    }

    @Test
    void anAmountIsNoList() {
        assertThatThrownBy(() -> first(deployment("[{'name':'c','resources':{'limits':{'cpu':['x']}}}]")))
                .hasMessage(".spec.template.spec.containers[name=\"c\"].resources.limits.cpu: "
                        + "expected any scalar, got &{[x]}");
    }

    @Test
    void theSizeOfANumberIsNoChange() {
        ObjectNode live = first(deployment("[{'name':'c','image':'i'}]"));
        ObjectNode same = deployment("[{'name':'c','image':'i'}]");
        same.withObjectProperty("spec").put("replicas", 2L);

        assertThat(apply.apply(Optional.of(live), same, "one", false, NOW).changed())
                .isFalse();
        assertThat(fields(written(live, same, "editor"), "editor").isMissingNode())
                .isTrue();
    }

    @Test
    void conflictsAreToldByManagerAndFromTheOutsideIn() {
        ObjectNode live = first(deployment("[{'name':'c','image':'i'}]"));
        ObjectNode edited = live.deepCopy();
        edited.withObjectProperty("spec").put("paused", true);
        ObjectNode said = deployment("[{'name':'c','image':'j'}]");
        said.withObjectProperty("spec").put("replicas", 3).put("paused", false);

        assertThatThrownBy(
                        () -> apply.apply(Optional.of(written(live, edited, "an-editor")), said, "other", false, NOW))
                .isInstanceOf(FieldConflict.class)
                .hasMessage("""
                        Apply failed with 3 conflicts: conflicts with "an-editor" using apps/v1:
                        - .spec.paused
                        conflicts with "one":
                        - .spec.replicas
                        - .spec.template.spec.containers[name="c"].image""");
    }

    @Test
    void whatTheSchemaForbidsIsToldAsTheServerTellsIt() {
        ObjectNode said = deployment("[{'name':'c','image':1,'ports':[{'containerPort':'80'}]}]");
        said.withObjectProperty("spec").put("paused", "yes");
        ((ObjectNode) said.at("/spec/template/spec"))
                .putArray("tolerations")
                .addObject()
                .put("kee", "k");

        assertThatThrownBy(() -> first(said))
                .isInstanceOf(InvalidApply.class)
                .hasMessage("errors:\n"
                        + "  .spec.template.spec.containers[name=\"c\"].image: expected string, got "
                        + "&value.valueUnstructured{Value:1}\n"
                        + "  .spec.template.spec.containers[name=\"c\"].ports[containerPort=\"80\",protocol=\"TCP\"]"
                        + ".containerPort: expected numeric (int or float), got string\n"
                        + "  .spec.template.spec.tolerations[0].kee: field not declared in schema\n"
                        + "  .spec.paused: expected boolean, got &{yes}");
    }

    @Test
    void stepsStandInTheOrderOfTheServer() {
        ObjectNode live = first(deployment("[{'name':'c','image':'i','ports':["
                + "{'containerPort':8080},{'containerPort':443},{'containerPort':80}]}]"));

        JsonNode ports = fields(live, "one")
                .at("/f:spec/f:template/f:spec/f:containers")
                .path("k:{\"name\":\"c\"}")
                .path("f:ports");
        assertThat(ports.propertyNames())
                .containsExactly(
                        "k:{\"containerPort\":80,\"protocol\":\"TCP\"}",
                        "k:{\"containerPort\":443,\"protocol\":\"TCP\"}",
                        "k:{\"containerPort\":8080,\"protocol\":\"TCP\"}");
    }

    /** Of any deployments: again is no change, less drops exactly what is no longer said, a write loses nothing. */
    @Test
    void whatIsSaidIsWhatIsThere() {
        Random random = new Random(11);
        for (int round = 0; round < 300; round++) {
            ObjectNode said = deployment(containers(random));
            ObjectNode live = first(said);
            Merged again = apply.apply(Optional.of(live), said, "one", false, NOW.plusSeconds(9));
            ObjectNode less = deployment(containers(random));
            ObjectNode then = applied(live, less, "one");

            assertThat(again.changed()).isFalse();
            assertThat(again.object()).isEqualTo(live);
            assertThat(bare(then)).isEqualTo(bare(first(less)));
            ObjectNode tracked = written(live, less, "editor");
            assertThat(bare(tracked)).isEqualTo(less);
            assertThat(owned(tracked)).containsAll(owned(first(less)));
        }
    }

    private static ObjectNode bare(ObjectNode object) {
        ObjectNode copy = object.deepCopy();
        copy.withObjectProperty("metadata").remove("managedFields");
        return copy;
    }

    private static List<String> owned(ObjectNode object) {
        List<String> paths = new ArrayList<>();
        object.path("metadata").path("managedFields").forEach(entry -> paths(entry.path("fieldsV1"), "", paths));
        return paths;
    }

    private static void paths(JsonNode fields, String path, List<String> paths) {
        if (fields.isEmpty()) {
            paths.add(path);
        }
        fields.properties().forEach(entry -> {
            if (!entry.getKey().equals(".")) {
                paths(entry.getValue(), path + "/" + entry.getKey(), paths);
            }
        });
    }

    private static String containers(Random random) {
        List<String> containers = new ArrayList<>();
        for (String name : List.of("a", "b", "c")) {
            if (containers.isEmpty() || random.nextBoolean()) {
                List<String> env = new ArrayList<>();
                for (String key : List.of("X", "Y", "Z")) {
                    if (random.nextBoolean()) {
                        env.add("{'name':'" + key + "','value':'" + random.nextInt(3) + "'}");
                    }
                }
                String port = random.nextBoolean() ? ",'ports':[{'containerPort':" + random.nextInt(1, 4) + "}]" : "";
                containers.add("{'name':'" + name + "','image':'i" + random.nextInt(3) + "'"
                        + (env.isEmpty() ? "" : ",'env':[" + String.join(",", env) + "]") + port + "}");
            }
        }
        return "[" + String.join(",", containers) + "]";
    }
}
