package dev.gantry;

import static java.util.Objects.requireNonNull;

import dev.gantry.kubernetes.KubernetesObject;
import dev.gantry.kubernetes.Quantity;
import dev.gantry.kubernetes.core.V1LimitRange;
import dev.gantry.kubernetes.core.V1LimitRangeItem;
import dev.gantry.kubernetes.core.V1LimitRangeSpec;
import dev.gantry.kubernetes.meta.V1ObjectMeta;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What one container, pod or claim of the app's namespace asks for where it does not say, and in which bounds ({@code v1
 * LimitRange}): {@code limitRange("defaults").requests(millicores(50), mebibytes(64)).atMost(cores(4), gibibytes(8))}. It
 * holds for what is made from then on.
 */
public final class LimitRange extends OwnObject {
    private final Keyed<Bound, Map<String, Quantity>> bounds;

    /** What is bounded, and how. */
    private enum Bound {
        REQUESTS("Container"),
        LIMITS("Container"),
        CONTAINER_LEAST("Container"),
        CONTAINER_MOST("Container"),
        POD_LEAST("Pod"),
        POD_MOST("Pod"),
        CLAIM_LEAST("PersistentVolumeClaim"),
        CLAIM_MOST("PersistentVolumeClaim");

        private final String type;

        Bound(String type) {
            this.type = type;
        }
    }

    private LimitRange(Said<String> origin, Keyed<Bound, Map<String, Quantity>> bounds) {
        super(origin);
        this.bounds = bounds;
    }

    static LimitRange of(String name) {
        return new LimitRange(Said.now(requireNonNull(name, "name")), Keyed.none());
    }

    /** A container that requests nothing requests this ({@code defaultRequest}). */
    public LimitRange requests(Cpu cpu, Bytes memory) {
        return with(Bound.REQUESTS, Resources.of(cpu, memory));
    }

    /** A container without a limit has this one ({@code default}). */
    public LimitRange limits(Cpu cpu, Bytes memory) {
        return with(Bound.LIMITS, Resources.of(cpu, memory));
    }

    /** A container without a limit of memory has this one ({@code default}). */
    public LimitRange limits(Bytes memory) {
        return with(Bound.LIMITS, Resources.of(memory));
    }

    /** A container requests this or more ({@code min}). */
    public LimitRange atLeast(Cpu cpu, Bytes memory) {
        return with(Bound.CONTAINER_LEAST, Resources.of(cpu, memory));
    }

    /** A container has a limit of this or less ({@code max}). */
    public LimitRange atMost(Cpu cpu, Bytes memory) {
        return with(Bound.CONTAINER_MOST, Resources.of(cpu, memory));
    }

    /** The containers of a pod request this or more together ({@code min}). */
    public LimitRange podAtLeast(Cpu cpu, Bytes memory) {
        return with(Bound.POD_LEAST, Resources.of(cpu, memory));
    }

    /** The containers of a pod have limits of this or less together ({@code max}). */
    public LimitRange podAtMost(Cpu cpu, Bytes memory) {
        return with(Bound.POD_MOST, Resources.of(cpu, memory));
    }

    /** A claim is this large or larger ({@code min}). */
    public LimitRange claimAtLeast(Bytes size) {
        return with(Bound.CLAIM_LEAST, Map.of("storage", size.quantity()));
    }

    /** A claim is this large or smaller ({@code max}). */
    public LimitRange claimAtMost(Bytes size) {
        return with(Bound.CLAIM_MOST, Map.of("storage", size.quantity()));
    }

    private LimitRange with(Bound bound, Resources resources) {
        return with(bound, resources.quantities());
    }

    private LimitRange with(Bound bound, Map<String, Quantity> quantities) {
        return new LimitRange(origin(), bounds.put(bound, quantities));
    }

    @Override
    String kind() {
        return "limit range";
    }

    /** Whether it fills in this amount of a container that says none. */
    boolean fillsIn(String resource, boolean limit) {
        Map<String, Quantity> limits = amounts(Bound.LIMITS, Bound.CONTAINER_MOST);
        return limits.containsKey(resource)
                || (!limit && amounts(Bound.REQUESTS, Bound.CONTAINER_LEAST).containsKey(resource));
    }

    /** What was said in the first word, else in the other: Kubernetes takes a bound for a default. */
    private Map<String, Quantity> amounts(Bound first, Bound other) {
        Said<Map<String, Quantity>> said = bounds.has(first) ? bounds.get(first) : bounds.get(other);
        return said == null ? Map.of() : said.value();
    }

    @Override
    KubernetesObject object(Scene scene, Report report) {
        List<V1LimitRangeItem> items = new ArrayList<>();
        for (String type : List.of("Container", "Pod", "PersistentVolumeClaim")) {
            V1LimitRangeItem item = V1LimitRangeItem.of(type);
            for (Map.Entry<Bound, Said<Map<String, Quantity>>> entry : bounds.entries()) {
                if (entry.getKey().type.equals(type)) {
                    item = written(item, entry.getKey(), entry.getValue().value());
                }
            }
            if (!item.equals(V1LimitRangeItem.of(type))) {
                items.add(item);
            }
        }
        return V1LimitRange.of(name(), V1LimitRangeSpec.of(items))
                .metadata(V1ObjectMeta.of().name(name()).labels(Labels.of(name(), scene)));
    }

    private static V1LimitRangeItem written(V1LimitRangeItem item, Bound bound, Map<String, Quantity> amounts) {
        return switch (bound) {
            case REQUESTS -> item.defaultRequest(amounts);
            case LIMITS -> item.default_(amounts);
            case CONTAINER_LEAST, POD_LEAST, CLAIM_LEAST -> item.min(amounts);
            case CONTAINER_MOST, POD_MOST, CLAIM_MOST -> item.max(amounts);
        };
    }

    @Override
    void check(Report report) {
        atMost(Bound.REQUESTS, Bound.LIMITS, "requests", report);
        atMost(Bound.CONTAINER_LEAST, Bound.REQUESTS, "atLeast", report);
        atMost(Bound.CONTAINER_LEAST, Bound.CONTAINER_MOST, "atLeast", report);
        atMost(Bound.REQUESTS, Bound.CONTAINER_MOST, "requests", report);
        atMost(Bound.LIMITS, Bound.CONTAINER_MOST, "limits", report);
        atMost(Bound.POD_LEAST, Bound.POD_MOST, "podAtLeast", report);
        atMost(Bound.CLAIM_LEAST, Bound.CLAIM_MOST, "claimAtLeast", report);
    }

    private void atMost(Bound low, Bound high, String word, Report report) {
        Said<Map<String, Quantity>> one = bounds.get(low);
        Said<Map<String, Quantity>> other = bounds.get(high);
        if (one == null || other == null) {
            return;
        }
        for (Map.Entry<String, Quantity> amount : one.value().entrySet()) {
            Quantity most = other.value().get(amount.getKey());
            if (most != null && amount.getValue().compareTo(most) > 0) {
                report.check(
                        word,
                        one.line(),
                        Wrong.of(
                                "bounds-crossed",
                                amount.getValue() + " " + amount.getKey(),
                                "Least, default request, default limit and most go up in this order.",
                                "Give " + most + " or less."));
            }
        }
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof LimitRange that && name().equals(that.name()) && bounds.equals(that.bounds);
    }

    @Override
    public int hashCode() {
        return 31 * name().hashCode() + bounds.hashCode();
    }
}
