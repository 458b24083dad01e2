package dev.gantry.embedded.admission;

import dev.gantry.embedded.object.Client;
import dev.gantry.embedded.object.Stored;
import dev.gantry.manifest.ObjectRef;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** A pod's class of priority becomes a number. */
final class PodPriority {
    private static final Map<String, Integer> BUILT_IN =
            Map.of("system-node-critical", 2_000_001_000, "system-cluster-critical", 2_000_000_000);
    private static final String POLICY = "PreemptLowerPriority";

    private PodPriority() {}

    static void admit(ObjectNode pod, Client client) {
        ObjectNode spec = pod.withObjectProperty("spec");
        String name = spec.path("priorityClassName").asString("");
        if (BUILT_IN.containsKey(name)) {
            spec.put("priority", BUILT_IN.get(name)).put("preemptionPolicy", POLICY);
            return;
        }
        Optional<Stored> priority = name.isEmpty()
                ? standard(client)
                : client.get(ObjectRef.of("scheduling.k8s.io/v1", "PriorityClass", name));
        if (priority.isEmpty() && !name.isEmpty()) {
            throw Forbidden.of(Admission.ref(pod), "no PriorityClass with name " + name + " was found");
        }
        priority.ifPresent(it -> spec.put("priorityClassName", it.name()));
        spec.put(
                "priority", priority.map(it -> it.tree().path("value").asInt(0)).orElse(0));
        if (!spec.has("preemptionPolicy")) {
            spec.put(
                    "preemptionPolicy",
                    priority.map(it -> it.tree().path("preemptionPolicy").asString(POLICY))
                            .orElse(POLICY));
        }
    }

    private static Optional<Stored> standard(Client client) {
        return client.list("scheduling.k8s.io/v1", "PriorityClass", "").stream()
                .filter(it -> it.tree().path("globalDefault").asBoolean(false))
                .findFirst();
    }
}
