package dev.gantry.embedded.http;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** The columns that kubectl shows of a kind, as they are put together. */
final class Columns {
    private final List<Column> columns = new ArrayList<>();
    private boolean isWide;

    private Columns() {}

    /** Those of a kind. */
    static List<Column> of(Resource resource) {
        if (resource.isCustom()) {
            return CustomColumns.of(resource);
        }
        Columns columns = new Columns();
        boolean isKnown = PodColumns.add(resource, columns)
                || WorkloadColumns.add(resource, columns)
                || ServiceColumns.add(resource, columns)
                || ClusterColumns.add(resource, columns);
        return isKnown ? columns.columns : named().age().columns;
    }

    /** A first column, the name. */
    static Columns named() {
        return new Columns().name();
    }

    List<Column> list() {
        return List.copyOf(columns);
    }

    Columns name() {
        return text("Name", "/metadata/name", "");
    }

    /** How long ago it was made. */
    Columns age() {
        return age("Age", "/metadata/creationTimestamp", "<unknown>");
    }

    Columns age(String name, String path, String otherwise) {
        columns.add(new Column(
                name,
                "string",
                isWide,
                (object, now) ->
                        string(object.at(path).isMissingNode() ? otherwise : Ages.since(object.at(path), now))));
        return this;
    }

    /** The text at a path. */
    Columns text(String name, String path, String otherwise) {
        return text(name, object -> {
            String found = object.at(path).asString("");
            return found.isEmpty() ? otherwise : found;
        });
    }

    Columns text(String name, Function<JsonNode, String> cell) {
        columns.add(new Column(name, "string", isWide, (object, now) -> string(cell.apply(object))));
        return this;
    }

    /** The number at a path; 0 where there is none. */
    Columns number(String name, String path) {
        columns.add(new Column(
                name,
                "integer",
                isWide,
                (object, now) ->
                        JsonNodeFactory.instance.numberNode(object.at(path).asLong(0))));
        return this;
    }

    Columns add(Column column) {
        columns.add(column);
        return this;
    }

    /** Those that follow are only shown with {@code -o wide}. */
    Columns wide() {
        isWide = true;
        return this;
    }

    /** Names and images of the containers of the pod at a path. */
    Columns containers(String path) {
        return text("Containers", object -> joined(object.at(path).path("containers"), "name"))
                .text("Images", object -> joined(object.at(path).path("containers"), "image"));
    }

    Columns selector() {
        return text(
                "Selector", object -> orNone(Scales.selector(object.path("spec").path("selector"))));
    }

    static JsonNode string(String text) {
        return JsonNodeFactory.instance.stringNode(text);
    }

    static String joined(JsonNode list, String field) {
        List<String> parts = new ArrayList<>();
        list.forEach(it -> parts.add((field.isEmpty() ? it : it.path(field)).asString("")));
        return String.join(",", parts);
    }

    static String orNone(String text) {
        return text.isEmpty() ? "<none>" : text;
    }

    /** Some of many: the first, and how many more there are. */
    static String firstOf(List<String> all, int most) {
        if (all.isEmpty()) {
            return "<unset>";
        }
        String first = String.join(",", all.subList(0, Math.min(most, all.size())));
        return all.size() > most ? first + " + " + (all.size() - most) + " more..." : first;
    }
}
