package dev.gantry.manifest.validation;

import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.Quantity;
import io.fabric8.kubernetes.api.model.ResourceRequirements;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How much of what a container or pod asks for, and may use. */
final class Amounts {
    private static final Set<String> OF_CONTAINERS = Set.of("cpu", "memory", "ephemeral-storage");
    private static final Set<String> OF_PODS = Set.of("cpu", "memory");
    private static final Set<String> UNITS =
            Set.of("1", "1k", "1M", "1G", "1T", "1P", "1E", "1Ki", "1Mi", "1Gi", "1Ti", "1Pi", "1Ei");
    private static final String HUGE = "hugepages-";
    private static final String NATIVE = "kubernetes.io/";
    /** What a server can count in thousandths. */
    private static final BigDecimal LARGEST = BigDecimal.valueOf(Long.MAX_VALUE / 1000);

    private static final BigDecimal THOUSAND = BigDecimal.valueOf(1000);

    private static final int SLOTS = 64;

    /** What was read a moment ago: a manifest has few quantities, each of them many times. Safe in several threads. */
    private static final @Nullable Read[] RECENT = new Read[SLOTS];

    private record Read(@Nullable String number, @Nullable String unit, BigDecimal amount) {
        boolean isOf(Quantity other) {
            return Objects.equals(number, other.getAmount()) && Objects.equals(unit, other.getFormat());
        }
    }

    private Amounts() {}

    /** Of a container; its pod may lend it claims. */
    static void ofContainer(ResourceRequirements resources, PodSpec pod, At at, Faults faults) {
        check(resources, OF_CONTAINERS, at, faults);
        for (int i = 0; i < Items.of(resources.getClaims()).size(); i++) {
            String name = Items.of(resources.getClaims()).get(i).getName();
            At in = at.in("claims").nth(i);
            if (faults.has(in.in("name"), name)
                    && Items.of(pod.getResourceClaims()).stream().noneMatch(claim -> name.equals(claim.getName()))) {
                faults.wrong("claim-missing", in, name, "Say it in the pod's resourceClaims, too.");
            }
        }
    }

    /** Of a whole pod, which shares them out. */
    static void ofPod(ResourceRequirements resources, At at, Faults faults) {
        check(resources, OF_PODS, at, faults);
    }

    private static void check(ResourceRequirements resources, Set<String> known, At at, Faults faults) {
        Map<String, Quantity> limits = given(resources.getLimits());
        Map<String, Quantity> requests = given(resources.getRequests());
        list(limits, known, at.in("limits"), faults);
        list(requests, known, at.in("requests"), faults);
        boolean usesHuge = false;
        boolean usesUsual = false;
        for (Map<String, Quantity> each : List.of(limits, requests)) {
            for (String name : each.keySet()) {
                usesHuge |= name.startsWith(HUGE);
                usesUsual |= name.equals("cpu") || name.equals("memory");
            }
        }
        for (Map.Entry<String, Quantity> request : requests.entrySet()) {
            pair(request.getKey(), request.getValue(), limits.get(request.getKey()), at.in("requests"), faults);
        }
        if (usesHuge && !usesUsual) {
            faults.clash(
                    "huge-pages-alone",
                    at,
                    at + " of " + faults.object() + " asks for huge pages, and for neither CPU nor memory.",
                    "Say cpu or memory, too.");
        }
    }

    /** A request goes with its limit. */
    private static void pair(String name, Quantity request, @Nullable Quantity limit, At at, Faults faults) {
        boolean isWhole = name.startsWith(HUGE) || isExtended(name);
        if (limit == null) {
            if (isWhole) {
                faults.clash(
                        "limit-missing",
                        at,
                        faults.object() + " requests " + text(request) + " of " + name + ", and has no limit of it.",
                        "Say the same as a limit.");
            }
            return;
        }
        int order = amount(request).compareTo(amount(limit));
        if (order > 0 || (order < 0 && isWhole)) {
            faults.clash(
                    isWhole ? "limit-missing" : "limit-below-request",
                    at,
                    faults.object() + " requests " + text(request) + " of " + name + ", and is limited to "
                            + text(limit) + " of it.",
                    isWhole ? "Say the same for both." : "Raise the limit, or ask for less.");
        }
    }

