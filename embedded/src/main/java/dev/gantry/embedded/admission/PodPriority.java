package dev.gantry.embedded.admission;

import dev.gantry.embedded.object.Client;
import dev.gantry.embedded.object.Stored;
import dev.gantry.manifest.ObjectRef;
import java.util.Comparator;
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
            set(pod, spec, BUILT_IN.get(name), POLICY);
            return;
        }
        Optional<Stored> priority = name.isEmpty()
                ? standard(client)
                : client.get(ObjectRef.of("scheduling.k8s.io/v1", "PriorityClass", name));
        if (priority.isEmpty() && !name.isEmpty()) {
            throw Forbidden.of(Admission.ref(pod), "no PriorityClass with name " + name + " was found");
        }
        priority.ifPresent(it -> spec.put("priorityClassName", it.name()));
        int value = priority.map(it -> it.tree().path("value").asInt(0)).orElse(0);
        String policy = priority.map(it -> it.tree().path("preemptionPolicy").asString(POLICY))
                .orElse(POLICY);
        set(pod, spec, value, policy);
    }

    /** A pod may say itself what follows from its class, but nothing else. */
    private static void set(ObjectNode pod, ObjectNode spec, int value, String policy) {
        int said = spec.path("priority").asInt(value);
        if (said != value) {
            throw Forbidden.of(
                    Admission.ref(pod),
                    "the integer value of priority (" + said + ") must not be provided in pod spec; priority admission "
                            + "controller computed " + value + " from the given PriorityClass name");
        }
        String saidPolicy = spec.path("preemptionPolicy").asString(policy);
        if (!saidPolicy.equals(policy)) {
            throw Forbidden.of(
                    Admission.ref(pod),
                    "the string value of PreemptionPolicy (" + saidPolicy + ") must not be provided in pod spec; "
                            + "priority admission controller computed " + policy
                            + " from the given PriorityClass name");
        }
        spec.put("priority", value).put("preemptionPolicy", policy);
    }

    /** Of several the lowest. */
    private static Optional<Stored> standard(Client client) {
        return client.list("scheduling.k8s.io/v1", "PriorityClass", "").stream()
                .filter(it -> it.tree().path("globalDefault").asBoolean(false))
                .min(Comparator.comparingInt(it -> it.tree().path("value").asInt(0)));
    }
}
