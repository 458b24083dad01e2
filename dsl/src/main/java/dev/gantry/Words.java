package dev.gantry;

import dev.gantry.kubernetes.apps.V1Deployment;
import dev.gantry.kubernetes.apps.V1StatefulSet;
import dev.gantry.kubernetes.core.V1PodSpec;
import dev.gantry.problem.Lint;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What was said of one workload; which of it can be said is a matter of the workload's type. Fields change in a fresh copy
 * only, before anyone else sees it.
 */
final class Words {
    final String name;
    final Said<String> origin;
    final @Nullable Spoken spoken;
    ContainerWords container;
    Keyed<String, Port> ports = Keyed.none();
    Keyed<String, String> labels = Keyed.none();
    Keyed<String, String> annotations = Keyed.none();
    Keyed<Called, Called> calls = Keyed.none();
    Identity identity = Identity.NONE;
    Keyed<String, Beside> beside = Keyed.none();
    Keyed<Default, Default> without = Keyed.none();
    Keyed<String, Storage> storages = Keyed.none();
    Keyed<Lint, String> silenced = Keyed.none();
    Many<UnaryOperator<V1PodSpec>> customizedPod = Many.none();
    Many<UnaryOperator<V1Deployment>> customizedDeployment = Many.none();
    Many<UnaryOperator<V1StatefulSet>> customizedStatefulSet = Many.none();
    JobWords job = JobWords.NONE;
    DaemonWords daemon = DaemonWords.NONE;
    StatefulWords stateful = StatefulWords.NONE;
    PodWords pod = PodWords.NONE;

    @Nullable
    Said<Placement> placement;

    @Nullable
    Said<Duration> gracefulStop;

    @Nullable
    Said<Long> runAs;

    @Nullable
    Said<List<Exposure>> exposed;

    @Nullable
    Said<Addressing> addressed;

    @Nullable
    Said<Replicas> replicas;

    @Nullable
    Said<Budget> budget;

    @Nullable
    Said<Upgrade> upgrade;

    Words(String name, Image image) {
        this.name = name;
        this.origin = Said.now(name);
        this.spoken = Run.spoken(name, null);
        this.container = new ContainerWords(image);
    }

    private Words(Words from) {
        name = from.name;
        origin = from.origin;
        spoken = Run.spoken(name, from.spoken);
        container = from.container;
        ports = from.ports;
        labels = from.labels;
        annotations = from.annotations;
        calls = from.calls;
        identity = from.identity;
        beside = from.beside;
        without = from.without;
        storages = from.storages;
        silenced = from.silenced;
        customizedPod = from.customizedPod;
        customizedDeployment = from.customizedDeployment;
        customizedStatefulSet = from.customizedStatefulSet;
        job = from.job;
        daemon = from.daemon;
        stateful = from.stateful;
        pod = from.pod;
        placement = from.placement;
        gracefulStop = from.gracefulStop;
        runAs = from.runAs;
        exposed = from.exposed;
        addressed = from.addressed;
        replicas = from.replicas;
        budget = from.budget;
        upgrade = from.upgrade;
    }

    Words copy() {
        return new Words(this);
    }

    /** Where a mount is in the definition: {@code mount/var/lib/mysql}. */
    static String mountAt(String path) {
        return "mount" + (path.startsWith("/") ? "" : "/") + path;
    }

    Placement placement() {
        return placement == null ? Rules.NONE : placement.value();
    }

    List<Exposure> exposures() {
        return exposed == null ? List.of() : exposed.value();
    }

    /** The ports at which its own container listens: those that no sidecar has. */
    Keyed<String, Port> ownPorts() {
        Keyed<String, Port> own = ports;
        for (Said<Beside> said : beside.values()) {
            for (String taken : Beside.words(said.value()).ports.keys()) {
                own = own.has(taken) ? own.without(taken) : own;
            }
        }
        return own;
    }

    boolean fillsIn(Default filledIn) {
        return !without.has(filledIn);
    }

    private @Nullable Object[] all() {
        return new @Nullable Object[] {
            name,
            container,
            ports,
            labels,
            annotations,
            calls,
            identity,
            beside,
            without,
            storages,
            silenced,
            customizedPod,
            customizedDeployment,
            customizedStatefulSet,
            job,
            daemon,
            stateful,
            pod,
            placement,
            gracefulStop,
            runAs,
            exposed,
            addressed,
            replicas,
            budget,
            upgrade
        };
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Words that && Arrays.equals(all(), that.all());
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(all());
    }
}
