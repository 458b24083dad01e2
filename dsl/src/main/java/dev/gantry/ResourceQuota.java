package dev.gantry;

import static java.util.Objects.requireNonNull;

import dev.gantry.kubernetes.KubernetesObject;
import dev.gantry.kubernetes.Quantity;
import dev.gantry.kubernetes.core.V1ResourceQuota;
import dev.gantry.kubernetes.core.V1ResourceQuotaSpec;
import dev.gantry.kubernetes.meta.V1ObjectMeta;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What the app's namespace may use in all ({@code v1 ResourceQuota}): {@code resourceQuota("team").requests(cores(20),
 * gibibytes(64)).pods(100)}. Where it speaks of CPU or memory, a pod that does not is refused.
 */
public final class ResourceQuota extends OwnObject {
    private final Keyed<String, Quantity> hard;

    private ResourceQuota(Said<String> origin, Keyed<String, Quantity> hard) {
        super(origin);
        this.hard = hard;
    }

    static ResourceQuota of(String name) {
        return new ResourceQuota(Said.now(requireNonNull(name, "name")), Keyed.none());
    }

    /** All pods request this together at most ({@code requests.cpu}, {@code requests.memory}). */
    public ResourceQuota requests(Cpu cpu, Bytes memory) {
        return atMost("requests.cpu", cpu.quantity()).atMost("requests.memory", memory.quantity());
    }

    /** All pods have limits of this together at most ({@code limits.cpu}, {@code limits.memory}). */
    public ResourceQuota limits(Cpu cpu, Bytes memory) {
        return atMost("limits.cpu", cpu.quantity()).limits(memory);
    }

    /** All pods have limits of memory of this together at most ({@code limits.memory}). */
    public ResourceQuota limits(Bytes memory) {
        return atMost("limits.memory", memory.quantity());
    }

    /** So many pods that have not ended ({@code pods}). */
    public ResourceQuota pods(int most) {
        return atMost("pods", Quantity.of(most));
    }

    /** Claims of this size together ({@code requests.storage}). */
    public ResourceQuota storage(Bytes most) {
        return atMost("requests.storage", most.quantity());
    }

    /** So many claims ({@code persistentvolumeclaims}). */
    public ResourceQuota claims(int most) {
        return atMost("persistentvolumeclaims", Quantity.of(most));
    }

    /** So many objects of a kind: {@code objects("deployments.apps", 20)} ({@code count/deployments.apps}). */
    public ResourceQuota objects(String kinds, int most) {
        return atMost("count/" + requireNonNull(kinds, "kinds"), Quantity.of(most));
    }

    /** So much of what Kubernetes counts under a name ({@code spec.hard}): {@code requests.nvidia.com/gpu}. */
    public ResourceQuota atMost(String resource, Quantity most) {
        return new ResourceQuota(
                origin(), hard.put(requireNonNull(resource, "resource"), requireNonNull(most, "most")));
    }

    @Override
    String kind() {
        return "resource quota";
    }

    /** What it limits: {@code requests.cpu}. */
    Set<String> resources() {
        return hard.keys();
    }

    @Override
    KubernetesObject object(Scene scene, Report report) {
        Map<String, Quantity> all = new TreeMap<>();
        hard.entries().forEach(entry -> all.put(entry.getKey(), entry.getValue().value()));
        return V1ResourceQuota.of(name())
                .spec(V1ResourceQuotaSpec.of().hard(all))
                .metadata(V1ObjectMeta.of().name(name()).labels(Labels.of(name(), scene)));
    }

    @Override
    void check(Report report) {
        for (Map.Entry<String, Said<Quantity>> entry : hard.entries()) {
            if (entry.getValue().value().amount().signum() < 0) {
                report.check(
                        "atMost/" + entry.getKey(),
                        entry.getValue().line(),
                        Wrong.of(
                                "number-negative",
                                entry.getValue().toString(),
                                "What may be used is 0 or more.",
                                "Give 0 or more."));
            }
        }
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ResourceQuota that && name().equals(that.name()) && hard.equals(that.hard);
    }

    @Override
    public int hashCode() {
        return 31 * name().hashCode() + hard.hashCode();
    }
}
