package dev.gantry.tests.crd;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Enums of numbers and booleans: said by constants, written as what they are, and read back, known or not. */
class EnumTypesTest {
    private static final String SAID = """
            V1Dial said = V1Dial.of("all", V1DialSpec.of(V1DialSpec.Level.MINUS_1, V1DialSpec.Stop._5)
                    .plusStops(V1DialSpec.Stop._10)
                    .size(V1DialSpec.Size._9223372036854775807).ratio(V1DialSpec.Ratio.MINUS_0_5)
                    .gears(Map.of("low", V1DialSpec.Gear._1_5)).plusGears("high", V1DialSpec.Gear._2)
                    .on(V1DialSpec.On.TRUE).off(V1DialSpec.Off.FALSE).either(false).switches(V1DialSpec.Switch.FALSE)
                    .enums_(V1DialSpec.Enums._1).enums(V1DialSpec.Enums2._2).long_(V1DialSpec.LongValue._1)
                    .value(V1DialSpec.Value._3).text(V1DialSpec.Text._4).of_(V1DialSpec.Of.TRUE)
                    .digits(V1DialSpec.Digits.MINUS_1).both(V1DialSpec.Both.GREEN).levelValue("a field of its own")
                    .tooLarge(1).broken(2L).mixed(IntOrString.of("one")).strange(1L));
            """;

    private static Object seen(Path folder, String body) throws Exception {
        return UserProject.of(folder, UserProject.definition("dials.yaml"))
                .with("Use.java", """
                        import crd.com.example.v1.*;
                        import crd.com.example.v1.model.*;
                        import dev.gantry.kubernetes.*;
                        import dev.gantry.manifest.*;
                        import dev.gantry.manifest.check.Checks;
                        import dev.gantry.problem.*;
                        import java.io.ByteArrayInputStream;
                        import java.util.*;
                        public class Use implements java.util.concurrent.Callable<Object> {
                            private static Readback read(String yaml) throws Exception {
                                return Manifest.read("m", "m.yaml", new ByteArrayInputStream(yaml.getBytes()));
                            }
                            private static V1DialSpec spec(String fields) throws Exception {
                                String yaml = "{apiVersion: example.com/v1, kind: Dial, metadata: {name: d}, spec: {" + fields + "}}";
                                return ((V1Dial) read(yaml).manifest().objects().get(0)).spec();
                            }
                            private static String wrong(Runnable asked) {
                                try { asked.run(); return "nothing is wrong"; } catch (GantryException e) { return e.getMessage(); }
                            }
                            public Object call() throws Exception {
                        """ + body + "} }")
                .call("Use");
    }

    @Test
    void areWrittenAsNumbersAndBooleansAndReadBack(@TempDir Path folder) throws Exception {
        Object seen = seen(folder, SAID + """
                String yaml = Manifest.of("m", List.of(said)).yaml();
                Readback back = read(yaml);
                V1DialSpec spec = ((V1Dial) back.manifest().objects().get(0)).spec();
                return said.equals(back.manifest().objects().get(0)) + " " + back.unknown().list()
                        + " " + V1Dial.from(said.model()).equals(said)
                        + " " + spec.level() + spec.stops() + spec.ratio() + spec.gears() + spec.on() + spec.switches()
                        + "\\n" + yaml;
                """);

        assertThat(seen).isEqualTo("""
                true [] true -1[5, 10]Optional[-0.5]{high=2, low=1.5}Optional[true][false]
                apiVersion: example.com/v1
                kind: Dial
                metadata:
                  name: all
                spec:
                  Enums: 1
                  both: green
                  broken: 2
                  digits: "-1"
                  either: false
                  enums: 2
                  gears:
                    high: 2.0
                    low: 1.5
                  level: -1
                  levelValue: a field of its own
                  long: 1
                  mixed: one
                  of: true
                  "off": false
                  "on": true
                  ratio: -0.5
                  size: 9223372036854775807
                  stops:
                  - 5
                  - 10
                  strange: 1
                  switches:
                  - false
                  text: 4
                  tooLarge: 1
                  value: 3
                """);
    }

    @Test
    void haveConstantsInOrderThatAreTheSameWhateverWayAValueIsWritten(@TempDir Path folder) throws Exception {
        Object seen = seen(folder, """
                StringBuilder all = new StringBuilder();
                for (Class<?> each : new TreeMap<>(Map.of("a", V1DialSpec.Level.class, "b", V1DialSpec.Size.class,
                        "c", V1DialSpec.Ratio.class, "d", V1DialSpec.Off.class, "e", V1DialSpec.Digits.class,
                        "f", V1DialSpec.Both.class, "g", V1DialStatus.Code.class)).values()) {
                    for (Object constant : each.getEnumConstants()) {
                        all.append(((Enum<?>) constant).name()).append('=').append(((KubernetesEnum) constant).text()).append(' ');
                    }
                    all.append('\\n');
                }
                return all + "" + V1DialSpec.Level.of(10).value() + V1DialSpec.Off.of(false).value()
                        + V1DialSpec.Ratio.of(-0.0) + V1DialSpec.Size.of(Long.MIN_VALUE).value();
                """);

        assertThat(seen).isEqualTo("""
                MINUS_1=-1 _2=2 _10=10\s
                MINUS_9223372036854775808=-9223372036854775808 _0=0 _9223372036854775807=9223372036854775807\s
                MINUS_0_5=-0.5 _0=0 _1_E_30=1E-30 _0_5=0.5 _1=1 _1_E_PLUS_30=1E+30\s
                FALSE=false\s
                MINUS_1=-1 _1=1 NULL=null TRUE=true\s
                BLUE=blue GREEN=green\s
                _200=200 _404=404\s
                10false0-9223372036854775808""");
    }

