package dev.gantry.embedded.object;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What two states of an object have in common is there once. */
class SharingTest {
    private static final JsonMapper JSON = new JsonMapper();

    private static ObjectNode tree(String text) {
        return (ObjectNode) JSON.readTree(text.replace('\'', '"'));
    }

    @Test
    void whatIsTheSameIsSharedAndWhatDiffersIsNot() {
        ObjectNode before = tree("{'metadata':{'name':'a'},'spec':{'list':[{'x':1},{'x':2}],'n':1}}");
        ObjectNode after = tree("{'metadata':{'name':'a'},'spec':{'list':[{'x':1},{'x':3}],'n':1}}");

        assertThat(Sharing.share(before, after)).isFalse();

        assertThat(after).isEqualTo(tree("{'metadata':{'name':'a'},'spec':{'list':[{'x':1},{'x':3}],'n':1}}"));
        assertThat(after.get("metadata")).isSameAs(before.get("metadata"));
        assertThat(after.at("/spec/list/0")).isSameAs(before.at("/spec/list/0"));
        assertThat(after.at("/spec/list/1")).isNotSameAs(before.at("/spec/list/1"));
        assertThat(before).isEqualTo(tree("{'metadata':{'name':'a'},'spec':{'list':[{'x':1},{'x':2}],'n':1}}"));
    }

    @Test
    void anotherOrderOfFieldsIsKept() {
        ObjectNode before = tree("{'spec':{'a':1,'b':2}}");
        ObjectNode after = tree("{'spec':{'b':2,'a':1}}");

        assertThat(Sharing.share(before, after)).isFalse();
        assertThat(after).hasToString("{\"spec\":{\"b\":2,\"a\":1}}");
    }

    @Test
    void whatIsAllTheSameIsTold() {
        assertThat(Sharing.share(tree("{'a':[1,{'b':null}]}"), tree("{'a':[1,{'b':null}]}")))
                .isTrue();
        assertThat(Sharing.share(tree("{'a':[1,2]}"), tree("{'a':[1]}"))).isFalse();
    }

    @Test
    void aCopyCanBeChangedWithoutTheOriginal() {
        String text = "{'metadata':{'labels':{'a':'b'}},'spec':{'n':1}}";
        ObjectNode original = tree(text);
        ObjectNode copy = Sharing.copy(original);
        copy.put("kind", "Pod");
        copy.withObjectProperty("metadata").put("name", "p");
        Sharing.own(copy, "spec").put("n", 2);
        Sharing.own(copy.withObjectProperty("metadata"), "labels").put("c", "d");

        assertThat(original).isEqualTo(tree(text));
        assertThat(copy.at("/spec/n").asInt()).isEqualTo(2);
        assertThat(copy.at("/metadata/labels").size()).isEqualTo(2);
    }
}
