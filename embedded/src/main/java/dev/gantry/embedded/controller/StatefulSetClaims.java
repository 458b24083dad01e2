package dev.gantry.embedded.controller;

import dev.gantry.cluster.Refusal;
import dev.gantry.embedded.object.Client;
import dev.gantry.embedded.object.Stored;
import dev.gantry.manifest.ObjectRef;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The claims of a StatefulSet's pods, and who owns them, which says when they are deleted. */
final class StatefulSetClaims {
    private final StatefulSet set;
    private final Client client;

    StatefulSetClaims(StatefulSet set, Client client) {
        this.set = set;
        this.client = client;
    }

    /** Makes those that are not there. What went wrong, if something did. */
    Optional<String> create(int ordinal) {
        List<String> problems = new ArrayList<>();
        for (JsonNode template : set.claimTemplates()) {
            ObjectRef ref = ref(template, ordinal);
            Optional<Stored> claim = client.get(ref);
            if (claim.isEmpty()) {
                create(template, ref, ordinal).ifPresent(problems::add);
            } else if (claim.get().isDeleting()) {
                problems.add("pvc " + ref.name() + " is being deleted");
            }
        }
        return problems.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", problems));
    }

    private Optional<String> create(JsonNode template, ObjectRef ref, int ordinal) {
        ObjectNode claim = JsonNodeFactory.instance.objectNode();
        claim.put("apiVersion", "v1").put("kind", "PersistentVolumeClaim");
        ObjectNode metadata = claim.putObject("metadata");
        template.path("metadata")
                .properties()
                .forEach(entry -> metadata.set(entry.getKey(), entry.getValue().deepCopy()));
        metadata.put("name", ref.name()).put("namespace", set.object().namespace());
        set.object()
                .spec()
                .path("selector")
                .path("matchLabels")
                .properties()
                .forEach(entry -> metadata.withObjectProperty("labels").set(entry.getKey(), entry.getValue()));
        claim.set("spec", template.path("spec").deepCopy());
        String what = " Pod " + set.podName(ordinal) + " in StatefulSet "
                + set.object().name();
        try {
            client.create(claim);
            client.event(set.object(), "Normal", "SuccessfulCreate", "Create Claim " + ref.name() + what + " success");
            return Optional.empty();
        } catch (Refusal refusal) {
            String problem = "Create Claim " + ref.name() + " for" + what + " failed error: " + refusal.getMessage();
            client.event(set.object(), "Warning", "FailedCreate", problem);
            return Optional.of("failed to create PVC " + ref.name() + ": " + refusal.getMessage());
        }
    }

    /** Whether a claim waits to be deleted with an earlier pod of this name, so that the next must not take it. */
    boolean areStale(int ordinal) {
        if (!set.deletesClaimsWhenScaled()) {
            return false;
        }
        for (JsonNode template : set.claimTemplates()) {
            Optional<Stored> claim = client.get(ref(template, ordinal));
            if (claim.isPresent() && isOfEarlier(claim.get(), set.pod(ordinal), "")) {
                return true;
            }
        }
        return false;
    }

    /**
     * Has the claims of a pod owned as {@code spec.persistentVolumeClaimRetentionPolicy} wants it.
     *
     * @param uid the pod's; empty if it is not there
     * @return whether one was changed
     */
    boolean retain(int ordinal, String uid) {
        boolean changed = false;
        for (JsonNode template : set.claimTemplates()) {
            Optional<Stored> claim = client.get(ref(template, ordinal));
            if (claim.isPresent() && !isLeftAlone(claim.get(), ordinal, uid)) {
                ArrayNode wanted = wantedOwners(claim.get(), ordinal, uid);
                if (!CanonicalJson.of(wanted).equals(CanonicalJson.of(owners(claim.get())))) {
                    client.update(claim.get().ref(), tree -> own(tree.withObjectProperty("metadata"), wanted));
                    changed = true;
                    warnOfOtherManager(claim.get().name(), wanted);
                }
            }
        }
        return changed;
    }

    private static void own(ObjectNode metadata, ArrayNode owners) {
        if (owners.isEmpty()) {
            metadata.remove("ownerReferences");
        } else {
            metadata.set("ownerReferences", owners);
        }
    }

    private boolean isLeftAlone(Stored claim, int ordinal, String uid) {
        return isOfEarlier(claim, set.object().ref(), set.object().uid()) || isOfEarlier(claim, set.pod(ordinal), uid);
    }

    private ArrayNode wantedOwners(Stored claim, int ordinal, String uid) {
        ArrayNode wanted = JsonNodeFactory.instance.arrayNode();
        boolean elsewhereManaged = false;
        for (JsonNode owner : owners(claim)) {
            if (!names(owner, set.object().ref()) && !names(owner, set.pod(ordinal))) {
                wanted.add(owner.deepCopy());
                elsewhereManaged |= owner.path("controller").asBoolean(false);
            }
        }
        if (elsewhereManaged) {
            return wanted;
        }
        boolean scaledDown = set.deletesClaimsWhenScaled() && !set.has(ordinal);
        if (scaledDown) {
            wanted.add(owner(set.pod(ordinal), uid));
        } else if (set.deletesClaimsWhenDeleted()) {
            wanted.add(owner(set.object().ref(), set.object().uid()));
        }
        return wanted;
    }

    private void warnOfOtherManager(String claim, ArrayNode owners) {
        for (JsonNode owner : owners) {
            String uid = owner.path("uid").asString("");
            if (owner.path("controller").asBoolean(false)
                    && !names(owner, set.object().ref())
                    && !owner.path("kind").asString("").equals("Pod")
                    && !uid.isEmpty()) {
                client.event(
                        set.object(),
                        "Warning",
                        "ConflictingController",
                        "PersistentVolumeClaim " + claim + " is managed by another owner: its policy is not followed");
            }
        }
    }

    private static JsonNode owner(ObjectRef ref, String uid) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("apiVersion", ref.apiVersion())
                .put("kind", ref.kind())
                .put("name", ref.name())
                .put("uid", uid)
                .put("controller", true)
                .put("blockOwnerDeletion", true);
    }

    private static boolean isOfEarlier(Stored claim, ObjectRef owner, String uid) {
        for (JsonNode one : owners(claim)) {
            if (names(one, owner)) {
                return !one.path("uid").asString("").equals(uid);
            }
        }
        return false;
    }

    private static boolean names(JsonNode owner, ObjectRef ref) {
        return owner.path("apiVersion").asString("").equals(ref.apiVersion())
                && owner.path("kind").asString("").equals(ref.kind())
                && owner.path("name").asString("").equals(ref.name());
    }

    private static JsonNode owners(Stored claim) {
        JsonNode owners = claim.tree().path("metadata").path("ownerReferences");
        return owners.isArray() ? owners : JsonNodeFactory.instance.arrayNode();
    }

    private ObjectRef ref(JsonNode template, int ordinal) {
        return set.claim(template.path("metadata").path("name").asString(""), ordinal);
    }
}
