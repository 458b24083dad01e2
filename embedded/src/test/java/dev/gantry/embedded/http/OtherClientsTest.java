package dev.gantry.embedded.http;

import static dev.gantry.embedded.http.Rest.APPS;
import static dev.gantry.embedded.http.Rest.CORE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gantry.embedded.http.Rest.Reply;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What programs of helm, kapp, Go, Python and JavaScript showed to differ from an API server does so no more. */
class OtherClientsTest {
    private final Rest rest = new Rest();

    @AfterEach
    void close() {
        rest.close();
    }

    private static List<String> managers(JsonNode object) {
        List<String> managers = new ArrayList<>();
        for (JsonNode entry : object.at("/metadata/managedFields")) {
            managers.add(entry.path("manager").asString() + " "
                    + entry.path("subresource").asString("") + " " + entry.path("fieldsV1"));
        }
        return managers;
    }

    @Test
    void nothingIsDeletedOrMadeInAllNamespacesAtOnce() {
        rest.post(CORE + "configmaps", "{'metadata':{'name':'kept'}}");

        assertThat(rest.delete("/api/v1/namespaces", "").status()).isEqualTo(405);
        assertThat(rest.delete("/api/v1/configmaps", "").status()).isEqualTo(405);
        assertThat(rest.post("/api/v1/configmaps", "{'metadata':{'name':'a'}}").status())
                .isEqualTo(405);
        assertThat(rest.get(CORE + "configmaps/kept").status()).isEqualTo(200);
    }

    @Test
    void onlyARefusalAboutAnObjectNamesIt() {
        rest.deploy("web");

        Reply unknownPart = rest.get(APPS + "deployments/web/nothing");
        Reply wrongPatch =
                rest.patch(APPS + "deployments/web", "json-patch+json", "[{'op':'remove','path':'/spec/x'}]");

        assertThat(unknownPart.body().has("details")).isFalse();
        assertThat(wrongPatch.status()).isEqualTo(422);
        assertThat(wrongPatch.body().has("details")).isFalse();
        assertThat(rest.get(APPS + "deployments/none")
                        .body()
                        .at("/details/name")
                        .asString())
                .isEqualTo("none");
    }

    @Test
    void optionsOfAWriteThatMeanNothingAreRefused() {
        String object = "{'apiVersion':'v1','kind':'ConfigMap','metadata':{'name':'a'}}";

        assertThat(rest.post(CORE + "configmaps?dryRun=Some", object).status()).isEqualTo(422);
        assertThat(rest.post(CORE + "configmaps?fieldValidation=Some", object).status())
                .isEqualTo(422);
        assertThat(rest.post(CORE + "configmaps?fieldManager=" + "x".repeat(129), object)
                        .status())
                .isEqualTo(422);
        assertThat(rest.patch(CORE + "configmaps/a", "apply-patch+yaml", object)
                        .body()
                        .at("/details/causes/0/field")
                        .asString())
                .isEqualTo("fieldManager");
        assertThat(rest.get(CORE + "configmaps/a").status()).isEqualTo(404);
        rest.post(CORE + "configmaps", object);
        assertThat(rest.patch(CORE + "configmaps/a?force=true", "merge-patch+json", "{}")
                        .status())
                .isEqualTo(422);
    }

    @Test
    void whatWasReadIsNeitherMadeNorAppliedAsItIs() {
        assertThat(rest.post(CORE + "configmaps", "{'metadata':{'name':'a','resourceVersion':'5'}}")
                        .body()
                        .path("message")
                        .asString())
                .isEqualTo("resourceVersion should not be set on objects to be created");
        assertThat(rest.patch(
                                CORE + "configmaps/a?fieldManager=me",
                                "apply-patch+yaml",
                                "{'apiVersion':'v1','kind':'ConfigMap','metadata':{'name':'a','managedFields':[]}}")
                        .body()
                        .path("message")
                        .asString())
                .isEqualTo("metadata.managedFields must be nil");
        assertThat(rest.send("PUT", CORE + "configmaps/a", "{'metadata':{}}", "application/json")
                        .status())
                .isEqualTo(400);
    }

