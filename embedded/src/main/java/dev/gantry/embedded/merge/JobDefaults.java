package dev.gantry.embedded.merge;

import static dev.gantry.embedded.merge.Defaults.set;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What is filled into jobs and scheduled jobs. */
final class JobDefaults {
    private JobDefaults() {}

    static void job(ObjectNode object, ObjectNode spec) {
        of(spec);
        JsonNode labels = spec.path("template").path("metadata").path("labels");
        if (!labels.isEmpty() && object.path("metadata").path("labels").isEmpty()) {
            object.withObjectProperty("metadata").set("labels", labels.deepCopy());
        }
    }

    private static void of(ObjectNode spec) {
        if (!spec.has("completions") && !spec.has("parallelism")) {
            spec.put("completions", 1);
        }
        set(spec, "parallelism", 1);
        set(spec, "backoffLimit", spec.has("backoffLimitPerIndex") ? Integer.MAX_VALUE : 6);
        set(spec, "completionMode", "NonIndexed");
        set(spec, "suspend", false);
        set(spec, "podReplacementPolicy", spec.has("podFailurePolicy") ? "Failed" : "TerminatingOrFailed");
        set(spec, "manualSelector", false);
        conditions(spec);
        Defaults.template(spec);
    }

    private static void conditions(ObjectNode spec) {
        for (JsonNode rule : spec.path("podFailurePolicy").path("rules")) {
            for (JsonNode pattern : rule.path("onPodConditions")) {
                if (pattern instanceof ObjectNode open) {
                    set(open, "status", "True");
                }
            }
        }
    }

    static void cronJob(ObjectNode spec) {
        set(spec, "concurrencyPolicy", "Allow");
        set(spec, "suspend", false);
        set(spec, "successfulJobsHistoryLimit", 3);
        set(spec, "failedJobsHistoryLimit", 1);
        // A job's own fields are filled in when it is made of the template; its pods' already here.
        if (spec.path("jobTemplate").get("spec") instanceof ObjectNode job) {
            conditions(job);
            Defaults.template(job);
        }
    }
}
