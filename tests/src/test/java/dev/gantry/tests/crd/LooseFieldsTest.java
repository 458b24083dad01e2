package dev.gantry.tests.crd;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where a schema says little, what the server takes is read, kept, written as it was, and found no fault with. */
class LooseFieldsTest {
    private static final String DEFINITION = """
            apiVersion: apiextensions.k8s.io/v1
            kind: CustomResourceDefinition
            metadata: {name: pipes.example.com}
            spec:
              group: example.com
              scope: Namespaced
              names: {kind: Pipe, plural: pipes}
              versions:
              - name: v1
                served: true
                storage: true
                schema:
                  openAPIV3Schema:
                    type: object
                    properties:
                      spec:
                        type: object
                        properties:
                          anything: {type: array, x-kubernetes-preserve-unknown-fields: true, items: {type: object}}
                          named:
                            type: array
                            x-kubernetes-preserve-unknown-fields: true
                            items: {type: object, properties: {id: {type: string}, inner: {type: object, properties: {x: {type: string}}}}}
                          deep: {type: array, x-kubernetes-preserve-unknown-fields: true, items: {type: array, items: {type: object}}}
                          port: {x-kubernetes-int-or-string: true}
                          memory:
                            x-kubernetes-int-or-string: true
                            pattern: ^(\\+|-)?(([0-9]+(\\.[0-9]*)?)|(\\.[0-9]+))(([KMGTPE]i)|[numkMGTPE]|([eE](\\+|-)?(([0-9]+(\\.[0-9]*)?)|(\\.[0-9]+))))?$
            """;

    private static Object seen(Path folder, String body) throws Exception {
        return UserProject.of(folder, DEFINITION)
                .with("Use.java", """
                        import crd.com.example.v1.*;
                        import dev.gantry.kubernetes.*;
                        import dev.gantry.manifest.*;
                        import dev.gantry.manifest.check.Checks;
                        import dev.gantry.problem.Problem;
                        import java.io.ByteArrayInputStream;
                        import java.util.*;
                        public class Use implements java.util.concurrent.Callable<Object> {
                            private static Readback read(String spec) throws Exception {
                                String yaml = "{apiVersion: example.com/v1, kind: Pipe, metadata: {name: d}, spec: {" + spec + "}}";
                                return Manifest.read("m", "m.yaml", new ByteArrayInputStream(yaml.getBytes()));
                            }
                            private static V1PipeSpec spec(Readback read) {
                                return ((V1Pipe) read.manifest().objects().get(0)).spec().orElseThrow();
                            }
                            private static String wrong(Readback read) {
                                StringBuilder wrong = new StringBuilder(read.unknown().list().toString());
                                for (Problem problem : Checks.of(read.manifest())) {
                                    wrong.append(problem.what());
                                }
                                return wrong.toString();
                            }
                            public Object call() throws Exception {
                        """ + body + "} }")
                .call("Use");
    }

    @Test
    void keepsWhatAListThatKeepsUnknownFieldsHasInItsElements(@TempDir Path folder) throws Exception {
        Object seen = seen(folder, """
                Readback read = read("anything: [{a: {b: 1}}], named: [{id: i, more: [1]}], deep: [[{c: 1}]]");
                V1PipeSpec said = V1PipeSpec.of().anything(JsonValue.of(Map.of("a", Map.of("b", 1))))
                        .named(V1PipeSpecNamed.of().id("i").plusOther("more", JsonValue.of(List.of(1))))
                        .deep(List.of(List.of(JsonValue.of(Map.of("c", 1)))));
                return spec(read) + wrong(read) + spec(read).equals(said) + spec(read).named().get(0).others().keySet();
                """);

        assertThat(seen)
                .isEqualTo("{\"anything\": [{\"a\": {\"b\": 1}}], \"deep\": [[{\"c\": 1}]],"
                        + " \"named\": [{\"id\": \"i\", \"more\": [1]}]}[]true[more]");
    }

    @Test
    void tellsOfAFieldBelowAnElementWhichTheServerWouldDrop(@TempDir Path folder) throws Exception {
        Object seen = seen(folder, "return wrong(read(\"named: [{inner: {z: 1}}]\"));");

        assertThat(seen.toString()).contains("m/Pipe/d.spec.named[0].inner.z");
    }

    @Test
    void keepsNumbersOfSixtyFourBitsWhereANumberOrAStringMayBe(@TempDir Path folder) throws Exception {
        Object seen = seen(folder, """
                Readback read = read("port: 5000000000, memory: 3520439718");
                V1PipeSpec spec = spec(read);
                V1PipeSpec said = V1PipeSpec.of().port(IntOrString.of(5_000_000_000L)).memory(spec.memory().orElseThrow());
                V1PipeSpec copy = V1PipeSpec.from(spec.model());
                var model = spec.model();
                model.getMemory().setValue("1Gi");
                model.getPort().setValue(80);
                return spec + wrong(read) + copy + copy.equals(spec)
                        + said + spec.port().orElseThrow().longNumber() + spec.port().orElseThrow().number()
                        + V1PipeSpec.from(model) + IntOrString.of(80L).equals(IntOrString.of(80));
                """);

        String both = "{\"port\": 5000000000, \"memory\": 3520439718}";
        assertThat(seen)
                .isEqualTo(both + "[]" + both + "true{\"port\": 5000000000, \"memory\": \"3520439718\"}"
                        + "Optional[5000000000]Optional.empty{\"port\": 80, \"memory\": \"1Gi\"}true");
    }
}
