package dev.gantry.embedded.http;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.JsonNode;

/** The columns of what makes pods, and of what says how many. */
final class WorkloadColumns {
    private static final String TEMPLATE = "/spec/template/spec";
    private static final List<String> JOB_CONDITIONS = List.of("Suspended", "FailureTarget", "SuccessCriteriaMet");

    private WorkloadColumns() {}

    /** Whether it knew the kind. */
    static boolean add(Resource resource, Columns columns) {
        switch (resource.kind().toString()) {
            case "apps/v1 Deployment" ->
                columns.name()
                        .text("Ready", it -> part(it, "readyReplicas"))
                        .number("Up-to-date", "/status/updatedReplicas")
                        .number("Available", "/status/availableReplicas")
                        .age()
                        .wide()
                        .containers(TEMPLATE)
                        .selector();
            case "apps/v1 ReplicaSet" ->
                columns.name()
                        .number("Desired", "/spec/replicas")
                        .number("Current", "/status/replicas")
                        .number("Ready", "/status/readyReplicas")
                        .age()
                        .wide()
                        .containers(TEMPLATE)
                        .selector();
            case "apps/v1 StatefulSet" ->
                columns.name()
                        .text("Ready", it -> part(it, "readyReplicas"))
                        .age()
                        .wide()
                        .containers(TEMPLATE);
            case "apps/v1 DaemonSet" ->
                columns.name()
                        .number("Desired", "/status/desiredNumberScheduled")
                        .number("Current", "/status/currentNumberScheduled")
                        .number("Ready", "/status/numberReady")
                        .number("Up-to-date", "/status/updatedNumberScheduled")
                        .number("Available", "/status/numberAvailable")
                        .text("Node Selector", it -> labels(it.at(TEMPLATE).path("nodeSelector")))
                        .age()
                        .wide()
                        .containers(TEMPLATE)
                        .selector();
            case "batch/v1 Job" ->
                columns.name()
                        .text("Status", WorkloadColumns::jobStatus)
                        .text("Completions", WorkloadColumns::completions)
                        .add(new Column("Duration", "string", false, (job, now) -> Columns.string(duration(job, now))))
                        .age()
                        .wide()
                        .containers(TEMPLATE)
                        .selector();
            case "batch/v1 CronJob" ->
                columns.name()
                        .text("Schedule", "/spec/schedule", "")
                        .text("Timezone", "/spec/timeZone", "<none>")
                        .text("Suspend", it -> title(it.at("/spec/suspend").asBoolean(false)))
                        .text(
                                "Active",
                                it -> String.valueOf(it.at("/status/active").size()))
                        .age("Last Schedule", "/status/lastScheduleTime", "<none>")
                        .age()
                        .wide()
                        .containers("/spec/jobTemplate/spec/template/spec")
                        .text(
                                "Selector",
                                it -> Columns.orNone(Scales.selector(it.at("/spec/jobTemplate/spec/selector"))));
            case "apps/v1 ControllerRevision" ->
                columns.name()
                        .text("Controller", WorkloadColumns::owner)
                        .number("Revision", "/revision")
                        .age();
            case "autoscaling/v2 HorizontalPodAutoscaler" ->
                columns.name()
                        .text(
                                "Reference",
                                it -> it.at("/spec/scaleTargetRef/kind").asString("") + "/"
                                        + it.at("/spec/scaleTargetRef/name").asString(""))
                        .text("Targets", Metrics::of)
                        .text("MinPods", it -> it.at("/spec/minReplicas").asString("<unset>"))
                        .number("MaxPods", "/spec/maxReplicas")
                        .number("Replicas", "/status/currentReplicas")
                        .age();
            case "policy/v1 PodDisruptionBudget" ->
                columns.name()
                        .text("Min Available", it -> it.at("/spec/minAvailable").asString("N/A"))
                        .text(
                                "Max Unavailable",
                                it -> it.at("/spec/maxUnavailable").asString("N/A"))
                        .number("Allowed Disruptions", "/status/disruptionsAllowed")
                        .age();
            default -> {
                return false;
            }
        }
        return true;
    }

    private static String part(JsonNode workload, String ready) {
        return workload.path("status").path(ready).asInt(0) + "/"
                + workload.path("spec").path("replicas").asInt(0);
    }

    static String title(boolean value) {
        return value ? "True" : "False";
    }

    static String labels(JsonNode labels) {
        StringBuilder text = new StringBuilder();
        labels.properties()
                .forEach(entry -> text.append(text.length() == 0 ? "" : ",")
                        .append(entry.getKey())
                        .append('=')
                        .append(entry.getValue().asString("")));
        return Columns.orNone(text.toString());
    }

    private static String owner(JsonNode revision) {
        for (JsonNode owner : revision.at("/metadata/ownerReferences")) {
            if (owner.path("controller").asBoolean(false)) {
                String apiVersion = owner.path("apiVersion").asString("");
                int slash = apiVersion.indexOf('/');
                String group = slash < 0 ? "" : "." + apiVersion.substring(0, slash);
                return owner.path("kind").asString("").toLowerCase(Locale.ROOT) + group + "/"
                        + owner.path("name").asString("");
            }
        }
        return "<none>";
    }

    private static String jobStatus(JsonNode job) {
        JsonNode status = job.path("status");
        if (holds(status, "Complete")) {
            return "Complete";
        } else if (holds(status, "Failed")) {
            return "Failed";
        } else if (job.path("metadata").has("deletionTimestamp")) {
            return "Terminating";
        }
        return JOB_CONDITIONS.stream()
                .filter(it -> holds(status, it))
                .findFirst()
                .orElse("Running");
    }

    private static boolean holds(JsonNode status, String type) {
        return PodColumns.condition(status, type).path("status").asString("").equals("True");
    }

    private static String completions(JsonNode job) {
        int succeeded = job.at("/status/succeeded").asInt(0);
        JsonNode wanted = job.at("/spec/completions");
        int parallelism = job.at("/spec/parallelism").asInt(0);
        if (wanted.isNumber()) {
            return succeeded + "/" + wanted.asInt();
        }
        return parallelism > 1 ? succeeded + "/1 of " + parallelism : succeeded + "/1";
    }

    private static String duration(JsonNode job, Instant now) {
        String start = job.at("/status/startTime").asString("");
        if (start.isEmpty()) {
            return "";
        }
        String end = job.at("/status/completionTime").asString(now.toString());
        return Ages.of(Duration.between(Instant.parse(start), Instant.parse(end)));
    }
}
