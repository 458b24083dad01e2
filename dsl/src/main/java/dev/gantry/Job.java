package dev.gantry;

import static java.util.Objects.requireNonNull;

import dev.gantry.kubernetes.batch.V1Job;
import java.util.function.UnaryOperator;

/**
 * Runs to its end, once ({@code batch/v1 Job}): a migration, an import.
 *
 * <p>A Kubernetes Job cannot be changed once it is there. Where its image is to change, {@link #perVersion} makes each version
 * a Job of its own.
 */
public final class Job extends Batch<Job> {
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

    /**
     * Runs once for each version: the Kubernetes Job is named after both, {@code order-migration-1-4-2}, so that another version
     * is another Job. That of the version before has left the definition, and is deleted as all that has.
     */
    public Job perVersion() {
        JobWords next = job().copy();
        next.perVersion = true;
        return saying(next);
    }

    /** The name of its Kubernetes Job: its own or, {@link #perVersion}, with the version. */
    public String objectName() {
        return JobNames.of(words());
    }

    /**
     * Starts when other jobs have completed, which become part of the app: {@code seed.after(schema)}. The order is written as the
     * annotation {@code gantry.dev/after} of the Job. Said again, it adds.
     */
    public Job after(Job first, Job... more) {
        JobWords next = job().copy();
        for (Job before : Lists.of(first, more)) {
            Ref<Job> ref = new Ref<>(before);
            next.after = next.after.put(ref, ref);
        }
        return saying(next);
    }

    /** Changes the Job that Gantry made, in Kubernetes' own words, when everything else is done. */
    public Job customize(UnaryOperator<V1Job> change) {
        JobWords next = job().copy();
        next.customized = next.customized.plus(requireNonNull(change, "change"));
        return saying(next);
    }
}
