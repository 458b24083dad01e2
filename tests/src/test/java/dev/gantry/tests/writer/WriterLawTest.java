package dev.gantry.tests.writer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gantry.manifest.Manifest;
import dev.gantry.manifest.Secrets;
import io.fabric8.kubernetes.client.utils.KubernetesSerialization;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.schema.CoreSchema;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** For any object: every reader reads from the text what the object is. {@link KubectlLawTest} asks kubectl's. */
class WriterLawTest {
    private static final KubernetesSerialization FABRIC8 = new KubernetesSerialization();
    private static final YAMLMapper JACKSON_YAML = new YAMLMapper();
    private static final JsonMapper JACKSON = new JsonMapper();

    @Property(tries = 400)
    void snakeYamlReadsTheObject(@ForAll long seed) throws IOException {
        byte[] yaml = yaml(manifest(seed));

        Load engine =
                new Load(LoadSettings.builder().setSchema(new CoreSchema()).build());
        assertThat(Plain.of(engine.loadFromInputStream(new ByteArrayInputStream(yaml))))
                .isEqualTo(Plain.of(RandomObject.of(seed)));
    }

    @Property(tries = 400)
    void jacksonReadsTheObject(@ForAll long seed) throws IOException {
        Manifest manifest = manifest(seed);
        ByteArrayOutputStream json = new ByteArrayOutputStream();
        manifest.json(Secrets.SHOWN, json);

        Object object = Plain.of(RandomObject.of(seed));
        assertThat(Plain.of(JACKSON_YAML.readTree(yaml(manifest)))).isEqualTo(object);
        assertThat(Plain.of(JACKSON.readTree(json.toByteArray()).path("items").path(0)))
                .isEqualTo(object);
    }

    /** fabric8 writes no empty list or object, and may write one where there was none. */
    @Property(tries = 400)
    void isWhatFabric8WritesAndTheEmpties(@ForAll long seed) throws IOException {
        Manifest manifest = manifest(seed);

        JsonNode fabric8 =
                JACKSON.readTree(FABRIC8.asJson(manifest.objects().get(0).model()));

        assertThat(Plain.withoutEmpties(Plain.of(JACKSON_YAML.readTree(yaml(manifest)))))
                .isEqualTo(Plain.withoutEmpties(Plain.of(fabric8)));
    }

    @Property(tries = 200)
    void fieldsAreInTheSameOrderHoweverTheyWereSaid(@ForAll long seed) throws IOException {
        Manifest manifest = manifest(seed);
        Manifest again = Manifest.read("law", "yaml", new ByteArrayInputStream(yaml(manifest)))
                .manifest();

        assertThat(yaml(again)).isEqualTo(yaml(manifest));
    }

    /** Through the generated type. */
    static Manifest manifest(long seed) throws IOException {
        Map<String, @Nullable Object> object = RandomObject.of(seed);
        return Manifest.read("law", "json", new ByteArrayInputStream(JACKSON.writeValueAsBytes(object)))
                .manifest();
    }

    static byte[] yaml(Manifest manifest) {
        ByteArrayOutputStream yaml = new ByteArrayOutputStream();
        manifest.yaml(Secrets.SHOWN, yaml);
        return yaml.toByteArray();
    }
}
