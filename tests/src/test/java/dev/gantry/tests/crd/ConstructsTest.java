package dev.gantry.tests.crd;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gantry.codegen.crd.Settings;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every construct of a structural schema: said in Java, written, and read back as what it was. */
class ConstructsTest {
    private static final String SAID = """
            V1beta1Construct said = V1beta1Construct.of("all").extra("e").spec(V1beta1ConstructSpec.of()
                    .numbers(1L, 2L).plusNumbers(3).small(4).plain(V1beta1ConstructSpec.Plain._2).ratio(0.5).ratios(1.0, 2.5)
                    .on(true).flags(true, false)
                    .day(LocalDate.parse("2026-02-28")).days(LocalDate.parse("2026-03-01"))
                    .at(Instant.parse("2026-01-31T12:00:00Z")).lasts(Duration.ofMinutes(90).plusMillis(250))
                    .data(ByteContent.of("hello".getBytes()))
                    .size(Quantity.of("1Gi")).memory(Quantity.of("512Mi")).plusLimits("cpu", Quantity.of("500m"))
                    .port(IntOrString.of(80)).ports(IntOrString.of("http"), IntOrString.of(443))
                    .level(V1beta1ConstructSpec.Level.HIGH).levels(V1beta1ConstructSpec.Level2.LOW)
                    .plusLevelOf("disk", V1beta1ConstructSpec.LevelOf.HIGH)
                    .mixed(JsonValue.of("one")).anything(JsonValue.of(List.of(1, "x"))).nothing(JsonValue.of(true))
                    .object(JsonValue.of(Map.of("k", 1)))
                    .template(JsonValue.of(V1ConfigMap.of("inner").plusData("a", "b")))
                    .typedTemplate(V1beta1ConstructSpecTypedTemplate.of().spec(s -> s.x("y")).plusOther("kind", JsonValue.of("Other")))
                    .open(open -> open.known("k").plusOther("unknown", JsonValue.of(7)))
                    .empty(V1beta1ConstructSpecEmpty.of())
                    .plusTexts("t", "u").plusAny("n", JsonValue.of(1.5)).anys(JsonValue.of("s"), JsonValue.of(Map.of()))
                    .plusObjects("one", V1beta1ConstructSpecObject.of("a"))
                    .plusLists("l", List.of(V1beta1ConstructSpecList.of().b("b"), V1beta1ConstructSpecList.of()))
                    .plusMaps("x", Map.of("y", Map.of("z", 1L)))
                    .grid(List.of(List.of("a", "b"), List.of()))
                    .mapsInLists(List.of(Map.of("k", "v"), Map.of()))
                    .either(V1beta1ConstructSpecEither.of().left("l")));
            """;

    private static final String WRITTEN = """
            apiVersion: example.com/v1beta1
            kind: Construct
            metadata:
              name: all
            extra: e
            spec:
            """;

    private static UserProject project(Path folder, String body) throws Exception {
        return UserProject.of(folder, UserProject.definition("constructs.yaml"))
                .with("Use.java", """
                import static dev.gantry.Gantry.app;
                import crd.com.example.v1beta1.*;
                import crd.com.example.v1beta1.model.*;
                import dev.gantry.kubernetes.*;
                import dev.gantry.kubernetes.core.V1ConfigMap;
                import dev.gantry.manifest.*;
                import java.io.ByteArrayInputStream;
                import java.time.*;
                import java.util.*;
                public class Use implements java.util.concurrent.Callable<Object> {
                    public Object call() throws Exception {
                """ + SAID + body + "} }");
    }

    @Test
    void areWrittenAndReadBackAsTheyWereSaid(@TempDir Path folder) throws Exception {
        Object seen = project(folder, """
                        String yaml = Manifest.of("m", List.of(said)).yaml();
                        Readback back = Manifest.read("m", "m.yaml", new ByteArrayInputStream(yaml.getBytes()));
                        return back.manifest().objects().get(0).equals(said) + "" + back.unknown().list() + "\\n" + yaml;
                        """).call("Use");
        Path golden = Path.of("src/test/resources/crd/constructs.written.yaml");
        if ("update".equals(System.getProperty("gantry.golden"))) {
            Files.writeString(golden, seen.toString());
        }

        assertThat(seen.toString()).startsWith("true[]\n").contains(WRITTEN).isEqualTo(Files.readString(golden));
    }

    @Test
    void passThroughFabric8sModelAndItsJson(@TempDir Path folder) throws Exception {
        Object seen = project(folder, """
                        var fabric8 = new io.fabric8.kubernetes.client.utils.KubernetesSerialization();
                        Construct model = said.model();
                        Construct typed = fabric8.unmarshal(fabric8.asJson(model), Construct.class);
                        return V1beta1Construct.from(typed).spec().equals(said.spec()) + " " + model.equals(said.model());
                        """).call("Use");

        assertThat(seen).isEqualTo("true true");
    }

    @Test
    void takeATypeOfKubernetesOwnWhereItsUserSaysSo(@TempDir Path folder) throws Exception {
        Settings settings = Settings.in("crd")
                .typed("Construct.spec.either", "V1LabelSelector")
                .typed("example.com/v1beta1/Construct.spec.grid[]", "V1Container");

        Object seen = UserProject.of(folder, UserProject.definition("constructs.yaml"), settings)
                .with("Use.java", """
                        import crd.com.example.v1beta1.*;
                        import dev.gantry.kubernetes.core.V1Container;
                        public class Use implements java.util.concurrent.Callable<Object> {
                            public Object call() {
                                var spec = V1beta1ConstructSpec.of().grid(V1Container.of("c"))
                                        .either(selector -> selector.plusMatchLabels("app", "shop"));
                                return spec + " " + V1beta1ConstructSpec.from(spec.model()).equals(spec);
                            }
                        }
                        """)
                .call("Use");

        assertThat(seen)
                .isEqualTo("{\"either\": {\"matchLabels\": {\"app\": \"shop\"}}, \"grid\": [{\"name\": \"c\"}]} true");
    }

    @Test
    void keepANullThatTheSchemaPermits(@TempDir Path folder) throws Exception {
        Object seen = project(folder, """
                        var none = V1beta1Construct.of("n").spec(V1beta1ConstructSpec.of().nullLevel().open(o -> o.known("k")));
                        String yaml = Manifest.of("m", List.of(none)).yaml();
                        Readback back = Manifest.read("m", "m.yaml", new ByteArrayInputStream(yaml.getBytes()));
                        V1beta1Construct read = (V1beta1Construct) back.manifest().objects().get(0);
                        String after = read.spec().orElseThrow().level(V1beta1ConstructSpec.Level.LOW).toString();
                        return back.unknown().list() + after + read.spec().orElseThrow() + read.equals(none)
                                + V1beta1Construct.from(read.model()).equals(none);
                        """).call("Use");

        assertThat(seen)
                .isEqualTo("[]{\"level\": \"low\", \"open\": {\"known\": \"k\"}}"
                        + "{\"open\": {\"known\": \"k\"}, \"level\": null}truetrue");
    }
}
