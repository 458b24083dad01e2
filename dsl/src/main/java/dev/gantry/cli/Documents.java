package dev.gantry.cli;

import dev.gantry.kubernetes.ObjectWriter;
import dev.gantry.manifest.YamlWriter;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import tools.jackson.databind.JsonNode;

/** Results for programs. */
final class Documents {
    private Documents() {}

    /** Ends with a line break. */
    static String of(JsonNode tree, Format format) {
        if (format == Format.JSON) {
            return tree.toPrettyString() + "\n";
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        YamlWriter writer = YamlWriter.to(bytes);
        write(tree, writer);
        writer.flush();
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private static void write(JsonNode node, ObjectWriter out) {
        switch (node.getNodeType()) {
            case OBJECT -> {
                out.beginObject();
                node.properties().forEach(it -> {
                    out.name(it.getKey());
                    write(it.getValue(), out);
                });
                out.endObject();
            }
            case ARRAY -> {
                out.beginList();
                node.forEach(it -> write(it, out));
                out.endList();
            }
            case BOOLEAN -> out.value(node.booleanValue());
            case NUMBER -> {
                if (node.isIntegralNumber()) {
                    out.value(node.longValue());
                } else {
                    out.value(node.doubleValue());
                }
            }
            case NULL, MISSING -> out.nullValue();
            case STRING, BINARY, POJO -> out.value(node.asString());
        }
    }
}
