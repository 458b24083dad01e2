package dev.gantry.embedded.http;

import static dev.gantry.embedded.http.Rest.APPS;
import static dev.gantry.embedded.http.Rest.CORE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gantry.embedded.Program;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Objects go: at once, after a while, with what they own or without, and not while a budget forbids it. */
class DeletesTest {
    private final Rest rest = new Rest();

    @AfterEach
    void close() {
        rest.close();
    }

    private String pod() {
        return rest.get(CORE + "pods").body().at("/items/0/metadata/name").asString();
    }

    private int count(String kind) {
        return rest.get(kind).body().path("items").size();
    }

    @Test
    void aPodGoesAfterItsGracePeriodWhichCanOnlyBecomeShorter() {
        rest.behaves(
                "acme/web:1", new Program(Optional.empty(), Duration.ofMinutes(5), Optional.empty(), true, List.of()));
        rest.deploy("web");
        rest.pass(10);
        String pod = CORE + "pods/" + pod();

        var first = rest.delete(pod + "?gracePeriodSeconds=60", "");
        assertThat(first.body().at("/metadata/deletionGracePeriodSeconds").asInt())
                .isEqualTo(60);
        rest.delete(pod, "");
        rest.delete(pod, "{'gracePeriodSeconds':90}");
        rest.pass(30);
        assertThat(rest.get(pod)
                        .body()
                        .at("/metadata/deletionGracePeriodSeconds")
                        .asInt())
                .isEqualTo(60);
        rest.delete(pod, "{'gracePeriodSeconds':40}");
        rest.pass(15);
        assertThat(rest.get(pod).status()).isEqualTo(404);

        String other = CORE + "pods/" + pod();
        rest.delete(other, "");
        rest.delete(other, "{'gracePeriodSeconds':0}");
        assertThat(rest.get(other).status()).isEqualTo(404);
    }

    @Test
    void whatIsOwnedGoesBeforeAfterOrNotAtAll() {
        for (String name : List.of("one", "two", "three")) {
            rest.deploy(name);
        }
        rest.pass(10);

        rest.delete(APPS + "deployments/one", "{'propagationPolicy':'Orphan'}");
        rest.delete(APPS + "deployments/two", "{'propagationPolicy':'Foreground'}");
        rest.delete(APPS + "deployments/three?propagationPolicy=Background", "");
        assertThat(rest.get(APPS + "deployments/two")
                        .body()
                        .at("/metadata/finalizers/0")
                        .asString())
                .isEqualTo("foregroundDeletion");
        assertThat(rest.get(APPS + "deployments/three").status()).isEqualTo(404);
        rest.pass(60);

        assertThat(count(APPS + "deployments")).isZero();
        assertThat(count(CORE + "pods")).isEqualTo(2);
        assertThat(rest.get(APPS + "replicasets").body().at("/items/0/metadata").has("ownerReferences"))
                .isFalse();
    }

    @Test
    void onlyTheObjectThatIsMeantIsDeleted() {
        var made = rest.post(CORE + "configmaps", "{'metadata':{'name':'c'}}");
        String uid = made.body().at("/metadata/uid").asString();

        assertThat(rest.delete(CORE + "configmaps/c", "{'preconditions':{'uid':'other'}}")
                        .status())
                .isEqualTo(409);
        assertThat(rest.delete(CORE + "configmaps/c", "{'preconditions':{'uid':'" + uid + "','resourceVersion':'1'}}")
                        .status())
                .isEqualTo(409);
        var done = rest.delete(CORE + "configmaps/c", "{'preconditions':{'uid':'" + uid + "'}}");
        assertThat(done.body().path("status").asString()).isEqualTo("Success");
        assertThat(done.body().at("/details/uid").asString()).isEqualTo(uid);
    }

    @Test
    void allThatAreChosenAreDeleted() {
        rest.post(CORE + "configmaps", "{'metadata':{'name':'a','labels':{'x':'y'}}}");
        rest.post(CORE + "configmaps", "{'metadata':{'name':'b','labels':{'x':'y'}}}");
        rest.post(CORE + "configmaps", "{'metadata':{'name':'c'}}");

        assertThat(rest.delete(CORE + "configmaps?labelSelector=x%3Dy", "")
                        .body()
                        .path("items"))
                .hasSize(2);
        assertThat(rest.get(CORE + "configmaps").text())
                .contains("\"name\":\"c\"")
                .doesNotContain("\"name\":\"a\"");
    }

    @Test
    void aBudgetThatIsUsedUpForbidsAnEviction() {
        rest.deploy("web");
        rest.post(
                "/apis/policy/v1/namespaces/shop/poddisruptionbudgets",
                "{'metadata':{'name':'web'},'spec':{'minAvailable':1,'selector':{'matchLabels':{'app':'web'}}}}");
        rest.pass(10);
        List<String> pods = rest.get(CORE + "pods")
                .body()
                .path("items")
                .valueStream()
                .map(it -> it.at("/metadata/name").asString())
                .toList();

        assertThat(evict(pods.get(0)).status()).isEqualTo(201);
        var refused = evict(pods.get(1));

        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.body().at("/details/causes/0/reason").asString()).isEqualTo("DisruptionBudget");
        assertThat(rest.get(CORE + "pods/" + pods.get(1))
                        .body()
                        .path("metadata")
                        .has("deletionTimestamp"))
                .isFalse();
    }

    private Rest.Reply evict(String pod) {
        return rest.post(CORE + "pods/" + pod + "/eviction", "{'metadata':{'name':'" + pod + "'}}");
    }

    @Test
    void aLogHasWhatAProgramWrites() {
        rest.behaves(
                "acme/web:1",
                new Program(
                        Optional.of(Duration.ofSeconds(1)),
                        Duration.ZERO,
                        Optional.empty(),
                        true,
                        List.of("one", "two", "three")));
        rest.deploy("web");
        rest.pass(10);
        String log = CORE + "pods/" + pod() + "/log";

        assertThat(rest.get(log).text()).isEqualTo("one\ntwo\nthree\n");
        assertThat(rest.get(log + "?tailLines=1&container=app").text()).isEqualTo("three\n");
        assertThat(rest.get(log + "?container=other").status()).isEqualTo(400);
        assertThat(rest.get(log + "?previous=true").status()).isEqualTo(400);
    }
}
