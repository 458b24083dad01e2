package dev.gantry.embedded.http;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** JSON and YAML in and out. */
final class Json {
    private static final JsonMapper MAPPER = new JsonMapper();
    private static final JsonMapper STRICT = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private Json() {}

    static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    static byte[] write(JsonNode tree) {
        return MAPPER.writeValueAsBytes(tree);
    }

    static JsonNode read(byte[] json) {
        try {
            return MAPPER.readTree(json);
        } catch (JacksonException e) {
            throw No.malformed("error decoding the body: " + e.getOriginalMessage());
        }
    }

    /** Reads YAML, which JSON is, too. */
    static JsonNode readYaml(byte[] yaml) {
        try {
            return MAPPER.readTree(yaml);
        } catch (JacksonException noJson) {
            try {
                return yaml(yaml);
            } catch (YamlEngineException | ClassCastException e) {
                throw No.malformed("error decoding the body: yaml: " + e.getMessage());
            }
        }
    }

    /** What was read, if it is an object. */
    static ObjectNode object(JsonNode read) {
        if (read instanceof ObjectNode object) {
            return object;
        }
        throw No.malformed("error decoding the body: it is no object");
    }

    /** A field that stands twice in the same object; empty if none does. */
    static String duplicate(byte[] body) {
        try {
            STRICT.readTree(body);
            return "";
        } catch (JacksonException e) {
            String what = e.getOriginalMessage();
            return what.startsWith("Duplicate Object property")
                    ? what.replaceAll("(?s)[^\"]*\"([^\"]*)\".*", "$1")
                    : "";
        }
    }

    private static JsonNode yaml(byte[] body) {
        LoadSettings settings = LoadSettings.builder()
                .setAllowDuplicateKeys(false)
                .setMaxAliasesForCollections(50)
                .build();
        Object tree = new Load(settings).loadFromString(new String(body, StandardCharsets.UTF_8));
        return MAPPER.valueToTree(tree == null ? Map.of() : tree);
    }
}