    @Test
    void keepAValueThatOnlyANewerServerKnows(@TempDir Path folder) throws Exception {
        Object seen = seen(folder, """
                V1DialSpec read = spec("level: 7, stops: [5, 6], ratio: 0.75, 'off': true, gears: {x: 9}");
                V1DialSpec said = V1DialSpec.of(V1DialSpec.Level._2).levelValue_(7).stopsValue(5L, 6L).ratioValue(0.75)
                        .offValue(true);
                return read + "\\n" + said + "\\n" + read.levelValue_() + read.stopsValue() + read.ratioValue() + read.offValue()
                        + "\\n" + wrong(read::level) + "\\n" + wrong(read::ratio) + "\\n" + wrong(read::off) + "\\n" + wrong(read::stops)
                        + "\\n" + wrong(() -> V1DialSpec.Digits.of("2"));
                """);

        assertThat(seen).isEqualTo("""
                {"gears": {"x": 9.0}, "level": 7, "off": true, "ratio": 0.75, "stops": [5, 6]}
                {"level": 7, "off": true, "ratio": 0.75, "stops": [5, 6]}
                Optional[7][5, 6]Optional[0.75]Optional[true]
                7 is none of -1, 2, 10, which are the values known here; read it with the accessor that ends in Value.
                0.75 is none of -0.5, 0, 1E-30, 0.5, 1, 1E+30, which are the values known here; read it with the accessor that ends in Value.
                true is none of false, which are the values known here; read it with the accessor that ends in Value.
                6 is none of 5, 10, which are the values known here; read it with the accessor that ends in Value.
                "2" is none of -1, 1, null, true, which are the values known here; read it with the accessor that ends in Text.""");
    }

    @Test
    void sayAndKeepANull(@TempDir Path folder) throws Exception {
        Object seen = seen(folder, """
                V1DialSpec none = V1DialSpec.of(V1DialSpec.Level._2, List.of()).nullSize().nullRatio().nullOff();
                V1DialSpec read = spec("level: 2, stops: [], 'off': null, ratio: null, size: null");
                return none + " " + read.equals(none) + " " + read.ratio() + read.offValue() + " " + read.size(V1DialSpec.Size._0);
                """);

        assertThat(seen)
                .isEqualTo("{\"level\": 2, \"stops\": [], \"off\": null, \"ratio\": null, \"size\": null}"
                        + " true Optional.emptyOptional.empty"
                        + " {\"level\": 2, \"size\": 0, \"stops\": [], \"off\": null, \"ratio\": null}");
    }

    @Test
    void areCheckedWhereTheyAreNoTypeOrNoConstant(@TempDir Path folder) throws Exception {
        Object seen = seen(folder, """
                List<String> broken = new ArrayList<>();
                for (String fields : List.of("level: 7, stops: []", "level: 2, stops: [6]", "level: 2, stops: [], 'on': false",
                        "level: 2, stops: [], tooLarge: 3", "level: 2, stops: [], mixed: 2", "level: 2, stops: [], strange: 2",
                        "level: 2, stops: [], both: red", "level: 2.0, stops: [5], ratio: 1.0, 'on': true")) {
                    String yaml = "{apiVersion: example.com/v1, kind: Dial, metadata: {name: d}, spec: {" + fields + "}}";
                    for (Problem problem : Checks.of(read(yaml).manifest())) {
                        broken.add(problem.code() + ": " + problem.what() + " " + problem.rule());
                    }
                }
                return String.join("\\n", broken);
                """);

        assertThat(seen).isEqualTo("""
                schema-broken: spec.level of Dial/d is 7. By the schema of Dial in example.com/v1 it is 10, 2, -1, 2.0 or 10.0.
                schema-broken: spec.stops[0] of Dial/d is 6. By the schema of Dial in example.com/v1 it is 5 or 10.
                schema-broken: spec.on of Dial/d is false. By the schema of Dial in example.com/v1 it is true.
                schema-broken: spec.tooLarge of Dial/d is 3. By the schema of Dial in example.com/v1 it is 1 or 5000000000.
                schema-broken: spec.mixed of Dial/d is 2. By the schema of Dial in example.com/v1 it is 1 or "one".
                schema-broken: spec.strange of Dial/d is 2. By the schema of Dial in example.com/v1 it is 1 or "1".
                schema-broken: spec.both of Dial/d is "red". By the schema of Dial in example.com/v1 it is "green", "blue" or "black".""");
    }

    @Test
    void compileAndDocumentWithoutAWarning(@TempDir Path folder) throws Exception {
        UserProject project = UserProject.of(folder, UserProject.definition("dials.yaml"));

        assertThat(project.compile()).isEmpty();
        assertThat(project.document()).isEmpty();
    }
}
