package dev.gantry.cli;

import dev.gantry.apply.Outcome;
import dev.gantry.plan.Plan;
import dev.gantry.plan.PlanJson;
import dev.gantry.release.Release;
import dev.gantry.time.Time;
import java.util.function.Consumer;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * What comes up while an app is watched, for programs: a line of JSON each, or a document of YAML. Each has {@code at}, the moment,
 * and {@code event}: {@code watching} with {@code release} (as {@link HistoryJson} has it) and {@code objects}, how many;
 * {@code drifted} with {@code plan} (as {@link PlanJson} has it); {@code corrected} with {@code outcome} (as {@link OutcomeJson}
 * has it); {@code hindered} with {@code why}; {@code stopping}.
 */
final class WatchDocuments extends WatchView {
    private final Consumer<String> out;
    private final Format format;

    WatchDocuments(Consumer<String> out, Format format, Time time) {
        super(time);
        this.out = out;
        this.format = format;
    }

    @Override
    public void watching(Release release, int objects) {
        ObjectNode event = event("watching");
        HistoryJson.put(event.putObject("release"), release);
        tell(event.put("objects", objects));
    }

    @Override
    public void drifted(Plan plan) {
        ObjectNode event = event("drifted");
        event.set("plan", PlanJson.of(plan));
        tell(event);
    }

    @Override
    public void corrected(Plan plan, Outcome outcome) {
        ObjectNode event = event("corrected");
        event.set("outcome", OutcomeJson.of(plan, outcome));
        tell(event);
    }

    @Override
    public void hindered(String why) {
        tell(event("hindered").put("why", why));
    }

    @Override
    public void stopping() {
        tell(event("stopping"));
    }

    private ObjectNode event(String name) {
        return JsonNodeFactory.instance.objectNode().put("at", now().toString()).put("event", name);
    }

    private void tell(ObjectNode event) {
        out.accept(Documents.oneOfMany(event, format));
    }
}
