package dev.gantry.tests.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gantry.kubernetes.Kind;
import dev.gantry.kubernetes.Kinds;
import dev.gantry.kubernetes.KubernetesObject;
import dev.gantry.kubernetes.TreeWriter;
import io.fabric8.kubernetes.client.utils.KubernetesSerialization;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The generated types say all that the schema has, and write it as fabric8 does. */
class WholeSchemaTest {
    private static final Path SCHEMA =
            Path.of("../codegen/src/main/resources/dev/gantry/codegen/schema/kubernetes-1.37.2.json");
    private static final Set<String> OF_THE_SERVER =
            Set.of("ObjectMeta.resourceVersion", "ObjectMeta.managedFields", "ObjectMeta.uid", "ObjectMeta.namespace");

    private static final KubernetesSerialization FABRIC8 = new KubernetesSerialization();

    static Iterable<Kind<?>> kinds() {
        return Kinds.all();
    }

    @Test
    void servesEveryKindOfTheSchema() throws IOException {
        JsonNode schema = JsonMapper.shared().readTree(Files.readAllBytes(SCHEMA));
        for (JsonNode resource : schema.path("resources")) {
            String group = resource.path("group").asString();
            String version = resource.path("version").asString();
            String apiVersion = group.isEmpty() ? version : group + "/" + version;
            Kind<?> kind =
                    Kinds.find(apiVersion, resource.path("kind").asString()).orElseThrow();
            assertThat(kind.plural()).isEqualTo(resource.path("plural").asString());
        }
        assertThat(Kinds.all()).hasSize(schema.path("resources").size()).hasSize(72);
    }

    @Test
    void saysEveryFieldButAStatus() throws IOException {
        JsonNode schemas =
                JsonMapper.shared().readTree(Files.readAllBytes(SCHEMA)).path("schemas");
        Set<String> missing = new TreeSet<>();
        for (Map.Entry<String, JsonNode> type : schemas.properties()) {
            for (JsonNode gvk : type.getValue().path("x-kubernetes-group-version-kind")) {
                String group = gvk.path("group").asString();
                String version = gvk.path("version").asString();
                Kinds.find(
                                group.isEmpty() ? version : group + "/" + version,
                                gvk.path("kind").asString())
                        .ifPresent(kind -> missing.addAll(new SchemaWalk(schemas, OF_THE_SERVER)
                                .missing(type.getKey(), TreeWriter.tree(SampleObjects.largest(kind, "default")))));
            }
        }
        assertThat(missing).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void writesWhatFabric8Writes(Kind<?> kind) {
        KubernetesObject object = SampleObjects.largest(kind, "default");

        JsonNode written = parsed(TreeWriter.tree(object).toString());

        assertThat(written).isEqualTo(parsed(FABRIC8.asJson(object.model())));
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void takesInWhatItGaveOut(Kind<?> kind) {
        KubernetesObject object = SampleObjects.largest(kind, "default");

        assertThat((Object) kind.from(object.model())).isEqualTo(object).hasSameHashCodeAs(object);
    }

    private static JsonNode parsed(String json) {
        return JsonMapper.shared().readTree(json);
    }
}
