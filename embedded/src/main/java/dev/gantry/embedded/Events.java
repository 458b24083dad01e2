package dev.gantry.embedded;

import dev.gantry.embedded.object.Client;
import dev.gantry.embedded.object.Stored;
import dev.gantry.embedded.object.Timestamps;
import dev.gantry.manifest.ObjectRef;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What a component tells of objects. What it said before is counted, not said again. */
final class Events {
    private record Saying(String uid, String type, String reason, String message) {}

    private final String component;
    private final Store store;
    private final Registry registry;
    private final VirtualTime time;
    private final Identities identities;
    private final Client admitting;
    private final Map<Saying, ObjectRef> said = new HashMap<>();

    Events(
            String component,
            Store store,
            Registry registry,
            VirtualTime time,
            Identities identities,
            Client admitting) {
        this.component = component;
        this.store = store;
        this.registry = registry;
        this.time = time;
        this.identities = identities;
        this.admitting = admitting;
    }

    void tell(Stored about, String type, String reason, String message) {
        Saying saying = new Saying(about.uid(), type, reason, message);
        String now = Timestamps.of(time.now());
        Optional<Stored> before = Optional.ofNullable(said.get(saying)).flatMap(store::get);
        if (before.isPresent()) {
            ObjectNode after = before.get().tree().deepCopy();
            after.put("count", after.path("count").asInt(1) + 1).put("lastTimestamp", now);
            registry.update(before.get(), after, component, false, admitting);
            return;
        }
        String home = about.namespace().isEmpty() ? "default" : about.namespace();
        boolean isGoing = store.get(ObjectRef.of("v1", "Namespace", home))
                .map(Stored::isDeleting)
                .orElse(true);
        if (isGoing) {
            return; // nothing can be made there any more
        }
        ObjectNode event = JsonNodeFactory.instance.objectNode();
        event.put("apiVersion", "v1").put("kind", "Event");
        event.putObject("metadata").put("namespace", home).put("name", about.name() + "." + identities.suffix(16));
        event.putObject("involvedObject")
                .put("apiVersion", about.ref().apiVersion())
                .put("kind", about.ref().kind())
                .put("namespace", about.namespace())
                .put("name", about.name())
                .put("uid", about.uid())
                .put("resourceVersion", Long.toString(about.version()));
        event.put("type", type).put("reason", reason).put("message", message).put("count", 1);
        event.put("firstTimestamp", now).put("lastTimestamp", now);
        event.putObject("source").put("component", component);
        event.put("reportingComponent", component).put("reportingInstance", "");
        said.put(saying, registry.create(event, component, admitting).ref());
    }
}
