package dev.gantry.embedded.scheduler;

import dev.gantry.embedded.object.Stored;
import java.util.List;

/** What becomes of a pod that was looked at. */
public sealed interface Decision {
    /**
     * It gets a node.
     *
     * @param node its name
     */
    record Bind(String node) implements Decision {}

    /**
     * It waits until something changes.
     *
     * @param reason that of its condition {@code PodScheduled}: {@code Unschedulable} or {@code SchedulingGated}
     * @param message the message of that condition
     */
    record Wait(String reason, String message) implements Decision {}

    /**
     * It waits as well ({@code Unschedulable}), and is nominated for a node that others must leave for it.
     *
     * @param nominatedNode the node's name
     * @param victims the pods to be deleted, the most important first
     * @param message that of the condition {@code PodScheduled}
     */
    record Preempt(String nominatedNode, List<Stored> victims, String message) implements Decision {}
}
