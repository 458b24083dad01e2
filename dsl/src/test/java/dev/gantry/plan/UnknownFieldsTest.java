package dev.gantry.plan;

import static dev.gantry.plan.Trees.tree;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class UnknownFieldsTest {
    private static final String SCHEMA = "{'components': {'schemas': {"
            + "'Thing': {'x-kubernetes-group-version-kind': [{'group': 'x', 'version': 'v1', 'kind': 'Thing'}],"
            + " 'properties': {'apiVersion': {}, 'kind': {}, 'spec': {'allOf': [{'$ref': '#/components/schemas/Spec'}]}}},"
            + "'Spec': {'properties': {'n': {}, 'map': {'additionalProperties': {'type': 'string'}},"
            + " 'open': {'x-kubernetes-preserve-unknown-fields': true, 'properties': {'a': {}}},"
            + " 'keeping': {'x-kubernetes-preserve-unknown-fields': true, 'items': {'items': {'properties': {'a': {'properties': {}}}}}},"
            + " 'items': {'type': 'array', 'items': {'$ref': '#/components/schemas/Spec'}}}}}}}";

    @Test
    void namesEachFieldThatTheSchemaDoesNotHave() {
        assertThat(unknown("{'spec': {'n': 1, 'm': 2, 'items': [{'n': 1}, {'o': 1}]}, 'status': {}}"))
                .containsExactlyInAnyOrder("spec.m", "spec.items[1].o", "status");
    }

    @Test
    void leavesOpenMapsAndObjectsAlone() {
        assertThat(unknown("{'spec': {'map': {'anything': 'goes'}, 'open': {'b': {'c': 1}}}}"))
                .isEmpty();
    }

    @Test
    void leavesTheItemsOfListsThatKeepUnknownFieldsAlone() {
        assertThat(unknown("{'spec': {'keeping': [[{'b': 1, 'a': {'c': 1}}]]}}"))
                .containsExactly("spec.keeping[0][0].a.c");
    }

    @Test
    void saysNothingOfAKindWithoutSchema() {
        assertThat(UnknownFields.of(tree("{'apiVersion': 'y/v1', 'kind': 'Thing', 'a': 1}"), tree(SCHEMA)))
                .isEmpty();
    }

    private static Iterable<String> unknown(String fields) {
        return UnknownFields.of(tree("{'apiVersion': 'x/v1', 'kind': 'Thing', " + fields.substring(1)), tree(SCHEMA));
    }
}
