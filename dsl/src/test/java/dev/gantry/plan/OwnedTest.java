package dev.gantry.plan;

import static dev.gantry.plan.Trees.tree;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gantry.kubernetes.UntypedObject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.node.ObjectNode;

class OwnedTest {
    private static final String OWNED =
            "{'f:spec': {'f:n': {}, 'f:l': {'k:{\\\"name\\\":\\\"a\\\"}': {'.': {}, 'f:name': {}, 'f:v': {}}}}}";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "true  | {'n': 1, 'l': [{'name': 'a', 'v': 1}]}                        | as wanted",
                "true  | {'n': 1, 'l': [{'name': 'a', 'v': 1, 'w': 9}], 'm': 9}        | others added fields",
                "true  | {'n': 1, 'l': [{'name': 'x'}, {'name': 'a', 'v': 1}]}         | others added an item",
                "false | {'n': 2, 'l': [{'name': 'a', 'v': 1}]}                        | a value differs",
                "false | {'n': 1, 'l': [{'name': 'a', 'v': 2}]}                        | a value in an item differs",
                "false | {'n': 1, 'l': [{'name': 'b', 'v': 1}]}                        | the item is gone",
                "false | {'l': [{'name': 'a', 'v': 1}]}                                | a field is gone",
            })
    void looksAtOwnedFieldsOnly(boolean covered, String spec, String why) {
        assertThat(Owned.covers("gantry", desired(), live(OWNED, spec))).as(why).isEqualTo(covered);
    }

    @Test
    void isNotSureWhenAFieldThatIsOwnedIsWantedNoMore() {
        String more = OWNED.replace("'f:n': {}", "'f:n': {}, 'f:gone': {}");
        assertThat(Owned.covers("gantry", desired(), live(more, "{'n': 1, 'gone': 1, 'l': [{'name': 'a', 'v': 1}]}")))
                .isFalse();
    }

    @Test
    void isNotSureWhenAWantedFieldIsOwnedBySomebodyElseAlone() {
        String less = OWNED.replace("'f:n': {}, ", "");
        assertThat(Owned.covers("gantry", desired(), live(less, "{'n': 1, 'l': [{'name': 'a', 'v': 1}]}")))
                .isFalse();
    }

    @Test
    void isNotSureWhenTheFieldsWereOwnedInAnotherVersion() {
        ObjectNode live = live(OWNED, "{'n': 1, 'l': [{'name': 'a', 'v': 1}]}");
        ((ObjectNode) live.at("/metadata/managedFields/0")).put("apiVersion", "x/v1beta1");
        assertThat(Owned.covers("gantry", desired(), live)).isFalse();
    }

    @Test
    void isNotSureWhenTheOrderOfItemsDiffers() {
        Desired two = Desired.of(
                UntypedObject.of("x/v1", "Thing", "t", Map.of("l", List.of(Map.of("name", "a"), Map.of("name", "b")))),
                Optional.empty());
        String owned =
                "{'f:l': {'k:{\\\"name\\\":\\\"a\\\"}': {'.': {}, 'f:name': {}}, 'k:{\\\"name\\\":\\\"b\\\"}': {'.': {}, 'f:name': {}}}}";

        assertThat(Owned.covers("gantry", two, withOwner(owned, "'l': [{'name': 'a'}, {'name': 'b'}]")))
                .isTrue();
        assertThat(Owned.covers("gantry", two, withOwner(owned, "'l': [{'name': 'b'}, {'name': 'a'}]")))
                .isFalse();
    }

    @Test
    void knowsAnItemByAKeyThatTheServerFilledIn() {
        Desired port = Desired.of(
                UntypedObject.of("x/v1", "Thing", "t", Map.of("l", List.of(Map.of("port", 80)))), Optional.empty());
        String owned = "{'f:l': {'k:{\\\"port\\\":80,\\\"protocol\\\":\\\"TCP\\\"}': {'.': {}, 'f:port': {}}}}";

        assertThat(Owned.covers("gantry", port, withOwner(owned, "'l': [{'port': 80, 'protocol': 'TCP'}]")))
                .isTrue();
    }

    @Test
    void takesAnEmptyMapThatTheServerDroppedForGranted() {
        Desired empty = Desired.of(UntypedObject.of("x/v1", "Thing", "t", Map.of("m", Map.of())), Optional.empty());

        assertThat(Owned.covers("gantry", empty, withOwner("{'f:m': {}}", "'n': 1")))
                .isTrue();
    }

    private static Desired desired() {
        return Desired.of(
                UntypedObject.of(
                        "x/v1",
                        "Thing",
                        "t",
                        Map.of("spec", Map.of("n", 1, "l", List.of(Map.of("name", "a", "v", 1))))),
                Optional.empty());
    }

    private static ObjectNode live(String owned, String spec) {
        return withOwner(owned, "'spec': " + spec);
    }

    private static ObjectNode withOwner(String owned, String fields) {
        return tree("{'apiVersion': 'x/v1', 'kind': 'Thing', 'metadata': {'name': 't', 'managedFields': [{'manager':"
                + " 'gantry', 'operation': 'Apply', 'apiVersion': 'x/v1', 'fieldsV1': " + owned + "}]}, " + fields
                + "}");
    }
}
