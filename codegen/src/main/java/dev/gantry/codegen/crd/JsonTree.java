package dev.gantry.codegen.crd;

import dev.gantry.codegen.schema.SchemaException;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads the documents of a JSON text, within the same bounds as YAML. */
final class JsonTree {
    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(Bounds.DEPTH)
                            .maxStringLength(Bounds.BYTES)
                            .build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .build();

    private JsonTree() {}

    /** The documents: as a rule one. */
    static List<Document> documents(String source, String text) {
        List<Document> documents = new ArrayList<>();
        try (JsonParser parser = JSON.createParser(text)) {
            try {
                while (parser.nextToken() != null) {
                    int line = parser.currentTokenLocation().getLineNr();
                    JsonNode tree = JSON.readTree(parser);
                    documents.add(new Document(source + ":" + line, tree));
                }
            } catch (JacksonException e) {
                String path =
                        parser.streamReadContext().pathAsPointer().toString().replace('/', '.');
                throw new SchemaException(
                        source + ":" + parser.currentLocation().getLineNr() + ": " + Paths.shortened(path)
                                + ": This is not JSON that can be read: " + e.getOriginalMessage());
            }
        }
        return documents;
    }
}