    /** Amounts of what containers use, wherever they stand. */
    static void list(Map<String, Quantity> amounts, At at, Faults faults) {
        list(amounts, OF_CONTAINERS, at, faults);
    }

    private static void list(Map<String, Quantity> amounts, Set<String> known, At at, Faults faults) {
        for (Map.Entry<String, Quantity> entry : amounts.entrySet()) {
            String name = entry.getKey();
            At in = at.key(name);
            boolean isKnown = known == OF_CONTAINERS
                    ? isOfContainers(name)
                    : known.contains(name) || (name.startsWith(HUGE) && pageSize(name) != null);
            if (!isKnown) {
                faults.wrong(
                        "resource-unknown",
                        in,
                        name,
                        "Say cpu, memory, ephemeral-storage, or for instance example.com/gpu.");
            }
            value(name, entry.getValue(), in, faults);
        }
    }

    /** Whether a container can have some of it. */
    static boolean isOfContainers(String name) {
        return name.indexOf('/') < 0
                ? OF_CONTAINERS.contains(name) || (name.startsWith(HUGE) && pageSize(name) != null)
                : isExtended(name) || (isNative(name) && Names.isLabelKey(name));
    }

    /** Not negative; and whole where a resource is counted, or comes in pages. */
    static void value(String name, Quantity quantity, At at, Faults faults) {
        BigDecimal amount = amount(quantity);
        if (amount.signum() < 0) {
            faults.wrong("quantity-negative", at, text(quantity), "Give 0 or more.");
        } else if (isExtended(name) && !isWhole(amount)) {
            faults.wrong("amount-not-whole", at, text(quantity), "Give a whole number.");
        } else if (name.startsWith(HUGE)) {
            BigDecimal size = pageSize(name);
            if (size != null && (amount.signum() == 0 || !isWhole(amount.divide(size)))) {
                faults.wrong("amount-not-whole", at, text(quantity), "Give as many bytes as whole pages have.");
            }
        }
    }

    /** In thousandths, as a server counts: it rounds what is finer up. */
    static boolean isWhole(BigDecimal amount) {
        return amount.compareTo(LARGEST) <= 0
                && amount.multiply(THOUSAND)
                                .setScale(0, java.math.RoundingMode.UP)
                                .remainder(THOUSAND)
                                .signum()
                        == 0;
    }

    private static @Nullable BigDecimal pageSize(String name) {
        try {
            BigDecimal size = dev.gantry.kubernetes.Quantity.of(name.substring(HUGE.length()))
                    .amount();
            return size.signum() > 0 ? size : null;
        } catch (dev.gantry.problem.GantryException e) {
            return null;
        }
    }

    private static boolean isNative(String name) {
        return name.indexOf('/') < 0 || name.contains(NATIVE);
    }

    /** Not Kubernetes' own, and counted. */
    static boolean isExtended(String name) {
        return !isNative(name) && !name.startsWith("requests.") && Names.isLabelKey("requests." + name);
    }

    /** Whether an amount of a unit can be told in the divisor. */
    static boolean divides(String unit, Quantity divisor) {
        String text = text(divisor);
        return text.equals("0") || (unit.equals("cpu") ? text.equals("1m") || text.equals("1") : UNITS.contains(text));
    }

    static BigDecimal amount(Quantity quantity) {
        int slot = Objects.hashCode(quantity.getAmount()) & SLOTS - 1;
        Read recent = RECENT[slot];
        if (recent == null || !recent.isOf(quantity)) {
            BigDecimal amount =
                    dev.gantry.kubernetes.Quantity.of(text(quantity)).amount();
            recent = new Read(quantity.getAmount(), quantity.getFormat(), amount);
            RECENT[slot] = recent;
        }
        return recent.amount;
    }

    static String text(Quantity quantity) {
        String format = quantity.getFormat();
        return quantity.getAmount() + (format == null ? "" : format);
    }

    private static Map<String, Quantity> given(@Nullable Map<String, Quantity> amounts) {
        return amounts == null ? Map.of() : amounts;
    }
}
