package dev.gantry.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gantry.embedded.object.Stored;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What is found in the store, by what it is looked for. */
class StoreTest {
    private static final JsonMapper JSON = new JsonMapper();

    private final Store store = new Store();

    private Stored put(String namespace, String name, String owner, String node, String app) {
        ObjectNode tree = JSON.createObjectNode().put("apiVersion", "v1").put("kind", "Pod");
        ObjectNode metadata = tree.putObject("metadata");
        metadata.put("name", name).put("namespace", namespace).put("uid", namespace + name);
        metadata.put("resourceVersion", Long.toString(store.nextVersion()));
        metadata.putObject("labels").put("app", app);
        if (!owner.isEmpty()) {
            metadata.putArray("ownerReferences").addObject().put("uid", owner).put("controller", true);
        }
        tree.putObject("spec").put("nodeName", node);
        Stored stored = Stored.of(tree);
        store.put(stored);
        return stored;
    }

    private List<String> found(String heading) {
        return store.list("", "Pod", heading).stream()
                .map(pod -> pod.namespace() + "/" + pod.name())
                .toList();
    }

    @Test
    void objectsAreFoundByAllThatTheyBelongTo() {
        put("shop", "b", "set", "node-1", "web");
        put("shop", "a", "set", "node-2", "db");
        put("other", "c", "", "", "web");

        assertThat(found(Index.ALL)).containsExactly("other/c", "shop/a", "shop/b");
        assertThat(found(Index.in("shop"))).containsExactly("shop/a", "shop/b");
        assertThat(found(Index.ownedBy("set"))).containsExactly("shop/a", "shop/b");
        assertThat(found(Index.managedBy("set"))).containsExactly("shop/a", "shop/b");
        assertThat(found(Index.unmanaged("other"))).containsExactly("other/c");
        assertThat(found(Index.on("node-1"))).containsExactly("shop/b");
        assertThat(found(Index.on(""))).containsExactly("other/c");
        assertThat(found(Index.labelled("shop", "app", "web"))).containsExactly("shop/b");
    }

    @Test
    void whatChangesIsFoundWhereItBelongsNow() {
        put("shop", "a", "", "", "web");
        put("shop", "a", "set", "node-1", "db");

        assertThat(found(Index.unmanaged("shop"))).isEmpty();
        assertThat(found(Index.on(""))).isEmpty();
        assertThat(found(Index.labelled("shop", "app", "web"))).isEmpty();
        assertThat(found(Index.managedBy("set"))).containsExactly("shop/a");
        assertThat(found(Index.labelled("shop", "app", "db"))).containsExactly("shop/a");
    }

    @Test
    void whatIsGoneIsFoundNowhere() {
        Stored pod = put("shop", "a", "set", "node-1", "web");
        store.remove(pod);

        assertThat(found(Index.ALL)).isEmpty();
        assertThat(found(Index.managedBy("set"))).isEmpty();
        assertThat(found(Index.on("node-1"))).isEmpty();
        assertThat(found(Index.labelled("shop", "app", "web"))).isEmpty();
    }

    @Test
    void aListThatWasReadStaysAsItWas() {
        put("shop", "a", "", "", "web");
        List<Stored> before = store.list("", "Pod", Index.in("shop"));
        put("shop", "b", "", "", "web");

        assertThat(before).hasSize(1);
        assertThat(found(Index.in("shop"))).hasSize(2);
    }

    /** In any order of changes the same is found as by looking through all. */
    @Test
    void theIndexAgreesWithTheObjects() {
        Random random = new Random(7);
        for (int i = 0; i < 2_000; i++) {
            String name = "p" + random.nextInt(20);
            if (random.nextInt(4) == 0) {
                store.list("", "Pod", Index.ALL).stream()
                        .filter(pod -> pod.name().equals(name))
                        .findFirst()
                        .ifPresent(store::remove);
            } else {
                put("n" + random.nextInt(2), name, owner(random), "m" + random.nextInt(3), "app" + random.nextInt(3));
            }
            String app = "app" + random.nextInt(3);
            List<String> expected = new ArrayList<>();
            for (Stored pod : store.list("", "Pod", Index.ALL)) {
                if (pod.namespace().equals("n1") && app.equals(pod.labels().get("app"))) {
                    expected.add("n1/" + pod.name());
                }
            }
            assertThat(found(Index.labelled("n1", "app", app))).isEqualTo(expected);
        }
    }

    private static String owner(Random random) {
        return random.nextBoolean() ? "" : "set" + random.nextInt(3);
    }

    @Test
    void happeningsAreToldFromAVersionOn() {
        put("shop", "a", "", "", "web");
        long since = store.version();
        put("shop", "b", "", "", "web");
        put("shop", "c", "", "", "web");

        assertThat(store.since(since).orElseThrow())
                .extracting(it -> it.object().name())
                .containsExactly("b", "c");
        assertThat(store.since(store.version()).orElseThrow()).isEmpty();
    }

    /** With assertions, as tests run, whoever changes what is stored is found out. */
    @Test
    void whatIsStoredMustNotBeChanged() {
        Stored pod = put("shop", "a", "", "", "web");
        pod.tree().put("changed", true);

        assertThatThrownBy(() -> put("shop", "a", "", "", "web"))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("was changed in place");
    }
}
