package dev.gantry.manifest.validation;

import io.fabric8.kubernetes.api.model.LimitRange;
import io.fabric8.kubernetes.api.model.LimitRangeItem;
import io.fabric8.kubernetes.api.model.Quantity;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** How much one pod, container or claim may ask for. */
final class LimitRanges {
    private static final String CONTAINER = "Container";
    private static final String POD = "Pod";
    private static final String CLAIM = "PersistentVolumeClaim";

    private LimitRanges() {}

    static void check(LimitRange range, Faults faults) {
        if (range.getSpec() == null) {
            return;
        }
        Set<String> types = new HashSet<>();
        List<LimitRangeItem> limits = Items.of(range.getSpec().getLimits());
        for (int i = 0; i < limits.size(); i++) {
            LimitRangeItem limit = limits.get(i);
            At at = At.SPEC.in("limits").nth(i);
            type(limit.getType(), at.in("type"), faults);
            if (!types.add(String.valueOf(limit.getType()))) {
                faults.wrong("entry-duplicate", at.in("type"), limit.getType(), "Make one of them.");
            }
            new Item(limit, at, faults).check();
        }
    }

    private static void type(@Nullable String type, At at, Faults faults) {
        if (faults.has(at, type)
                && type != null
                && !List.of(CONTAINER, POD, CLAIM).contains(type)
                && !(type.indexOf('/') > 0 && Names.isLabelKey(type))) {
            faults.wrong("enum-unknown", at, type, "Say Container, Pod or PersistentVolumeClaim.");
        }
    }

    private record Item(LimitRangeItem limit, At at, Faults faults) {
        void check() {
            Map<String, Quantity> least = given(limit.getMin());
            Map<String, Quantity> most = given(limit.getMax());
            Map<String, Quantity> usual = given(limit.getDefault());
            Map<String, Quantity> asked = given(limit.getDefaultRequest());
            Map<String, Quantity> ratios = given(limit.getMaxLimitRequestRatio());
            if (POD.equals(limit.getType())) {
                misplaced(usual, "default");
                misplaced(asked, "defaultRequest");
            }
            if (CLAIM.equals(limit.getType()) && !least.containsKey("storage") && !most.containsKey("storage")) {
                faults.missing(at.in("limits"), "Say min or max of storage.");
            }
            Set<String> names = new TreeSet<>();
            for (Map.Entry<String, Map<String, Quantity>> each : Map.of(
                            "min",
                            least,
                            "max",
                            most,
                            "default",
                            usual,
                            "defaultRequest",
                            asked,
                            "maxLimitRequestRatio",
                            ratios)
                    .entrySet()) {
                for (String name : each.getValue().keySet()) {
                    names.add(name);
                    known(name, at.in(each.getKey()).key(name));
                }
            }
            for (String name : names) {
                order(name, least, most, "min", "max");
                order(name, least, asked, "min", "defaultRequest");
                order(name, asked, most, "defaultRequest", "max");
                order(name, asked, usual, "defaultRequest", "default");
                order(name, least, usual, "min", "default");
                order(name, usual, most, "default", "max");
                ratio(name, ratios.get(name), least.get(name), most.get(name));
            }
        }

        private void misplaced(Map<String, Quantity> amounts, String field) {
            if (!amounts.isEmpty()) {
                faults.misplaced(at.in(field), "Say it of the type Container.");
            }
        }

        private void known(String name, At in) {
            boolean isOther = CLAIM.equals(limit.getType())
                    || String.valueOf(limit.getType()).indexOf('/') > 0;
            boolean isKnown = Amounts.isOfContainers(name)
                    || name.startsWith("hugepages-")
                    || (isOther && (name.equals("storage") || name.indexOf('/') > 0));
            if (!isKnown) {
                faults.wrong("resource-unknown", in, name, "Say for instance cpu or memory.");
            }
        }

        /** What is lower is not more. */
        private void order(
                String name, Map<String, Quantity> low, Map<String, Quantity> high, String lower, String higher) {
            Quantity small = low.get(name);
            Quantity large = high.get(name);
            if (small != null && large != null && Amounts.amount(small).compareTo(Amounts.amount(large)) > 0) {
                faults.clash(
                        "limit-below-request",
                        at.in(lower).key(name),
                        faults.object() + " says " + Amounts.text(small) + " of " + name + " for " + lower + ", and "
                                + Amounts.text(large) + " for " + higher + ".",
                        "Raise the one, or lower the other.");
            }
        }

        private void ratio(String name, @Nullable Quantity ratio, @Nullable Quantity least, @Nullable Quantity most) {
            if (ratio == null) {
                return;
            }
            BigDecimal most1 = Amounts.amount(ratio);
            At in = at.in("maxLimitRequestRatio").key(name);
            if (most1.compareTo(BigDecimal.ONE) < 0) {
                faults.wrong("number-out-of-range", in, Amounts.text(ratio), "Give 1 or more.");
            } else if (least != null
                    && most != null
                    && Amounts.amount(least).signum() != 0
                    && most1.doubleValue()
                            > Amounts.amount(most).doubleValue()
                                    / Amounts.amount(least).doubleValue()) {
                faults.wrong("number-out-of-range", in, Amounts.text(ratio), "Give less than max / min.");
            }
        }

        private static Map<String, Quantity> given(@Nullable Map<String, Quantity> amounts) {
            return amounts == null ? Map.of() : amounts;
        }
    }
}