    @Test
    void whatTheServerAddsBelongsToNobody() {
        Reply job = rest.post(
                "/apis/batch/v1/namespaces/shop/jobs?fieldManager=me",
                "{'metadata':{'name':'j'},'spec':{'template':{'spec':{'restartPolicy':'Never',"
                        + "'containers':[{'name':'c','image':'x'}]}}}}");
        Reply service = rest.post(
                CORE + "services?fieldManager=me", "{'metadata':{'name':'s'},'spec':{'ports':[{'port':80}]}}");

        assertThat(managers(job.body()).toString()).doesNotContain("f:selector").doesNotContain("controller-uid");
        assertThat(job.body().at("/metadata/labels/job-name").asString()).isEqualTo("j");
        assertThat(managers(service.body()).toString()).contains("f:ports").doesNotContain("f:clusterIP");
    }

    @Test
    void textsOfASecretCanBeAppliedByWhoPatchedThemBefore() {
        rest.post(CORE + "secrets?fieldManager=me", "{'metadata':{'name':'s'},'stringData':{'a':'1'}}");
        rest.patch(CORE + "secrets/s?fieldManager=me", "merge-patch+json", "{'stringData':{'a':'2'}}");

        Reply applied = rest.patch(
                CORE + "secrets/s?fieldManager=other",
                "apply-patch+yaml",
                "{'apiVersion':'v1','kind':'Secret','metadata':{'name':'s'},'stringData':{'b':'3'}}");

        assertThat(applied.status()).isEqualTo(200);
        assertThat(managers(rest.get(CORE + "secrets/s").body()).get(1))
                .contains("f:data")
                .doesNotContain("stringData");
    }

    @Test
    void whoScalesOwnsTheReplicasThroughThatSubresource() {
        rest.deploy("web");
        rest.patch(APPS + "deployments/web/scale?fieldManager=me", "merge-patch+json", "{'spec':{'replicas':3}}");

        assertThat(managers(rest.get(APPS + "deployments/web").body()))
                .contains("me scale {\"f:spec\":{\"f:replicas\":{}}}");
        assertThat(rest.send(
                                "PUT",
                                APPS + "deployments/web/scale",
                                "{'kind':'Deployment','metadata':{'name':'web'}}",
                                "application/json")
                        .status())
                .isEqualTo(400);
        assertThat(rest.get(APPS + "deployments/web")
                        .body()
                        .at("/spec/replicas")
                        .asInt())
                .isEqualTo(3);
        assertThat(rest.get(APPS + "deployments/web/scale", "application/json;as=Table;g=meta.k8s.io;v=v1")
                        .body()
                        .at("/rows/0/cells/1")
                        .asInt())
                .isEqualTo(3);
    }

