package dev.gantry.embedded.merge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gantry.kubernetes.IntOrString;
import dev.gantry.kubernetes.apps.V1Deployment;
import dev.gantry.kubernetes.apps.V1DeploymentSpec;
import dev.gantry.kubernetes.core.V1Container;
import dev.gantry.kubernetes.core.V1ContainerPort;
import dev.gantry.kubernetes.core.V1EnvVar;
import dev.gantry.kubernetes.core.V1HTTPGetAction;
import dev.gantry.kubernetes.core.V1PodSpec;
import dev.gantry.kubernetes.core.V1PodTemplateSpec;
import dev.gantry.kubernetes.core.V1Probe;
import dev.gantry.kubernetes.meta.V1LabelSelector;
import dev.gantry.kubernetes.meta.V1ObjectMeta;
import dev.gantry.plan.Desired;
import dev.gantry.plan.Owned;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class ServerSideApplyTest {
    private static final JsonMapper JSON = new JsonMapper();
    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");
    private static final Instant LATER = NOW.plusSeconds(60);

    private final ServerSideApply apply = new ServerSideApply(KubernetesSchema.bundled());

    private static ObjectNode json(String text) {
        return (ObjectNode) JSON.readTree(text.replace('\'', '"'));
    }

    private static ObjectNode config(String data) {
        return json(
                "{'apiVersion':'v1','kind':'ConfigMap','metadata':{'name':'c','namespace':'n'},'data':" + data + "}");
    }

    private ObjectNode applied(ObjectNode live, ObjectNode said, String manager) {
        return apply.apply(Optional.ofNullable(live), said, manager, false, NOW).object();
    }

    private ObjectNode first(ObjectNode said) {
        return apply.apply(Optional.empty(), said, "gantry", false, NOW).object();
    }

    private static Desired deployment() {
        V1Container container = V1Container.of("web")
                .image("acme/web:1")
                .ports(V1ContainerPort.of(8080).name("http"), V1ContainerPort.of(9090))
                .env(V1EnvVar.of("A").value("1"), V1EnvVar.of("B").value("2"))
                .readinessProbe(V1Probe.of().httpGet(V1HTTPGetAction.of(IntOrString.of("http"))));
        V1DeploymentSpec spec = V1DeploymentSpec.of(
                        V1LabelSelector.of().matchLabels(Map.of("app", "web")),
                        V1PodTemplateSpec.of()
                                .metadata(V1ObjectMeta.of().labels(Map.of("app", "web")))
                                .spec(V1PodSpec.of(container)))
                .replicas(3);
        return Desired.of(V1Deployment.of("web", spec), Optional.of("shop"));
    }

    @Test
    void whatIsAppliedTwiceIsNoChange() {
        ObjectNode live = first(deployment().tree());

        Merged again = apply.apply(Optional.of(live), deployment().tree(), "gantry", false, LATER);

        assertThat(again.changed()).isFalse();
        assertThat(again.object()).isEqualTo(live);
    }

    @Test
    void theEngineSeesThatNothingIsToDo() {
        assertThat(Owned.covers("gantry", deployment(), first(deployment().tree())))
                .isTrue();
    }

    @Test
    void whatIsNoLongerSaidGoes() {
        ObjectNode live = first(config("{'a':'1','b':'2'}"));

        ObjectNode then = applied(live, config("{'a':'1'}"), "gantry");

        assertThat(then.path("data")).isEqualTo(json("{'a':'1'}"));
    }

    @Test
    void whatAnotherSaysTooStays() {
        ObjectNode live = applied(first(config("{'a':'1','b':'2'}")), config("{'b':'2'}"), "other");

        ObjectNode then = applied(live, config("{'a':'1'}"), "gantry");

        assertThat(then.path("data")).isEqualTo(json("{'a':'1','b':'2'}"));
    }

    @Test
    void whatNobodySaidStays() {
        ObjectNode live = first(config("{'a':'1'}"));
        ObjectNode withMore = live.deepCopy();
        withMore.withObjectProperty("data").put("c", "3");
        ObjectNode tracked = apply.track(live, withMore, "kubectl-edit", "Update", "", NOW);

        ObjectNode then = applied(tracked, config("{'a':'9'}"), "gantry");

        assertThat(then.path("data")).isEqualTo(json("{'a':'9','c':'3'}"));
    }

    @Test
    void anotherValueForAnothersFieldIsAConflictThatNamesHim() {
        ObjectNode live = first(deployment().tree());
        ObjectNode scaled = live.deepCopy();
        scaled.withObjectProperty("spec").put("replicas", 7);
        ObjectNode tracked = apply.track(live, scaled, "kubectl", "Update", "scale", NOW);

        assertThatThrownBy(() -> applied(tracked, deployment().tree(), "gantry"))
                .isInstanceOf(FieldConflict.class)
                .hasMessage(
                        "Apply failed with 1 conflict: conflict with \"kubectl\" with subresource \"scale\" using apps/v1: "
                                + ".spec.replicas");
        Merged forced = apply.apply(Optional.of(tracked), deployment().tree(), "gantry", true, LATER);
        assertThat(forced.object().path("spec").path("replicas").asInt()).isEqualTo(3);
        assertThat(forced.object().path("metadata").path("managedFields").toString())
                .doesNotContain("kubectl");
    }

    @Test
    void theSameValueIsSharedAndNoConflict() {
        ObjectNode live = applied(first(config("{'a':'1'}")), config("{'a':'1'}"), "other");

        assertThat(live.path("metadata").path("managedFields").size()).isEqualTo(2);
    }

    @Test
    void itemsAreMergedByTheirKeysAndKeepTheAppliedOrder() {
        ObjectNode live = first(deployment().tree());
        ObjectNode more = live.deepCopy();
        JsonNode container = more.path("spec")
                .path("template")
                .path("spec")
                .path("containers")
                .path(0);
        ((ObjectNode) container)
                .withArrayProperty("env")
                .insertObject(1)
                .put("name", "X")
                .put("value", "by another");
        ObjectNode tracked = apply.track(live, more, "another", "Update", "", NOW);

        ObjectNode then = applied(tracked, deployment().tree(), "gantry");

        assertThat(then.path("spec")
                        .path("template")
                        .path("spec")
                        .path("containers")
                        .path(0)
                        .path("env")
                        .valueStream()
                        .map(it -> it.path("name").asString()))
                .containsExactly("A", "X", "B");
    }

    @Test
    void aPortIsTheSameOneWhoeverSaysItsProtocol() {
        ObjectNode live = first(deployment().tree());

        assertThat(live.path("spec")
                        .path("template")
                        .path("spec")
                        .path("containers")
                        .path(0)
                        .path("ports")
                        .valueStream()
                        .map(it -> it.path("protocol").asString()))
                .containsExactly("TCP", "TCP");
    }

    @Test
    void twoItemsOfOneKeyAreRefused() {
        ObjectNode twice = deployment().tree().deepCopy();
        ObjectNode container = (ObjectNode) twice.path("spec")
                .path("template")
                .path("spec")
                .path("containers")
                .path(0);
        container.withArrayProperty("env").addObject().put("name", "A").put("value", "3");

        assertThatThrownBy(() -> first(twice))
                .isInstanceOf(InvalidApply.class)
                .hasMessageEndingWith("duplicate entries for key [name=\"A\"]");
    }

    @Test
    void aFieldThatNobodyKnowsIsRefused() {
        ObjectNode wrong = deployment().tree().deepCopy();
        wrong.withObjectProperty("spec").put("replcas", 3);

        assertThatThrownBy(() -> first(wrong))
                .isInstanceOf(InvalidApply.class)
                .hasMessage(".spec.replcas: field not declared in schema");
    }

    @Test
    void whoSendsAnotherSetOfFieldsGetsAnotherTime() {
        ObjectNode live = first(config("{'a':'1'}"));

        ObjectNode then = apply.apply(Optional.of(live), config("{'a':'2'}"), "gantry", false, LATER)
                .object();

        assertThat(then.path("metadata")
                        .path("managedFields")
                        .path(0)
                        .path("time")
                        .asString())
                .isEqualTo("2026-01-01T00:01:00Z");
    }

    @Test
    void whoWritesTheSameFieldsAgainGetsAnotherTime() {
        ObjectNode live = first(config("{'a':'1'}"));
        ObjectNode once = live.deepCopy();
        once.withObjectProperty("data").put("b", "1");
        ObjectNode tracked = apply.track(live, once, "kubectl", "Update", "", NOW);
        ObjectNode twice = tracked.deepCopy();
        twice.withObjectProperty("data").put("b", "2");

        ObjectNode then = apply.track(tracked, twice, "kubectl", "Update", "", LATER);

        JsonNode entry = then.path("metadata").path("managedFields").path(1);
        assertThat(entry.path("time").asString()).isEqualTo("2026-01-01T00:01:00Z");
        assertThat(entry.path("fieldsV1"))
                .isEqualTo(
                        tracked.path("metadata").path("managedFields").path(1).path("fieldsV1"));
    }

    /** Of any maps: an apply owns exactly what it said, and managers of other fields are never in its way. */
    @Test
    void managersOfDifferentFieldsNeverMeet() {
        Random random = new Random(7);
        for (int round = 0; round < 200; round++) {
            ObjectNode live = first(config(some(random, "a")));
            ObjectNode other = config(some(random, "b"));

            ObjectNode both = applied(live, other, "other");
            ObjectNode then = applied(both, config("{}"), "gantry");

            assertThat(then.path("data")).isEqualTo(other.path("data"));
        }
    }

    private static String some(Random random, String prefix) {
        StringBuilder data = new StringBuilder("{'" + prefix + "':'0'");
        for (int i = 0; i < random.nextInt(5); i++) {
            data.append(",'")
                    .append(prefix)
                    .append(i)
                    .append("':'")
                    .append(random.nextInt(3))
                    .append('\'');
        }
        return data.append('}').toString();
    }

    @Test
    void whatIsTrackedIsWhatWasSent() {
        ObjectNode live = first(deployment().tree());
        ObjectNode sent = live.deepCopy();
        sent.withObjectProperty("spec").remove("replicas");
        sent.withObjectProperty("spec").put("paused", true);

        ObjectNode tracked = apply.track(live, sent, "kubectl", "Update", "", LATER);

        ObjectNode bare = tracked.deepCopy();
        bare.withObjectProperty("metadata")
                .set("managedFields", sent.path("metadata").path("managedFields"));
        assertThat(bare).isEqualTo(sent);
        List<String> owners = tracked.path("metadata")
                .path("managedFields")
                .valueStream()
                .map(JsonNode::toString)
                .toList();
        assertThat(owners.get(0)).contains("gantry").doesNotContain("f:replicas");
        assertThat(owners.get(1)).contains("kubectl").contains("f:paused");
    }

    @Test
    void customResourcesAreMergedByTheirDefinition() {
        KubernetesSchema schema = KubernetesSchema.bundled().extensible();
        schema.define(
                "acme.io/v1",
                "Thing",
                json("{'type':'object','properties':{'spec':{'type':'object','properties':{"
                        + "'size':{'type':'integer','default':3},'free':{'type':'object',"
                        + "'x-kubernetes-preserve-unknown-fields':true}}}}}"));
        ServerSideApply custom = new ServerSideApply(schema);
        ObjectNode thing = json("{'apiVersion':'acme.io/v1','kind':'Thing','metadata':{'name':'t'},"
                + "'spec':{'free':{'a':[1],'b':{'c':true}}}}");

        ObjectNode live =
                custom.apply(Optional.empty(), thing, "gantry", false, NOW).object();
        schema.fill(live);
        Merged again = custom.apply(Optional.of(live), thing, "gantry", false, NOW);

        assertThat(live.path("spec").path("size").asInt()).isEqualTo(3);
        assertThat(again.changed()).isFalse();
        ObjectNode wrong = thing.deepCopy();
        wrong.withObjectProperty("spec").put("siez", 4);
        assertThatThrownBy(() -> custom.apply(Optional.of(live), wrong, "gantry", false, NOW))
                .hasMessageContaining(".spec.siez");
    }
}
