package dev.gantry.embedded.http;

import java.time.Instant;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.NullNode;

/** The columns that a definition of custom resources names ({@code additionalPrinterColumns}); else name and age. */
final class CustomColumns {
    private CustomColumns() {}

    static List<Column> of(Resource resource) {
        Columns columns = Columns.named();
        JsonNode said = resource.definition().path("additionalPrinterColumns");
        if (said.isEmpty()) {
            return columns.age().list();
        }
        for (JsonNode column : said) {
            String type = column.path("type").asString("string");
            String path = column.path("jsonPath").asString("");
            columns.add(new Column(
                    column.path("name").asString(""),
                    type,
                    column.path("priority").asInt(0) > 0,
                    (object, now) -> cell(FieldPath.find(object, path), type, now)));
        }
        return columns.list();
    }

    private static JsonNode cell(List<JsonNode> found, String type, Instant now) {
        if (found.isEmpty()) {
            return NullNode.getInstance();
        }
        JsonNode first = found.get(0);
        return switch (type) {
            case "date" -> Columns.string(Ages.since(first, now));
            case "integer", "number", "boolean" -> first.isContainer() ? NullNode.getInstance() : first;
            default -> Columns.string(first.isContainer() ? first.toString() : first.asString(""));
        };
    }
}
