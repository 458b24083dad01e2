package dev.gantry.embedded.http;

import dev.gantry.embedded.object.Stored;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Which values fields of an object must have to be chosen: {@code status.phase!=Failed,spec.nodeName=node-0}. */
final class FieldSelector {
    private static final Set<String> OF_ALL = Set.of("metadata.name", "metadata.namespace");
    private static final Map<String, Set<String>> OF_KINDS = Map.of(
            "v1 Pod",
            Set.of(
                    "spec.nodeName",
                    "spec.restartPolicy",
                    "spec.schedulerName",
                    "spec.serviceAccountName",
                    "spec.hostNetwork",
                    "status.phase",
                    "status.podIP",
                    "status.nominatedNodeName"),
            "v1 Event",
            Set.of(
                    "involvedObject.kind",
                    "involvedObject.namespace",
                    "involvedObject.name",
                    "involvedObject.uid",
                    "involvedObject.apiVersion",
                    "involvedObject.resourceVersion",
                    "involvedObject.fieldPath",
                    "reason",
                    "reportingComponent",
                    "source",
                    "type"),
            "v1 Namespace",
            Set.of("status.phase", "name"),
            "v1 Node",
            Set.of("spec.unschedulable"),
            "v1 Secret",
            Set.of("type"),
            "v1 Service",
            Set.of("spec.clusterIP", "spec.type"),
            "apps/v1 ReplicaSet",
            Set.of("status.replicas"),
            "batch/v1 Job",
            Set.of("status.successful"));

    private record Requirement(String field, boolean equal, String value) {}

    private final List<Requirement> requirements;

    private FieldSelector(List<Requirement> requirements) {
        this.requirements = List.copyOf(requirements);
    }

    /**
     * As requests write it; empty: everything.
     *
     * @throws dev.gantry.cluster.Refusal of status 400 where objects of that kind cannot be chosen by a field
     */
    static FieldSelector parse(String text, Resource resource) {
        List<Requirement> requirements = new ArrayList<>();
        for (String part : text.split(",", -1)) {
            if (!part.isBlank()) {
                requirements.add(requirement(part.strip(), resource));
            }
        }
        return new FieldSelector(requirements);
    }

    private static Requirement requirement(String text, Resource resource) {
        int at = text.indexOf('=');
        if (at < 1) {
            throw No.malformed("invalid selector: '" + text + "'; can't understand '" + text + "'");
        }
        boolean isNot = text.charAt(at - 1) == '!';
        boolean isDouble = text.startsWith("==", at);
        String field = text.substring(0, isNot ? at - 1 : at).strip();
        if (!isKnown(field, resource)) {
            throw No.malformed("field label not supported: " + field);
        }
        return new Requirement(
                field, !isNot, text.substring(isDouble ? at + 2 : at + 1).strip());
    }

    private static boolean isKnown(String field, Resource resource) {
        if (OF_ALL.contains(field)
                || OF_KINDS.getOrDefault(resource.kind().toString(), Set.of()).contains(field)) {
            return true;
        }
        for (JsonNode selectable : resource.definition().path("selectableFields")) {
            if (selectable.path("jsonPath").asString("").equals("." + field)) {
                return true;
            }
        }
        return false;
    }

    boolean matches(Stored object) {
        for (Requirement requirement : requirements) {
            if (value(object, requirement.field()).equals(requirement.value()) != requirement.equal()) {
                return false;
            }
        }
        return true;
    }

    private static String value(Stored object, String field) {
        JsonNode tree = object.tree();
        JsonNode value = tree.at("/" + field.replace('.', '/'));
        return switch (field) {
            case "name" -> object.name();
            case "source" ->
                tree.path("source")
                        .path("component")
                        .asString(tree.path("reportingComponent").asString(""));
            case "spec.unschedulable", "spec.hostNetwork" -> String.valueOf(value.asBoolean(false));
            case "status.successful" ->
                String.valueOf(tree.path("status").path("succeeded").asInt(0));
            default -> value.isContainer() ? "" : value.asString("");
        };
    }
}
