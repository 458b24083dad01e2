package dev.gantry;

import static java.util.Objects.requireNonNull;

import dev.gantry.kubernetes.scheduling.V1PriorityClass;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where instances may stand. A wish, {@link #near} or {@link #spreadOver}, becomes a placement by saying how strong it
 * is: {@link #require(Affinity)} or {@link #prefer(Affinity)}.
 *
 * <pre>{@code
 * require(spreadOver(ZONE).maxSkew(1)).and(prefer(apartFromItself(HOST))).and(prefer(near(mysql)).weight(50))
 * }</pre>
 */
public abstract sealed class Placement permits Rules, Preferred {
    /** The node itself ({@code kubernetes.io/hostname}). */
    public static final Topology HOST = new Topology("kubernetes.io/hostname");

    /** The provider's zone ({@code topology.kubernetes.io/zone}). */
    public static final Topology ZONE = new Topology("topology.kubernetes.io/zone");

    /** The provider's region ({@code topology.kubernetes.io/region}). */
    public static final Topology REGION = new Topology("topology.kubernetes.io/region");

    /** Never placed otherwise ({@code requiredDuringSchedulingIgnoredDuringExecution}). */
    public static Placement require(Affinity affinity) {
        return new Rules(List.of(new Rule.Near(affinity, Optional.empty())));
    }

    /** Never placed otherwise ({@code whenUnsatisfiable: DoNotSchedule}). */
    public static Placement require(Spread spread) {
        return new Rules(List.of(new Rule.Over(spread, true)));
    }

    /** So where possible ({@code preferredDuringSchedulingIgnoredDuringExecution}), with weight 100 unless said. */
    public static Preferred prefer(Affinity affinity) {
        return new Preferred(affinity, 100);
    }

    /** So where possible ({@code whenUnsatisfiable: ScheduleAnyway}). */
    public static Placement prefer(Spread spread) {
        return new Rules(List.of(new Rule.Over(spread, false)));
    }

    /** May stand on nodes with this taint ({@code spec.tolerations[]}). */
    public static Placement tolerate(Taint taint) {
        return new Rules(List.of(new Rule.Tolerate(taint)));
    }

    /** Goes before pods of lower priority ({@code spec.priorityClassName}); the class becomes part of the app. */
    public static Placement priority(V1PriorityClass priority) {
        return new Rules(List.of(new Rule.Priority(priority.name(), Optional.of(new Ref<>(priority)))));
    }

    /** Goes before pods of lower priority; the class is there already: {@code existingPriority("system-cluster-critical")}. */
    public static Placement existingPriority(String name) {
        return new Rules(List.of(new Rule.Priority(name, Optional.empty())));
    }

    /** As many instances in each zone, host or other group of nodes as in any other ({@code topologySpreadConstraints[]}). */
    public static Spread spreadOver(Topology topology) {
        return new Spread(topology, 1);
    }

    /** No two instances in one ({@code podAntiAffinity}). */
    public static Affinity apartFromItself(Topology topology) {
        return new Affinity.ApartFromItself(topology);
    }

    /** Where an instance of the other stands ({@code podAffinity}): in its zone, unless {@code within} says otherwise. */
    public static Affinity.Near near(Workload<?> other) {
        return new Affinity.Near(new Ref<Workload<?>>(other), ZONE, false);
    }

    /** Where no instance of the other stands ({@code podAntiAffinity}): not on its host, unless {@code within} says otherwise. */
    public static Affinity.Near apartFrom(Workload<?> other) {
        return new Affinity.Near(new Ref<Workload<?>>(other), HOST, true);
    }

    /** On nodes whose labels are so, all of them ({@code nodeAffinity}). */
    public static Affinity onNodes(Labelled first, Labelled... more) {
        return new Affinity.OnNodes(
                Stream.concat(Stream.of(first), Stream.of(more)).toList());
    }

    /** A node label, of which to say what it must be: {@code label("disktype").in("ssd", "nvme")}. */
    public static Labelled.Label label(String key) {
        return new Labelled.Label(key);
    }

    /** A taint with a value: {@code taint("dedicated", "payments", NO_SCHEDULE)}. */
    public static Taint taint(String key, String value, Taint.Effect effect) {
        return new Taint(key, Optional.of(value), effect);
    }

    /** A taint with whatever value. */
    public static Taint anyTaint(String key, Taint.Effect effect) {
        return new Taint(key, Optional.empty(), effect);
    }

    /** Both hold. */
    public Placement and(Placement other) {
        return new Rules(Stream.concat(rules().stream(), requireNonNull(other, "other").rules().stream())
                .toList());
    }

    abstract List<Rule> rules();

    @Override
    public final boolean equals(@Nullable Object other) {
        return other instanceof Placement that && rules().equals(that.rules());
    }

    @Override
    public final int hashCode() {
        return rules().hashCode();
    }

    @Override
    public final String toString() {
        return rules().toString();
    }
}
