package dev.gantry;

/**
 * Assertions on a workload that has no words of its own here.
 *
 * @param <W> the workload's type
 */
public final class AnyWorkloadAssert<W extends Workload<W>> extends WorkloadAssert<AnyWorkloadAssert<W>, W> {
    AnyWorkloadAssert(InManifest found, W part) {
        super(found, part, AnyWorkloadAssert.class);
    }
}
