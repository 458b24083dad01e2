package dev.gantry.cli;

import dev.gantry.apply.AppStatus;
import dev.gantry.apply.Outcome;
import dev.gantry.kubernetes.ObjectWriter;
import dev.gantry.manifest.YamlWriter;
import dev.gantry.plan.Plan;
import dev.gantry.plan.PlanJson;
import dev.gantry.release.Releases;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Results for programs, in JSON or YAML; each ends with a line break. The commands themselves touch no JSON tree. */
final class Documents {
    private Documents() {}

    static String of(Plan plan, Format format) {
        return text(PlanJson.of(plan), format);
    }

    static String of(Plan plan, Outcome outcome, Format format) {
        return text(OutcomeJson.of(plan, outcome), format);
    }

    static String of(AppStatus status, Format format) {
        return text(StatusJson.of(status), format);
    }

    static String of(String app, Releases releases, Format format) {
        return text(HistoryJson.of(app, releases), format);
    }

    /** A tree that others follow: a line of JSON, or a document of YAML. */
    static String oneOfMany(JsonNode tree, Format format) {
        return format == Format.JSON ? tree + "\n" : "---\n" + yaml(tree);
    }

    private static String text(JsonNode tree, Format format) {
        return format == Format.JSON ? tree.toPrettyString() + "\n" : yaml(tree);
    }

    /** A tree as lines of YAML. */
    static List<String> lines(JsonNode tree) {
        return yaml(tree).lines().toList();
    }

    private static String yaml(JsonNode tree) {
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
