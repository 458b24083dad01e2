package dev.gantry.embedded.http;

import static dev.gantry.embedded.http.Rest.APPS;
import static dev.gantry.embedded.http.Rest.CORE;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Objects are read one by one, in lists, page by page and as they change. */
class ReadsTest {
    private static final String TABLE = "application/json;as=Table;v=v1;g=meta.k8s.io,application/json";

    private final Rest rest = new Rest();

    @AfterEach
    void close() {
        rest.close();
    }

    private void config(String name, String labels) {
        assertThat(rest.post(CORE + "configmaps", "{'metadata':{'name':'" + name + "','labels':{" + labels + "}}}")
                        .status())
                .isEqualTo(201);
    }

    private List<String> names(String query) {
        List<String> names = new ArrayList<>();
        rest.get(CORE + "configmaps?" + query)
                .body()
                .path("items")
                .forEach(it -> names.add(it.at("/metadata/name").asString()));
        names.remove("kube-root-ca.crt");
        return names;
    }

    @Test
    void aListThatIsReadByPagesIsOfOneMoment() {
        config("a", "");
        config("b", "");
        config("c", "");
        JsonNode first = rest.get(CORE + "configmaps?limit=2").body();
        rest.delete(CORE + "configmaps/c", "");
        config("d", "");

        String next = first.at("/metadata/continue").asString();
        JsonNode second = rest.get(CORE + "configmaps?limit=2&continue=" + next).body();

        assertThat(first.path("items")).hasSize(2);
        assertThat(first.at("/metadata/remainingItemCount").asInt()).isEqualTo(2);
        assertThat(second.path("items").toString()).contains("\"name\":\"c\"").doesNotContain("\"name\":\"d\"");
        assertThat(second.at("/metadata/resourceVersion")).isEqualTo(first.at("/metadata/resourceVersion"));
        assertThat(rest.get(CORE + "configmaps?continue=nonsense").status()).isEqualTo(410);
    }

    @Test
    void objectsAreChosenByLabelsAndFields() {
        config("a", "'app':'x','tier':'1'");
        config("b", "'app':'y'");
        config("c", "");

        assertThat(names("labelSelector=app%3Dx")).containsExactly("a");
        assertThat(names("labelSelector=app%20in%20(x,y),!tier")).containsExactly("b");
        assertThat(names("labelSelector=app")).containsExactly("a", "b");
        assertThat(names("labelSelector=app!=x")).containsExactly("b", "c");
        assertThat(names("labelSelector=tier%3E0")).containsExactly("a");
        assertThat(names("fieldSelector=metadata.name%3Dc")).containsExactly("c");
        assertThat(names("fieldSelector=metadata.name!%3Dc,metadata.namespace=shop"))
                .containsExactly("a", "b");
        assertThat(rest.get(CORE + "configmaps?fieldSelector=data.a%3Db").status())
                .isEqualTo(400);
        assertThat(rest.get(CORE + "configmaps?labelSelector=a%20b").status()).isEqualTo(400);
    }

    @Test
    void podsAreChosenByNodeAndPhase() {
        rest.deploy("web");
        rest.pass(10);

        assertThat(rest.get("/api/v1/pods?fieldSelector=status.phase%3DRunning,spec.nodeName!%3Dnode-9")
                        .body()
                        .path("items"))
                .hasSize(2);
        assertThat(rest.get("/api/v1/pods?fieldSelector=status.phase%3DPending")
                        .body()
                        .path("items"))
                .isEmpty();
    }

    @Test
    void aWatchTellsWhatBeginsAndCeasesToBeChosen() throws Exception {
        config("a", "'app':'x'");
        String version = rest.get(CORE + "configmaps")
                .body()
                .at("/metadata/resourceVersion")
                .asString();
        try (Rest.Lines lines =
                rest.watch(CORE + "configmaps?watch=true&labelSelector=app%3Dx&resourceVersion=" + version)) {
            config("b", "'app':'y'");
            rest.patch(CORE + "configmaps/b", "merge-patch+json", "{'metadata':{'labels':{'app':'x'}}}");
            rest.patch(CORE + "configmaps/b", "merge-patch+json", "{'data':{'k':'v'}}");
            rest.patch(CORE + "configmaps/a", "merge-patch+json", "{'metadata':{'labels':{'app':'z'}}}");
            rest.delete(CORE + "configmaps/b", "");

            assertThat(lines.told()).isEqualTo("ADDED b");
            assertThat(lines.told()).isEqualTo("MODIFIED b");
            JsonNode gone = lines.next();
            assertThat(gone.path("type").asString()).isEqualTo("DELETED");
            assertThat(gone.at("/object/metadata/labels/app").asString()).isEqualTo("x");
            assertThat(lines.told()).isEqualTo("DELETED b");
        }
    }

