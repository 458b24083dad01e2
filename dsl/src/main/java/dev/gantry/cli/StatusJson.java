package dev.gantry.cli;

import dev.gantry.apply.AppStatus;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** How an app is, for programs: {@code app, namespace, exists, ready, release} (as {@link HistoryJson} has it), {@code objects}. */
final class StatusJson {
    private StatusJson() {}

    static ObjectNode of(AppStatus status) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("app", status.app());
        json.put("namespace", status.namespace());
        json.put("exists", status.exists());
        json.put("ready", status.ready());
        status.release().ifPresent(release -> HistoryJson.put(json.putObject("release"), release));
        ObjectJson.putStatuses(json.putArray("objects"), status.objects());
        return json;
    }
}
