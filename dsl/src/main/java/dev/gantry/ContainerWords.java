package dev.gantry;

import dev.gantry.kubernetes.core.V1Container;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** What was said of one container. Fields change in a fresh copy only, before anyone else sees it. */
final class ContainerWords {
    Said<Image> image;
    Keyed<String, EnvValue> env = Keyed.none();
    Keyed<String, Mountable> mounts = Keyed.none();

    /** Of a sidecar; those of a workload's own container are the workload's. */
    Keyed<String, Port> ports = Keyed.none();

    @Nullable
    Said<Health> health;

    @Nullable
    Said<Hook> preStop;

    @Nullable
    Said<Hook> postStart;

    @Nullable
    Said<List<String>> command;

    @Nullable
    Said<List<String>> args;

    @Nullable
    Said<Resources> requests;

    @Nullable
    Said<Resources> limits;

    @Nullable
    Said<Disk> disk;

    Keyed<String, Amount> amounts = Keyed.none();
    Keyed<String, Device> devices = Keyed.none();
    ContainerSettings settings = ContainerSettings.NONE;

    /** Of the node's disk. */
    record Disk(Bytes request, Bytes limit) {}

    Many<UnaryOperator<V1Container>> customized = Many.none();

    ContainerWords(Image image) {
        this.image = Said.now(image);
    }

    private ContainerWords(ContainerWords from) {
        image = from.image;
        env = from.env;
        mounts = from.mounts;
        ports = from.ports;
        health = from.health;
        preStop = from.preStop;
        postStart = from.postStart;
        command = from.command;
        args = from.args;
        requests = from.requests;
        limits = from.limits;
        disk = from.disk;
        amounts = from.amounts;
        devices = from.devices;
        settings = from.settings;
        customized = from.customized;
    }

    ContainerWords copy() {
        return new ContainerWords(this);
    }

    private @Nullable Object[] all() {
        return new @Nullable Object[] {
            image,
            env,
            mounts,
            ports,
            health,
            preStop,
            postStart,
            command,
            args,
            requests,
            limits,
            disk,
            amounts,
            devices,
            settings,
            customized
        };
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ContainerWords that && Arrays.equals(all(), that.all());
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(all());
    }
}
