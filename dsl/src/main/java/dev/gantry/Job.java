package dev.gantry;

import static java.util.Objects.requireNonNull;

import dev.gantry.kubernetes.batch.V1Job;
import java.time.Duration;
import java.util.function.UnaryOperator;

/** Runs to its end, once ({@code batch/v1 Job}): a migration, an import. */
public final class Job extends Workload<Job> {
    Job(Words words) {
        super(words);
    }

    @Override
    String kind() {
        return "job";
    }

    @Override
    Job saying(Words next) {
        return new Job(next);
    }

    /** How often it is tried again when it fails, 0 or more ({@code spec.backoffLimit}); default 3. */
    public Job retries(int most) {
        Words next = words().copy();
        next.retries = Said.now(most);
        return saying(next);
    }

    /** It has failed when it has not ended in this time ({@code spec.activeDeadlineSeconds}); default none. */
    public Job deadline(Duration longest) {
        Words next = words().copy();
        next.deadline = Said.now(requireNonNull(longest, "longest"));
        return saying(next);
    }

    /** Changes the Job that Gantry made, in Kubernetes' own words, when everything else is done. */
    public Job customize(UnaryOperator<V1Job> change) {
        Words next = words().copy();
        next.customizedJob = next.customizedJob.plus(requireNonNull(change, "change"));
        return saying(next);
    }
}
