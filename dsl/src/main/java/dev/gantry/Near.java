package dev.gantry;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A wish to stand where certain pods stand, or where none of them stands ({@code podAffinity}, {@code podAntiAffinity}).
 * Which pods, and what counts as the same place, is said by withers.
 */
public final class Near extends Affinity {
    private final Whom whom;
    private final boolean apart;
    private final Topology topology;
    private final PodScope scope;

    Near(Whom whom, boolean apart, Topology topology, PodScope scope) {
        this.whom = whom;
        this.apart = apart;
        this.topology = requireNonNull(topology, "topology");
        this.scope = scope;
    }

    /** The pods that are meant. */
    sealed interface Whom {
        /** Those of the workload that is placed. */
        record Itself() implements Whom {}

        /** Those of another part of the app. */
        record Other(Ref<Workload<?>> workload) implements Whom {}

        /** Whoever made them: those with such labels. */
        record Pods(List<Labelled> labels) implements Whom {}
    }

    /** What counts as the same place ({@code topologyKey}): {@code near(mysql).within(HOST)}. */
    public Near within(Topology place) {
        return new Near(whom, apart, place, scope);
    }

    /** Pods of these namespaces ({@code namespaces}); default the workload's own. */
    public Near inNamespaces(String first, String... more) {
        return new Near(whom, apart, topology, scope.namespaces(Lists.of(first, more)));
    }

    /** Pods of namespaces with such labels ({@code namespaceSelector}), beside those named. */
    public Near inNamespacesWhere(Labelled first, Labelled... more) {
        return new Near(whom, apart, topology, scope.namespacesWhere(Lists.of(first, more)));
    }

    /** Pods of all namespaces (an empty {@code namespaceSelector}). */
    public Near inAllNamespaces() {
        return new Near(whom, apart, topology, scope.namespacesWhere(List.of()));
    }

    /** Only pods whose values of these labels are the instance's own ({@code matchLabelKeys}). */
    public Near matchLabelKeys(String first, String... more) {
        return new Near(whom, apart, topology, scope.match(Lists.of(first, more)));
    }

    /** Only pods whose values of these labels are others than the instance's own ({@code mismatchLabelKeys}). */
    public Near mismatchLabelKeys(String first, String... more) {
        return new Near(whom, apart, topology, scope.mismatch(Lists.of(first, more)));
    }

    Whom whom() {
        return whom;
    }

    boolean isApart() {
        return apart;
    }

    /** Whether it keeps the workload's own instances apart in such a place. */
    boolean isApartFromItself(Topology place) {
        return apart && whom instanceof Whom.Itself && topology.equals(place);
    }

    Topology topology() {
        return topology;
    }

    PodScope scope() {
        return scope;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Near that
                && whom.equals(that.whom)
                && apart == that.apart
                && topology.equals(that.topology)
                && scope.equals(that.scope);
    }

    @Override
    public int hashCode() {
        return ((31 * whom.hashCode() + Boolean.hashCode(apart)) * 31 + topology.hashCode()) * 31 + scope.hashCode();
    }

    @Override
    public String toString() {
        String place = topology.singular();
        String who;
        if (whom instanceof Whom.Itself) {
            who = apart ? "no two instances in one " + place : "all instances in one " + place;
        } else if (whom instanceof Whom.Other other) {
            String name = other.workload().id().name();
            who = apart
                    ? "no instance of " + name + " in the same " + place
                    : "near " + name + ", in the same " + place;
        } else {
            String labels = Sentences.joined(((Whom.Pods) whom).labels(), " and ");
            who = (apart ? "no pod where " : "near a pod where ") + labels + ", in the same " + place;
        }
        return who + scope;
    }
}
