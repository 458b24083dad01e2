package dev.gantry.codegen.crd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gantry.codegen.schema.SchemaException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class CustomTypesTest {
    private static final String REF = "{type: object, properties: {name: {type: string}}}";
    private static final String SPEC =
            "a: {type: object, properties: {ref: " + REF + "}}, b: {type: object, properties: {ref: " + REF
                    + ", more: {type: string}}}, items: {type: array, items: {type: object, properties: {x: {type: string}}}}";

    private static String crd(String group, String kind, String spec) {
        return """
                apiVersion: apiextensions.k8s.io/v1
                kind: CustomResourceDefinition
                spec:
                  group: %s
                  scope: Namespaced
                  names: {kind: %s, plural: xs}
                  versions:
                  - name: v1
                    served: true
                    schema: {openAPIV3Schema: {type: object, properties: {spec: {type: object, properties: {%s}}}}}
                ---
                """.formatted(group, kind, spec);
    }

    private static List<String> classes(String text, Settings settings) {
        Definitions definitions = new Definitions();
        definitions.read("crds.yaml", text.getBytes(StandardCharsets.UTF_8));
        CustomTypes types = CustomTypes.of(definitions.kinds(), settings);
        return types.types().stream()
                .map(type -> types.names().of(type.schema()).canonicalName())
                .toList();
    }

    private static List<String> classes(String text) {
        return classes(text, Settings.in("crd"));
    }

    @Test
    void callsAClassByItsPathAndSharesWhatIsAlikeAtTheShortestOfThem() {
        assertThat(classes(crd("example.com", "Box", SPEC)))
                .containsExactlyInAnyOrder(
                        "crd.com.example.v1.V1Box",
                        "crd.com.example.v1.V1BoxSpec",
                        "crd.com.example.v1.V1BoxSpecA",
                        "crd.com.example.v1.V1BoxSpecARef",
                        "crd.com.example.v1.V1BoxSpecB",
                        "crd.com.example.v1.V1BoxSpecItem");
    }

    @Test
    void changesNoNameWhenAFieldIsAddedElsewhere() {
        List<String> before = classes(crd("example.com", "Box", SPEC));

        for (String field : List.of(
                "c: {type: object, properties: {ref: " + REF + "}}",
                "c: {type: object, properties: {ref: {type: object, properties: {other: {type: string}}}}}",
                "ref: {type: object, properties: {y: {type: string}}}")) {
            assertThat(classes(crd("example.com", "Box", field + ", " + SPEC)))
                    .as(field)
                    .containsAll(before);
        }
    }

    @Test
    void keepsKindsOfOneNameApartByGroupAndVersion() {
        assertThat(classes(
                        crd("a.example.com", "Box", "") + crd("b.example.com", "Box", "") + crd("b-a.io", "Box", "")))
                .contains("crd.com.example.a.v1.V1Box", "crd.com.example.b.v1.V1Box", "crd.io.b_a.v1.V1Box");
    }

    @Test
    void takesTheNamesThatItsUserGives() {
        Settings settings = Settings.in("crd")
                .inPackage("example.com/v1", "my.boxes")
                .named("Box.spec.a.ref", "Reference")
                .typed("Box.spec.b", "json");

        assertThat(classes(crd("example.com", "Box", SPEC), settings))
                .contains("my.boxes.V1Reference")
                .doesNotContain("my.boxes.V1BoxSpecB");
    }

    @Test
    void refusesSettingsOfPathsThatNoDefinitionHas() {
        Settings settings = Settings.in("crd").named("Box.spec.c", "C");

        assertThatThrownBy(() -> classes(crd("example.com", "Box", SPEC), settings))
                .isInstanceOf(SchemaException.class)
                .hasMessageContaining("No definition has the path Box.spec.c");
        assertThatThrownBy(() -> Settings.in("java.lang")).hasMessageContaining("is no name of a package of yours");
        assertThatThrownBy(() -> Settings.in("a").named("B", "evil{}")).hasMessageContaining("cannot be called");
    }

    @Test
    void passesOverKeywordsThatSayNull() {
        String spec = "a: {type: object, properties: null, required: null, description: null},"
                + " b: {type: array, items: {type: string, enum: [x, null], nullable: true, pattern: null}},"
                + " properties: {type: object, additionalProperties: null, properties: {c: {type: string, default: null}}}";

        assertThat(classes(crd("example.com", "Box", spec))).contains("crd.com.example.v1.V1BoxSpecProperties");
    }

    @Test
    void namesThePathOfWhatIsNoSchema() {
        for (String wrong : List.of("x: {type: strange}", "x: {type: array, items: [{type: string}]}", "x: 1")) {
            assertThatThrownBy(() -> classes(crd("example.com", "Box", wrong)))
                    .isInstanceOf(SchemaException.class)
                    .hasMessageStartingWith("crds.yaml:1: example.com/v1/Box: Box.spec.x: ");
        }
    }
}
