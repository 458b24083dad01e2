package dev.gantry;

import dev.gantry.kubernetes.core.V1Capabilities;
import dev.gantry.kubernetes.core.V1Container;
import dev.gantry.kubernetes.core.V1ContainerPort;
import dev.gantry.kubernetes.core.V1EnvVar;
import dev.gantry.kubernetes.core.V1LifecycleHandler;
import dev.gantry.kubernetes.core.V1ResourceRequirements;
import dev.gantry.kubernetes.core.V1SecurityContext;
import dev.gantry.kubernetes.core.V1ServicePort;
import dev.gantry.kubernetes.core.V1VolumeMount;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The containers of a workload's pods. */
final class Containers {
    /** The time in which callers learn that an instance goes. */
    static final Duration PRE_STOP = Duration.ofSeconds(5);

    private static final V1LifecycleHandler SLEEP = Hooks.sleep(PRE_STOP);
    private static final String TMP = "/tmp";

    /** What most containers have. */
    private static final V1SecurityContext USUAL = V1SecurityContext.of()
            .allowPrivilegeEscalation(false)
            .readOnlyRootFilesystem(true)
            .capabilities(V1Capabilities.of().drop("ALL"));

    private final Words words;
    private final Scene scene;
    private final Volumes volumes;

    Containers(Words words, Scene scene, Volumes volumes) {
        this.words = words;
        this.scene = scene;
        this.volumes = volumes;
    }

    /** The workload's own container. */
    V1Container main(boolean serves, Report report) {
        V1Container container = base(words.name, words.container, words.storages);
        AskedPorts ports = new AskedPorts(words.ownPorts(), words.ports);
        if (!ports.own().isEmpty()) {
            container = container.ports(ports(ports.own()));
        }
        container = Probes.add(container, words, ports);
        boolean pauses = serves && words.fillsIn(Default.GRACEFUL_STOP);
        container = Hooks.add(container, words.container, ports, pauses ? SLEEP : null);
        if (words.container.customized.isEmpty()) {
            return container;
        }
        return PreStop.withoutIdleSleep(
                Customized.by(words.container.customized, container, "customizeContainer", report), SLEEP);
    }

    /** One that starts before the main container; a sidecar stands among the init containers, and is what stays of them. */
    V1Container beside(Beside beside, Report report) {
        ContainerWords said = Beside.words(beside);
        V1Container container = base(beside.name(), said, Keyed.none());
        if (beside instanceof Sidecar) {
            container = container.restartPolicy("Always");
            if (!said.ports.isEmpty()) {
                container = container.ports(ports(said.ports));
            }
            AskedPorts ports = new AskedPorts(said.ports, said.ports);
            container = Hooks.add(Probes.add(container, said, ports), said, ports, null);
        }
        return Customized.by(said.customized, container, "customizeContainer", report);
    }

    private V1Container base(String name, ContainerWords said, Keyed<String, Storage> storages) {
        V1Container container = V1Container.of(name).image(said.image.value().toString());
        if (said.command != null) {
            container = container.command(said.command.value());
        }
        if (said.args != null) {
            container = container.args(said.args.value());
        }
        List<V1EnvVar> env = new ArrayList<>();
        for (Map.Entry<String, Said<EnvValue>> entry : said.env.entries()) {
            env.add(EnvOf.variable(entry.getKey(), entry.getValue().value(), scene));
        }
        if (!env.isEmpty()) {
            container = container.env(env);
        }
        V1ResourceRequirements resources = Amounts.of(said);
        if (resources != null) {
            container = container.resources(resources);
        }
        List<V1VolumeMount> mounts = mounts(name, said, storages);
        if (!mounts.isEmpty()) {
            container = container.volumeMounts(mounts);
        }
        V1SecurityContext security = security(said.settings);
        return Started.by(security == null ? container : container.securityContext(security), said.settings);
    }

    private List<V1VolumeMount> mounts(String container, ContainerWords said, Keyed<String, Storage> storages) {
        List<V1VolumeMount> mounts = new ArrayList<>();
        boolean tmp = false;
        for (Said<Storage> storage : storages.values()) {
            mounts.add(V1VolumeMount.of(storage.value().name(), storage.value().path()));
            tmp |= storage.value().path().equals(TMP);
        }
        for (Map.Entry<String, Said<Mountable>> entry : said.mounts.entries()) {
            mounts.add(volumes.mount(container, entry.getKey(), entry.getValue().value()));
            tmp |= entry.getKey().equals(TMP);
        }
        if (!tmp && words.fillsIn(Default.READ_ONLY_ROOT)) {
            mounts.add(volumes.mount(container, TMP, Gantry.scratch()));
        }
        return mounts;
    }

    private List<V1ContainerPort> ports(Keyed<String, Port> all) {
        boolean onlyTcp = true;
        for (Said<Port> said : all.values()) {
            onlyTcp &= said.value().protocol() == Port.Protocol.TCP;
        }
        List<V1ContainerPort> ports = new ArrayList<>();
        for (Said<Port> said : all.values()) {
            Port port = said.value();
            V1ContainerPort written = V1ContainerPort.of(port.number()).name(port.name());
            Said<Integer> onHost = words.daemon.hostPort(port.name());
            if (onHost != null) {
                written = written.hostPort(onHost.value());
            }
            ports.add(
                    onlyTcp
                            ? written
                            : written.protocol(
                                    V1ServicePort.Protocol.of(port.protocol().name())));
        }
        return ports;
    }

    private @Nullable V1SecurityContext security(ContainerSettings said) {
        if (said.isSilentOnRights()
                && words.fillsIn(Default.NO_PRIVILEGE_ESCALATION)
                && words.fillsIn(Default.READ_ONLY_ROOT)
                && words.fillsIn(Default.DROP_CAPABILITIES)) {
            return USUAL;
        }
        V1SecurityContext none = V1SecurityContext.of();
        V1SecurityContext security = none;
        if (said.privileged != null) {
            security = security.privileged(true);
        } else if (words.fillsIn(Default.NO_PRIVILEGE_ESCALATION)) {
            security = security.allowPrivilegeEscalation(false);
        }
        if (words.fillsIn(Default.READ_ONLY_ROOT)) {
            security = security.readOnlyRootFilesystem(true);
        }
        V1Capabilities capabilities = V1Capabilities.of();
        if (words.fillsIn(Default.DROP_CAPABILITIES)) {
            capabilities = capabilities.drop("ALL");
        }
        for (Capability right : said.capabilities.keys()) {
            capabilities = capabilities.plusAdd(right.name());
        }
        if (!capabilities.equals(V1Capabilities.of())) {
            security = security.capabilities(capabilities);
        }
        if (said.user != null) {
            security = security.runAsUser(said.user.value());
            // What holds for the pod would not let root start.
            security = said.user.value() == 0 ? security.runAsNonRoot(false) : security;
        }
        return security.equals(none) ? null : security;
    }
}
