package dev.gantry.embedded;

import tools.jackson.databind.node.ObjectNode;

/** A new Job chooses its pods by its own uid, unless it says that it brings a selector. */
final class JobSelector {
    private static final String PREFIX = "batch.kubernetes.io/";

    private JobSelector() {}

    static void fill(ObjectNode tree) {
        boolean isMeant = tree.path("kind").asString("").equals("Job")
                && !tree.path("spec").path("manualSelector").asBoolean(false)
                && !tree.path("spec").has("selector");
        if (isMeant) {
            ObjectNode spec = tree.withObjectProperty("spec");
            String uid = tree.path("metadata").path("uid").asString("");
            String name = tree.path("metadata").path("name").asString("");
            spec.withObjectProperty("selector")
                    .withObjectProperty("matchLabels")
                    .put(PREFIX + "controller-uid", uid);
            ObjectNode labels = spec.withObjectProperty("template")
                    .withObjectProperty("metadata")
                    .withObjectProperty("labels");
            labels.put(PREFIX + "controller-uid", uid)
                    .put(PREFIX + "job-name", name)
                    .put("controller-uid", uid)
                    .put("job-name", name);
            ObjectNode metadata = tree.withObjectProperty("metadata");
            if (metadata.path("labels").isEmpty()) {
                metadata.set(
                        "labels", labels.deepCopy()); // as every Job without labels of its own has those of its pods
            }
        }
    }
}