    @Test
    void customResourcesThatBreakTheirSchemaAreRefused() {
        rest.post("/apis/apiextensions.k8s.io/v1/customresourcedefinitions", """
                {'metadata':{'name':'widgets.acme.io'},'spec':{'group':'acme.io','scope':'Namespaced',
                'names':{'plural':'widgets','kind':'Widget'},'versions':[{'name':'v1','served':true,'storage':true,
                'schema':{'openAPIV3Schema':{'type':'object','properties':{'spec':{'type':'object','required':['size'],
                'properties':{'size':{'type':'integer','minimum':1}}}}}}}]}}
                """);
        rest.pass(2);
        String widgets = "/apis/acme.io/v1/namespaces/shop/widgets";
        String widget = "{'apiVersion':'acme.io/v1','kind':'Widget','metadata':{'name':'w'},'spec':{'size':SIZE}}";

        assertThat(rest.post(widgets, widget.replace("SIZE", "'x'")).status()).isEqualTo(422);
        assertThat(rest.post(widgets, widget.replace("SIZE", "0")).status()).isEqualTo(422);
        assertThat(rest.post(widgets, widget.replace("SIZE", "1")).status()).isEqualTo(201);
        Reply patched = rest.patch(widgets + "/w", "merge-patch+json", "{'spec':{'size':0}}");
        assertThat(patched.status()).isEqualTo(422);
        assertThat(patched.body().at("/details/causes/0/field").asString()).isEqualTo("spec.size");
        assertThat(rest.patch(widgets + "/w", "merge-patch+json", "{'spec':{'size':2}}")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void kindsThatAreNeverThereAreListedAsNoneAndNotMade() {
        for (String kind : List.of("endpoints", "replicationcontrollers")) {
            assertThat(rest.get(CORE + kind).body().path("items")).isEmpty();
            Reply refused = rest.post(CORE + kind, "{'metadata':{'name':'a'}}");
            assertThat(refused.status()).isEqualTo(405);
            assertThat(refused.body().path("message").asString()).contains("is not modelled");
        }
    }

    @Test
    void eventsAreWrittenAndReadInBothTheirVersions() {
        String events = "/apis/events.k8s.io/v1/namespaces/shop/events";
        Reply made = rest.post(
                events,
                "{'metadata':{'name':'e'},'regarding':{'kind':'Pod','name':'p','namespace':'shop'},'note':'hello',"
                        + "'reason':'Tried','type':'Normal','action':'try','reportingController':'me',"
                        + "'reportingInstance':'me-0','eventTime':'2026-01-01T00:00:00.000000Z'}");

        assertThat(made.status()).isEqualTo(201);
        assertThat(made.body().path("note").asString()).isEqualTo("hello");
        JsonNode core = rest.get(CORE + "events/e").body();
        assertThat(core.path("message").asString()).isEqualTo("hello");
        assertThat(core.at("/involvedObject/name").asString()).isEqualTo("p");
        rest.patch(events + "/e", "strategic-merge-patch+json", "{'note':'again'}");
        assertThat(rest.get(CORE + "events/e").body().path("message").asString())
                .isEqualTo("again");
        assertThat(rest.get(events).body().at("/items/0/apiVersion").asString()).isEqualTo("events.k8s.io/v1");
        try (var lines = rest.watch(events + "?watch=true&fieldSelector=metadata.name%3De")) {
            assertThat(lines.next().at("/object/note").asString()).isEqualTo("again");
        } catch (java.io.IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Otherwise an operator that writes the status whenever it hears of the object never rests. */
    @Test
    void aStatusThatIsWrittenAsItIsMakesNoNewVersion() {
        rest.deploy("web");
        rest.pass(20);
        String web = APPS + "deployments/web";
        JsonNode before = rest.get(web).body();

        JsonNode after = rest.send("PUT", web + "/status", before.toString(), "application/json")
                .body();

        assertThat(before.at("/status/readyReplicas").asInt()).isEqualTo(2);
        assertThat(after.at("/metadata/resourceVersion")).isEqualTo(before.at("/metadata/resourceVersion"));
        assertThat(rest.send("PUT", web, before.toString(), "application/json")
                        .body()
                        .at("/metadata/resourceVersion"))
                .isEqualTo(before.at("/metadata/resourceVersion"));
    }

    @Test
    void typesOfDefinitionsCanBeReadThoughAFieldOfTheirsIsCalledAsAReference() {
        assertThat(rest.get("/openapi/v3/apis/apiextensions.k8s.io/v1").status())
                .isEqualTo(200);
    }

    @Test
    void aMatchOfVersionsNeedsAVersion() {
        assertThat(rest.get(CORE + "configmaps?resourceVersionMatch=Exact").status())
                .isEqualTo(422);
        assertThat(rest.get(CORE + "configmaps?resourceVersion=0&resourceVersionMatch=Exact")
                        .status())
                .isEqualTo(422);
        assertThat(rest.get(CORE + "configmaps?resourceVersion=0&resourceVersionMatch=Some")
                        .status())
                .isEqualTo(422);
    }
}
