package dev.gantry.cli;

import dev.gantry.release.Release;
import dev.gantry.release.Releases;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The releases of an app, for programs: {@code app}, and {@code releases} with {@code number, began, state} (unfinished, applied,
 * ready, failed), {@code digest}, {@code returnsTo} where it is a rollback, and {@code versions} by workload.
 */
final class HistoryJson {
    private HistoryJson() {}

    static ObjectNode of(String app, Releases releases) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("app", app);
        ArrayNode all = json.putArray("releases");
        for (Release release : releases.all()) {
            put(all.addObject(), release);
        }
        return json;
    }

    /** Says one release in {@code tree}. */
    static void put(ObjectNode tree, Release release) {
        tree.put("number", release.number());
        tree.put("began", release.began().toString());
        tree.put("state", ObjectJson.Spelled.of(release.state()));
        tree.put("digest", release.digest());
        release.returnsTo().ifPresent(number -> tree.put("returnsTo", number));
        ObjectNode versions = tree.putObject("versions");
        release.versions().forEach(versions::put);
    }
}
