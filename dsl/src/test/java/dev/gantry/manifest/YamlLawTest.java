package dev.gantry.manifest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.schema.CoreSchema;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** What is written is what is read, whatever the tree and whoever reads. */
class YamlLawTest {
    private static final YAMLMapper JACKSON_YAML = new YAMLMapper();
    private static final JsonMapper JACKSON = new JsonMapper();

    @Provide
    Arbitrary<Object> trees() {
        return Trees.trees();
    }

    @Provide
    Arbitrary<String> strings() {
        return Trees.strings();
    }

    @Property(tries = 1000)
    void everyTreeIsReadBackFromYaml(@ForAll("trees") Object tree) {
        byte[] yaml = Trees.yaml(out -> out.tree(tree));

        assertThat(readByEngine(yaml)).isEqualTo(tree);
        assertThat(readByJackson(yaml)).isEqualTo(tree);
    }

    @Property(tries = 2000)
    void everyStringIsReadBackAsKeyValueAndItem(@ForAll("strings") String string) {
        everyPlace(string);
    }

    @Test
    void everyNastyStringIsReadBackAsKeyValueAndItem() {
        Trees.NASTY.forEach(YamlLawTest::everyPlace);
        Trees.NASTY_LINES.forEach(YamlLawTest::everyPlace);
    }

    private static void everyPlace(String string) {
        Object tree = Map.of(
                "key", Map.of(string, string),
                "list", List.of(string, List.of(string, Map.of(string, List.of(string)))),
                "value", string);
        byte[] yaml = Trees.yaml(out -> out.tree(tree));

        assertThat(readByEngine(yaml)).isEqualTo(tree);
        assertThat(readByJackson(yaml)).isEqualTo(tree);
    }

    @Property(tries = 1000)
    void everyTreeIsReadBackFromJson(@ForAll("trees") Object tree) {
        byte[] json = Trees.json(out -> out.tree(tree));

        assertThat(json).doesNotContain('\n');
        assertThat(plain(JACKSON.readValue(json, Object.class))).isEqualTo(tree);
    }

    @Property(tries = 1000)
    void documentsStayApart(@ForAll("trees") Object one, @ForAll("trees") Object other) {
        byte[] yaml = Trees.yaml(out -> {
            out.tree(one);
            out.tree(other);
        });

        List<Object> read = new ArrayList<>();
        engine().loadAllFromInputStream(new ByteArrayInputStream(yaml)).forEach(tree -> read.add(plain(tree)));
        assertThat(read).containsExactly(one, other);
    }

    private static Load engine() {
        return new Load(LoadSettings.builder().setSchema(new CoreSchema()).build());
    }

    private static Object readByEngine(byte[] yaml) {
        return plain(engine().loadFromInputStream(new ByteArrayInputStream(yaml)));
    }

    private static Object readByJackson(byte[] yaml) {
        return plain(JACKSON_YAML.readValue(yaml, Object.class));
    }

    private static Object plain(Object tree) {
        if (tree instanceof Map<?, ?> map) {
            Map<Object, Object> plain = new LinkedHashMap<>();
            map.forEach((key, value) -> plain.put(key, plain(value)));
            return plain;
        }
        if (tree instanceof List<?> list) {
            List<Object> plain = new ArrayList<>();
            list.forEach(item -> plain.add(plain(item)));
            return plain;
        }
        return tree instanceof Integer number ? (Object) number.longValue() : tree;
    }
}
