package dev.gantry.embedded.controller;

import dev.gantry.cluster.Refusal;
import dev.gantry.embedded.object.Client;
import dev.gantry.embedded.object.Stored;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Makes, mends and deletes the pods of a StatefulSet, and tells of it. */
final class StatefulSetPods {
    static final String POD_NAME = "statefulset.kubernetes.io/pod-name";
    static final String POD_INDEX = "apps.kubernetes.io/pod-index";

    private final StatefulSet set;
    private final StatefulSetClaims claims;
    private final Client client;

    StatefulSetPods(StatefulSet set, Client client) {
        this.set = set;
        this.client = client;
        this.claims = new StatefulSetClaims(set, client);
    }

    /**
     * Makes a pod, its claims before it.
     *
     * @param revision of which it is
     * @param template as that revision has it
     * @return whether it is there now
     */
    boolean create(int ordinal, Stored revision, JsonNode template) {
        if (claims.areStale(ordinal)) {
            return false;
        }
        Optional<String> problem = claims.create(ordinal);
        if (problem.isPresent()) {
            tell("Create", ordinal, problem.get());
            return false;
        }
        try {
            client.create(tree(ordinal, revision, template), set.object());
        } catch (Refusal refusal) {
            if (refusal.status() != 409) {
                claims.retain(ordinal, "");
                tell("Create", ordinal, refusal.getMessage());
            }
            return false;
        }
        claims.retain(ordinal, "");
        tell("Create", ordinal, null);
        return true;
    }

    private ObjectNode tree(int ordinal, Stored revision, JsonNode template) {
        ObjectNode pod = PodTemplates.pod(set.object(), template);
        String name = set.podName(ordinal);
        ObjectNode metadata = pod.withObjectProperty("metadata");
        metadata.put("name", name);
        identify(metadata, name, ordinal);
        metadata.withObjectProperty("labels").put(ControllerRevisions.POD_LABEL, revision.name());
        ObjectNode spec = pod.withObjectProperty("spec");
        spec.put("hostname", name);
        if (!set.serviceName().isEmpty()) {
            spec.put("subdomain", set.serviceName());
        }
        mount(spec, ordinal);
        return pod;
    }

    private static void identify(ObjectNode metadata, String name, int ordinal) {
        metadata.withObjectProperty("labels").put(POD_NAME, name).put(POD_INDEX, Integer.toString(ordinal));
    }

    private void mount(ObjectNode spec, int ordinal) {
        List<JsonNode> others = new ArrayList<>();
        for (JsonNode volume : spec.path("volumes")) {
            if (!isClaimed(volume.path("name").asString(""))) {
                others.add(volume);
            }
        }
        if (!set.claimTemplates().isEmpty()) {
            var volumes = JsonNodeFactory.instance.arrayNode();
            for (JsonNode template : set.claimTemplates()) {
                String name = template.path("metadata").path("name").asString("");
                ObjectNode volume = volumes.addObject().put("name", name);
                volume.putObject("persistentVolumeClaim")
                        .put("claimName", set.claim(name, ordinal).name());
            }
            others.forEach(volumes::add);
            spec.set("volumes", volumes);
        }
    }

    private boolean isClaimed(String volume) {
        for (JsonNode template : set.claimTemplates()) {
            if (template.path("metadata").path("name").asString("").equals(volume)) {
                return true;
            }
        }
        return false;
    }

    /** Makes claims that a pending pod misses. False if that failed. */
    boolean createMissingClaims(Stored pod, int ordinal) {
        Optional<String> problem = claims.create(ordinal);
        claims.retain(ordinal, pod.uid());
        return problem.isEmpty();
    }

    /** Gives a pod its labels back, and its claims the owners that they should have. */
    void mend(Stored pod, int ordinal) {
        boolean changed = claims.retain(ordinal, pod.uid());
        if (!pod.labels().getOrDefault(POD_NAME, "").equals(pod.name())) {
            client.update(pod.ref(), tree -> identify(tree.withObjectProperty("metadata"), pod.name(), ordinal));
            changed = true;
        }
        if (changed) {
            tell("Update", ordinal, null);
        }
    }

    /** Gives the claims of a pod that is to go the owners that they should have. */
    void retainClaims(Stored pod, int ordinal) {
        claims.retain(ordinal, pod.uid());
    }

    void delete(Stored pod, int ordinal) {
        client.delete(pod.ref());
        tell("Delete", ordinal, null);
    }

    private void tell(String verb, int ordinal, @Nullable String problem) {
        String what = verb + " Pod " + set.podName(ordinal) + " in StatefulSet "
                + set.object().name();
        if (problem == null) {
            client.event(set.object(), "Normal", "Successful" + verb, what + " successful");
        } else {
            client.event(set.object(), "Warning", "Failed" + verb, what + " failed error: " + problem);
        }
    }
}
