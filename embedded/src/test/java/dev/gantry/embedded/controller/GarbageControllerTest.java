package dev.gantry.embedded.controller;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gantry.manifest.ObjectRef;
import org.junit.jupiter.api.Test;

class GarbageControllerTest {
    private static final ObjectRef ONE = ObjectRef.of("v1", "ConfigMap", "default", "one");
    private static final ObjectRef TWO = ObjectRef.of("v1", "ConfigMap", "default", "two");
    private static final ObjectRef CHILD = ObjectRef.of("v1", "Secret", "default", "child");
    private static final ObjectRef POD = ObjectRef.of("v1", "Pod", "default", "pod");

    private final FakeClient cluster = new FakeClient(new GarbageController(() -> FakeClient.KINDS));

    private static String owner(String name, String uid) {
        return "{apiVersion: v1, kind: ConfigMap, name: " + name + ", uid: " + uid + "}";
    }

    private void config(String name) {
        cluster.put("{apiVersion: v1, kind: ConfigMap, metadata: {name: " + name + "}}");
    }

    private void child(String... owners) {
        cluster.put("{apiVersion: v1, kind: Secret, metadata: {name: child, ownerReferences: ["
                + String.join(", ", owners) + "]}}");
    }

    private void pod(boolean blocks) {
        cluster.put("""
                apiVersion: v1
                kind: Pod
                metadata:
                  name: pod
                  ownerReferences:
                  - {apiVersion: v1, kind: ConfigMap, name: one, uid: uid-one, blockOwnerDeletion: %s}
                """.formatted(blocks));
    }

    @Test
    void whatItsOwnerLeavesGoes() {
        config("one");
        child(owner("one", "uid-one"));
        assertThat(cluster.get(CHILD)).isPresent();
        cluster.drop(ONE);
        assertThat(cluster.get(CHILD)).isEmpty();
    }

    @Test
    void anObjectStaysWhileOneOfItsOwnersStaysAndForgetsTheOther() {
        config("one");
        config("two");
        child(owner("one", "uid-one"), owner("two", "uid-two"));
        cluster.drop(ONE);
        assertThat(cluster.now(CHILD)
                        .tree()
                        .path("metadata")
                        .path("ownerReferences")
                        .toString())
                .contains("uid-two")
                .doesNotContain("uid-one");
        cluster.drop(TWO);
        assertThat(cluster.get(CHILD)).isEmpty();
    }

    @Test
    void anOwnerOfThatNameThatIsAnotherDoesNotCount() {
        config("one");
        child(owner("one", "uid-of-an-earlier-one"));
        assertThat(cluster.get(CHILD)).isEmpty();
    }

    @Test
    void anOwnerOfAKindThatNobodyServesIsTakenToBeThere() {
        child("{apiVersion: example.com/v1, kind: Thing, name: one, uid: uid-one}");
        assertThat(cluster.get(CHILD)).isPresent();
    }

    @Test
    void anOwnerOfTheWholeClusterIsFound() {
        cluster.put("{apiVersion: v1, kind: Node, metadata: {name: a}}");
        child("{apiVersion: v1, kind: Node, name: a, uid: uid-a}");
        assertThat(cluster.get(CHILD)).isPresent();
        cluster.drop(ObjectRef.of("v1", "Node", "a"));
        assertThat(cluster.get(CHILD)).isEmpty();
    }

    @Test
    void inTheForegroundAnOwnerWaitsForThoseThatBlockIt() {
        config("one");
        pod(true);
        cluster.drop(ONE, "foregroundDeletion");
        assertThat(cluster.now(POD).isDeleting()).isTrue();
        assertThat(cluster.get(ONE)).isPresent();
        cluster.end(POD);
        assertThat(cluster.get(ONE)).isEmpty();
    }

    @Test
    void inTheForegroundAnOwnerDoesNotWaitForThoseThatDoNotBlockIt() {
        config("one");
        pod(false);
        cluster.drop(ONE, "foregroundDeletion");
        assertThat(cluster.get(ONE)).isEmpty();
        assertThat(cluster.now(POD).isDeleting()).isTrue();
    }

    @Test
    void inTheForegroundWhatAnotherOwnerHoldsStays() {
        config("one");
        config("two");
        child(owner("one", "uid-one"), owner("two", "uid-two"));
        cluster.drop(ONE, "foregroundDeletion");
        assertThat(cluster.get(ONE)).isEmpty();
        assertThat(cluster.get(CHILD)).isPresent();
    }

    @Test
    void orphansStayAndForgetTheirOwner() {
        config("one");
        child(owner("one", "uid-one"));
        cluster.drop(ONE, "orphan");
        assertThat(cluster.get(ONE)).isEmpty();
        assertThat(cluster.now(CHILD).tree().path("metadata").has("ownerReferences"))
                .isFalse();
    }
}
