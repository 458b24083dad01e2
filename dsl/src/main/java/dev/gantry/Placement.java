package dev.gantry;

import static java.util.Objects.requireNonNull;

import dev.gantry.kubernetes.node.V1RuntimeClass;
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
 *
 * <p>A placement is a value: a constant, a parameter, a result. What {@code and} joins holds all at once; alternatives are
 * there for nodes only ({@link OnNodes#or}, {@link #anyOf}), as in Kubernetes.
 */
public abstract sealed class Placement permits Rules, Preferred, Tolerated {
    static final String DEDICATED = "dedicated";

    /** The node itself ({@code kubernetes.io/hostname}). */
    public static final Topology HOST = new Topology("kubernetes.io/hostname");

    /** The provider's zone ({@code topology.kubernetes.io/zone}). */
    public static final Topology ZONE = new Topology("topology.kubernetes.io/zone");

    /** The provider's region ({@code topology.kubernetes.io/region}). */
    public static final Topology REGION = new Topology("topology.kubernetes.io/region");

    /** Nodes that run Linux ({@code kubernetes.io/os}). */
    public static final Labelled LINUX = label("kubernetes.io/os").is("linux");

    /** Nodes that run Windows ({@code kubernetes.io/os}). */
    public static final Labelled WINDOWS = label("kubernetes.io/os").is("windows");

    /** Nodes with processors of type x86-64 ({@code kubernetes.io/arch}). */
    public static final Labelled AMD64 = label("kubernetes.io/arch").is("amd64");

    /** Nodes with 64-bit ARM processors ({@code kubernetes.io/arch}). */
    public static final Labelled ARM64 = label("kubernetes.io/arch").is("arm64");

    /** Never placed otherwise ({@code requiredDuringSchedulingIgnoredDuringExecution}). */
    public static Placement require(Affinity affinity) {
        return Rules.of(new Rule.Wish(requireNonNull(affinity, "affinity"), Optional.empty()));
    }

    /**
     * Never placed but on nodes of which one alternative is right. Beside other requirements it is multiplied out, since
     * the terms of a node selector are alternatives, each complete: {@code (a or b) and c} is written
     * {@code (a and c) or (b and c)}.
     */
    public static Placement require(AnyNodes nodes) {
        return Rules.of(new Rule.Alternatives(requireNonNull(nodes, "nodes")));
    }

    /** Never placed otherwise ({@code whenUnsatisfiable: DoNotSchedule}). */
    public static Placement require(Spread spread) {
        return Rules.of(new Rule.Over(requireNonNull(spread, "spread"), true));
    }

    /** So where possible ({@code preferredDuringSchedulingIgnoredDuringExecution}), with weight 100 unless said. */
    public static Preferred prefer(Affinity affinity) {
        return new Preferred(affinity, 100);
    }

    /** So where possible ({@code whenUnsatisfiable: ScheduleAnyway}). */
    public static Placement prefer(Spread spread) {
        return Rules.of(new Rule.Over(requireNonNull(spread, "spread"), false));
    }

    /** Only on nodes with this label, in the simplest form that Kubernetes has ({@code spec.nodeSelector}). */
    public static Placement nodeSelector(String label, String value) {
        return Rules.of(new Rule.Selected(requireNonNull(label, "label"), requireNonNull(value, "value")));
    }

    /** May stand on nodes with this taint ({@code spec.tolerations[]}). */
    public static Tolerated tolerate(Taint taint) {
        return new Tolerated(Taints.of(taint), Optional.empty());
    }

    /** May stand on nodes with any of these taints ({@code spec.tolerations[]}). */
    public static Tolerated tolerate(Taints taints) {
        return new Tolerated(taints, Optional.empty());
    }

    /**
     * On nodes set apart for a purpose, and on no other: they have the label {@code dedicated} with this value, and a taint of
     * the same key and value keeps everyone else away.
     */
    public static Placement dedicatedTo(String purpose) {
        return require(onNodes(label(DEDICATED).is(purpose)))
                .and(tolerate(taintsOf(DEDICATED).valued(purpose)));
    }

    /**
     * Goes before pods of lower priority ({@code spec.priorityClassName}); the class becomes part of the app. Whether others
     * are sent away for it is the class's {@link V1PriorityClass#preemptionPolicy}.
     */
    public static Placement priority(V1PriorityClass priority) {
        return Rules.of(new Rule.Priority(priority.name(), Optional.of(new Ref<>(priority))));
    }

    /** Goes before pods of lower priority; the class is there already: {@code existingPriority("system-cluster-critical")}. */
    public static Placement existingPriority(String name) {
        return Rules.of(new Rule.Priority(requireNonNull(name, "name"), Optional.empty()));
    }

    /** Run by this class of container runtimes ({@code spec.runtimeClassName}); the class becomes part of the app. */
    public static Placement runtimeClass(V1RuntimeClass runtime) {
        return Rules.of(new Rule.RunBy(runtime.name(), Optional.of(new Ref<>(runtime))));
    }

    /** Run by this class of container runtimes; the class is there already: {@code existingRuntimeClass("gvisor")}. */
    public static Placement existingRuntimeClass(String name) {
        return Rules.of(new Rule.RunBy(requireNonNull(name, "name"), Optional.empty()));
    }

    /** Placed by another scheduler than Kubernetes' own ({@code spec.schedulerName}). */
    public static Placement scheduledBy(String scheduler) {
        return Rules.of(new Rule.Scheduler(requireNonNull(scheduler, "scheduler")));
    }

    /** Not placed before someone has taken this gate from the pod ({@code spec.schedulingGates[]}). */
    public static Placement schedulingGate(String name) {
        return Rules.of(new Rule.Gate(requireNonNull(name, "name")));
    }

    /** As many instances in each zone, host or other group of nodes as in any other ({@code topologySpreadConstraints[]}). */
    public static Spread spreadOver(Topology topology) {
        return Spread.over(topology);
    }

    /** No two instances in one ({@code podAntiAffinity}). */
    public static Near apartFromItself(Topology topology) {
        return new Near(new Near.Whom.Itself(), true, topology, PodScope.OWN_NAMESPACE);
    }

    /** All instances in one ({@code podAffinity}). */
    public static Near nearItself(Topology topology) {
        return new Near(new Near.Whom.Itself(), false, topology, PodScope.OWN_NAMESPACE);
    }

    /** Where an instance of the other stands ({@code podAffinity}): in its zone, unless {@code within} says otherwise. */
    public static Near near(Workload<?> other) {
        return new Near(new Near.Whom.Other(new Ref<>(other)), false, ZONE, PodScope.OWN_NAMESPACE);
    }

    /** Where no instance of the other stands ({@code podAntiAffinity}): not on its host, unless {@code within} says otherwise. */
    public static Near apartFrom(Workload<?> other) {
        return new Near(new Near.Whom.Other(new Ref<>(other)), true, HOST, PodScope.OWN_NAMESPACE);
    }

    /** Where a pod with such labels stands, whoever made it ({@code podAffinity}): in its zone, unless said otherwise. */
    public static Near nearPods(Labelled first, Labelled... more) {
        return new Near(new Near.Whom.Pods(Lists.of(first, more)), false, ZONE, PodScope.OWN_NAMESPACE);
    }

    /** Where no pod with such labels stands ({@code podAntiAffinity}): not on its host, unless said otherwise. */
    public static Near apartFromPods(Labelled first, Labelled... more) {
        return new Near(new Near.Whom.Pods(Lists.of(first, more)), true, HOST, PodScope.OWN_NAMESPACE);
    }

    /** On nodes that are so, in everything said ({@code nodeAffinity}): {@code onNodes(LINUX, label("disktype").is("ssd"))}. */
    public static OnNodes onNodes(NodeCondition first, NodeCondition... more) {
        return new OnNodes(Lists.of(first, more));
    }

    /** On nodes of which any of these is right: {@code require(anyOf(onNodes(AMD64), onNodes(ARM64)))}. */
    public static AnyNodes anyOf(OnNodes first, OnNodes second, OnNodes... more) {
        AnyNodes any = first.or(second);
        for (OnNodes one : more) {
            any = any.or(one);
        }
        return any;
    }

    /** A label, of which to say what it must be: {@code label("disktype").in("ssd", "nvme")}. */
    public static Labelled.Label label(String key) {
        return new Labelled.Label(key);
    }

    /** The node of this name: {@code onNodes(named("worker-1"))}. */
    public static NodeName named(String node) {
        return new NodeName(node, true);
    }

    /** Any node but the one of this name. */
    public static NodeName notNamed(String node) {
        return new NodeName(node, false);
    }

    /** A taint with a value: {@code taint("dedicated", "payments", NO_SCHEDULE)}. */
    public static Taint taint(String key, String value, Taint.Effect effect) {
        return new Taint(key, Optional.of(value), effect);
    }

    /** Taints of this key and effect, with whatever value. */
    public static Taints anyTaint(String key, Taint.Effect effect) {
        return taintsOf(key).effect(effect);
    }

    /** Taints of this key, with whatever value and effect; {@link Taints#valued} and {@link Taints#effect} narrow it. */
    public static Taints taintsOf(String key) {
        return new Taints(Optional.of(key), Optional.empty(), Optional.empty());
    }

    /** All taints, whatever they are: for what must run on every machine. */
    public static Taints allTaints() {
        return new Taints(Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** Both hold, at once. */
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

    /** Each rule in a sentence: {@code required: spread over zones, skew at most 1}. */
    public final List<String> sentences() {
        return rules().stream().map(Rule::toString).toList();
    }

    /** Its sentences in a row. */
    @Override
    public final String toString() {
        return String.join("; ", sentences());
    }
}
