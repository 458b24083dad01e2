package dev.gantry;

import dev.gantry.problem.Source;
import org.jspecify.annotations.Nullable;

/** Which word a field of a Job or a CronJob comes from. */
final class JobFieldOrigins {
    private JobFieldOrigins() {}

    /** A word, and where it was said. */
    record Word(String name, @Nullable Source line) {}

    /** @param field {@code spec.backoffLimit}, or, of a CronJob, {@code spec.jobTemplate.spec.backoffLimit} */
    static @Nullable Word of(JobWords job, String field) {
        String path = field.startsWith("spec.jobTemplate.") ? field.substring("spec.jobTemplate.".length()) : field;
        if (!path.startsWith("spec.")) {
            return null;
        }
        return switch (first(path.substring("spec.".length()))) {
            case "backoffLimit" -> word("retries", job.retries);
            case "activeDeadlineSeconds" -> word("deadline", job.deadline);
            case "completions", "completionMode", "backoffLimitPerIndex", "maxFailedIndexes", "successPolicy" ->
                word("completions", job.completions);
            case "parallelism" -> word("parallelism", job.parallelism);
            case "podFailurePolicy" -> word("failurePolicy", job.failurePolicy);
            case "ttlSecondsAfterFinished" -> word("keptFor", job.keptFor);
            case "suspend" -> word("suspended", job.suspended);
            case "schedule", "timeZone" -> word("schedule", job.schedule);
            case "concurrencyPolicy" -> word("concurrency", job.concurrency);
            case "startingDeadlineSeconds" -> word("startingDeadline", job.startingDeadline);
            case "successfulJobsHistoryLimit", "failedJobsHistoryLimit" -> word("history", job.history);
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

    private static @Nullable Word word(String name, @Nullable Said<?> said) {
        return said == null ? null : new Word(name, said.line());
    }
}
