package dev.gantry.embedded.object;

import dev.gantry.kubernetes.Kind;
import dev.gantry.kubernetes.Kinds;
import dev.gantry.kubernetes.KubernetesObject;
import dev.gantry.kubernetes.support.Findings;
import dev.gantry.kubernetes.support.Node;
import dev.gantry.kubernetes.support.Reading;
import dev.gantry.problem.Source;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads trees into the generated classes. */
final class Typed {
    private static final Source NOWHERE = new Source("embedded cluster", 1);

    private Typed() {}

    static KubernetesObject read(ObjectNode tree) {
        String apiVersion = tree.path("apiVersion").asString("");
        String name = tree.path("kind").asString("");
        Kind<?> kind = Kinds.find(apiVersion, name)
                .orElseThrow(() -> new IllegalArgumentException(apiVersion + " " + name + " has no class"));
        Findings findings = new Findings();
        Reading.Manner manner = new Reading.Manner(name.equals("Secret"), true);
        KubernetesObject read = kind.parser().apply(Reading.of(node(tree), name, findings, manner));
        findings.wrong().orThrow();
        return read;
    }

    private static Node node(JsonNode value) {
        if (value instanceof ObjectNode object) {
            Map<String, Node.Field> fields = new LinkedHashMap<>();
            object.properties()
                    .forEach(entry -> fields.put(entry.getKey(), new Node.Field(NOWHERE, node(entry.getValue()))));
            return new Node.Mapping(NOWHERE, fields);
        } else if (value.isArray()) {
            List<Node> items = new ArrayList<>();
            value.forEach(item -> items.add(node(item)));
            return new Node.Sequence(NOWHERE, items);
        } else if (value.isString()) {
            return new Node.Scalar(NOWHERE, value.asString());
        } else if (value.isBoolean()) {
            return new Node.Scalar(NOWHERE, value.asBoolean());
        } else if (value.isIntegralNumber()) {
            return new Node.Scalar(NOWHERE, value.asLong());
        }
        return new Node.Scalar(NOWHERE, value.isNumber() ? (Object) value.asDouble() : null);
    }
}
