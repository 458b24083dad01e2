package dev.gantry.plan;

import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The pace of a rolling update that a server once filled in, where the strategy is now said to be another. The server refuses both
 * beside each other, and nobody manages what it filled in, so that no apply would take it away: somebody must manage it first.
 */
public final class ExcludedDefault {
    private static final Map<String, String> STRATEGIES =
            Map.of("apps/v1 Deployment", "strategy", "apps/v1 StatefulSet", "updateStrategy");

    private static final String ROLLING = "RollingUpdate";
    private static final String PACE = "rollingUpdate";

    private final String strategy;
    private final String apiVersion;

    private ExcludedDefault(String strategy, String apiVersion) {
        this.strategy = strategy;
        this.apiVersion = apiVersion;
    }

    /**
     * What is in the way of {@code desired}; empty if nothing is, or somebody else wants it.
     *
     * @param manager whose apply it is
     */
    public static Optional<ExcludedDefault> of(Desired desired, ObjectNode live, String manager) {
        String apiVersion = desired.ref().apiVersion();
        String strategy =
                STRATEGIES.getOrDefault(apiVersion + " " + desired.ref().kind(), "");
        JsonNode wanted = desired.tree().path("spec").path(strategy);
        String type = wanted.path("type").asString("");
        boolean excludes = !type.isEmpty() && !type.equals(ROLLING) && !wanted.has(PACE);
        return excludes && live.path("spec").path(strategy).has(PACE) && !isOfOthers(live, strategy, manager)
                ? Optional.of(new ExcludedDefault(strategy, apiVersion))
                : Optional.empty();
    }

    /** Whether that field of a change says that there is one. */
    public static boolean isRemovedBy(FieldChange field) {
        return STRATEGIES.values().stream().anyMatch(it -> field.path().startsWith("spec." + it + "." + PACE))
                && field.after().isEmpty();
    }

    private static boolean isOfOthers(ObjectNode live, String strategy, String manager) {
        boolean handedOver = ClientApply.owns(live, manager);
        for (JsonNode entry : live.path("metadata").path("managedFields")) {
            boolean isOurs = entry.equals(Owned.fields(manager, live).orElse(null))
                    || (handedOver && ClientApply.isClientApply(entry));
            if (!isOurs
                    && entry.path("fieldsV1")
                            .path("f:spec")
                            .path("f:" + strategy)
                            .has("f:" + PACE)) {
                return true;
            }
        }
        return false;
    }

    /** Takes it out of an object. */
    public void leave(ObjectNode object) {
        object.withObjectProperty("spec").withObjectProperty(strategy).remove(PACE);
    }

    /** All owners of the object's fields, {@code manager} that of this one as well. */
    public ArrayNode claimed(ObjectNode live, String manager) {
        ArrayNode entries = Owned.copied(live);
        Optional<JsonNode> ours = Owned.fields(manager, live);
        for (JsonNode entry : entries) {
            if (ours.filter(entry::equals).isPresent() && entry instanceof ObjectNode found) {
                claim(found);
                return entries;
            }
        }
        ObjectNode first = entries.addObject();
        first.put("manager", manager)
                .put("operation", "Apply")
                .put("apiVersion", apiVersion)
                .put("fieldsType", "FieldsV1");
        claim(first);
        return entries;
    }

    private void claim(ObjectNode entry) {
        entry.withObjectProperty("fieldsV1")
                .withObjectProperty("f:spec")
                .withObjectProperty("f:" + strategy)
                .putObject("f:" + PACE);
    }
}