    @Test
    void aWatchThatBeginsNowTellsWhatIsThereFirst() throws Exception {
        config("a", "'app':'x'");
        String chosen = CORE + "configmaps?watch=true&labelSelector=app%3Dx";
        try (Rest.Lines lines = rest.watch(chosen)) {
            assertThat(lines.told()).isEqualTo("ADDED a");
        }
        String streaming = "&sendInitialEvents=true&resourceVersionMatch=NotOlderThan&allowWatchBookmarks=true";
        try (Rest.Lines lines = rest.watch(chosen + streaming)) {
            assertThat(lines.told()).isEqualTo("ADDED a");
            JsonNode end = lines.next();
            assertThat(end.path("type").asString()).isEqualTo("BOOKMARK");
            assertThat(end.at("/object/metadata/annotations").toString()).contains("k8s.io/initial-events-end");
        }
        assertThat(rest.get(chosen + "&sendInitialEvents=true").status()).isEqualTo(422);
    }

    @Test
    void aWatchEndsWhenItsTimeIsOver() throws Exception {
        try (Rest.Lines lines = rest.watch(CORE + "secrets?watch=1&timeoutSeconds=1&resourceVersion=0")) {
            assertThat(lines.next().isMissingNode()).isTrue();
        }
    }

    @Test
    void aWatchFromAVersionToComeIsRefused() {
        assertThat(rest.get(CORE + "secrets?watch=1&resourceVersion=99999999").status())
                .isEqualTo(504);
    }

    @Test
    void aTableHasWhatKubectlShows() {
        rest.deploy("web");
        rest.pass(10);

        JsonNode deployments = rest.get(APPS + "deployments", TABLE).body();
        JsonNode pods = rest.get(CORE + "pods", TABLE).body();

        assertThat(deployments.at("/rows/0/cells").toString())
                .isEqualTo("[\"web\",\"2/2\",2,2,\"10s\",\"app\",\"acme/web:1\",\"app=web\"]");
        assertThat(pods.at("/columnDefinitions")
                        .valueStream()
                        .map(it -> it.path("name").asString()))
                .containsExactly(
                        "Name",
                        "Ready",
                        "Status",
                        "Restarts",
                        "Age",
                        "IP",
                        "Node",
                        "Nominated Node",
                        "Readiness Gates");
        assertThat(pods.at("/rows/0/cells").toString()).contains("\"1/1\",\"Running\",\"0\"");
        assertThat(pods.at("/rows/0/object/kind").asString()).isEqualTo("PartialObjectMetadata");
    }

    @Test
    void metadataAloneIsGivenToWhoAsksForIt() {
        config("a", "'app':'x'");
        String metadata = "application/json;as=PartialObjectMetadataList;g=meta.k8s.io;v=v1,application/json";

        JsonNode list =
                rest.get(CORE + "configmaps?labelSelector=app", metadata).body();

        assertThat(list.path("kind").asString()).isEqualTo("PartialObjectMetadataList");
        assertThat(list.at("/items/0/metadata/name").asString()).isEqualTo("a");
        assertThat(list.at("/items/0").has("data")).isFalse();
        assertThat(rest.get(CORE + "configmaps/a", metadata.replace("List", ""))
                        .body()
                        .path("kind")
                        .asString())
                .isEqualTo("PartialObjectMetadata");
    }

    @Test
    void aVersionThatIsForgottenIsSaidToBe() throws Exception {
        config("a", "");
        rest.forget();

        try (Rest.Lines lines = rest.watch(CORE + "configmaps?watch=true&resourceVersion=10")) {
            JsonNode error = lines.next();
            assertThat(error.path("type").asString()).isEqualTo("ERROR");
            assertThat(error.at("/object/code").asInt()).isEqualTo(410);
            assertThat(lines.next().isMissingNode()).isTrue();
        }
        assertThat(rest.get(CORE + "configmaps?resourceVersion=10&resourceVersionMatch=Exact")
                        .status())
                .isEqualTo(410);
    }
}
