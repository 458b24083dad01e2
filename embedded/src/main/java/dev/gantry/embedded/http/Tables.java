package dev.gantry.embedded.http;

import java.time.Instant;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Objects as rows of a table, which {@code kubectl get} prints. */
final class Tables {
    private Tables() {}

    /**
     * A table.
     *
     * @param include how much of each object goes with its row: {@code None}, {@code Object}; else its metadata
     */
    static ObjectNode of(
            List<Column> columns,
            List<ObjectNode> objects,
            ObjectNode metadata,
            Instant now,
            String include,
            String version) {
        ObjectNode table = Json.object();
        table.put("kind", "Table").put("apiVersion", "meta.k8s.io/" + version);
        table.set("metadata", metadata);
        ArrayNode heads = table.putArray("columnDefinitions");
        for (Column column : columns) {
            heads.addObject()
                    .put("name", column.name())
                    .put("type", column.type())
                    .put("format", column.name().equals("Name") ? "name" : "")
                    .put("description", "")
                    .put("priority", column.isWide() ? 1 : 0);
        }
        ArrayNode rows = table.putArray("rows");
        for (ObjectNode object : objects) {
            ObjectNode row = rows.addObject();
            ArrayNode cells = row.putArray("cells");
            columns.forEach(column -> cells.add(column.cell().of(object, now)));
            if (include.equals("Object")) {
                row.set("object", object);
            } else if (!include.equals("None")) {
                ObjectNode part = row.putObject("object");
                part.put("kind", "PartialObjectMetadata").put("apiVersion", "meta.k8s.io/" + version);
                JsonNode about = object.path("metadata");
                part.set("metadata", about);
            }
        }
        return table;
    }
}
