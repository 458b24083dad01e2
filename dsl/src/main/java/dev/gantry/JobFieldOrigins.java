package dev.gantry;

import org.jspecify.annotations.Nullable;

/** Which word a field of a Job or a CronJob comes from. */
final class JobFieldOrigins {
    private JobFieldOrigins() {}

    /** @param field {@code spec.backoffLimit}, or, of a CronJob, {@code spec.jobTemplate.spec.backoffLimit} */
    static @Nullable FieldWord of(JobWords job, String field) {
        String path = field.startsWith("spec.jobTemplate.") ? field.substring("spec.jobTemplate.".length()) : field;
        if (!path.startsWith("spec.")) {
            return null;
        }
        return switch (first(path.substring("spec.".length()))) {
            case "backoffLimit" -> FieldWord.of("retries", job.retries);
            case "activeDeadlineSeconds" -> FieldWord.of("deadline", job.deadline);
            case "completions", "completionMode", "backoffLimitPerIndex", "maxFailedIndexes", "successPolicy" ->
                FieldWord.of("completions", job.completions);
            case "parallelism" -> FieldWord.of("parallelism", job.parallelism);
            case "podFailurePolicy" -> FieldWord.of("failurePolicy", job.failurePolicy);
            case "ttlSecondsAfterFinished" -> FieldWord.of("keptFor", job.keptFor);
            case "suspend" -> FieldWord.of("suspended", job.suspended);
            case "schedule", "timeZone" -> FieldWord.of("schedule", job.schedule);
            case "concurrencyPolicy" -> FieldWord.of("concurrency", job.concurrency);
            case "startingDeadlineSeconds" -> FieldWord.of("startingDeadline", job.startingDeadline);
            case "successfulJobsHistoryLimit", "failedJobsHistoryLimit" -> FieldWord.of("history", job.history);
            default -> null;
        };
    }

    private static String first(String path) {
        int end = 0;
        while (end < path.length() && Character.isLetter(path.charAt(end))) {
            end++;
        }
        return path.substring(0, end);
    }
}
