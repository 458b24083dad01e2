package dev.gantry.manifest.validation;

import io.fabric8.kubernetes.api.model.autoscaling.v2.MetricIdentifier;
import io.fabric8.kubernetes.api.model.autoscaling.v2.MetricSpec;
import io.fabric8.kubernetes.api.model.autoscaling.v2.MetricTarget;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What an autoscaler measures, and what it aims at. */
final class Metrics {
    private static final List<String> TYPES = List.of("Resource", "ContainerResource", "Pods", "Object", "External");
    private static final List<String> TARGETS = List.of("Utilization", "Value", "AverageValue");
    private static final Map<String, String> FIELDS = Map.of(
            "Resource", "resource",
            "ContainerResource", "containerResource",
            "Pods", "pods",
            "Object", "object",
            "External", "external");

    private final MetricSpec metric;
    private final At at;
    private final Faults faults;

    private Metrics(MetricSpec metric, At at, Faults faults) {
        this.metric = metric;
        this.at = at;
        this.faults = faults;
    }

    static void check(MetricSpec metric, At at, Faults faults) {
        if (!faults.has(at.in("type"), metric.getType())) {
            return;
        }
        faults.oneOf(at.in("type"), metric.getType(), TYPES);
        Metrics metrics = new Metrics(metric, at, faults);
        metrics.members();
        metrics.usual();
        metrics.custom();
    }

    /** The source that the type names is there, and no other. */
    private void members() {
        String wanted = FIELDS.get(metric.getType());
        member("resource", metric.getResource(), wanted);
        member("containerResource", metric.getContainerResource(), wanted);
        member("pods", metric.getPods(), wanted);
        member("object", metric.getObject(), wanted);
        member("external", metric.getExternal(), wanted);
    }

    private void member(String field, @Nullable Object value, @Nullable String wanted) {
        if (field.equals(wanted)) {
            if (value == null) {
                faults.missing(at.in(field), "Say what the type " + metric.getType() + " asks for.");
            }
        } else if (value != null) {
            faults.misplaced(at.in(field), "Leave it out: the type is " + metric.getType() + ".");
        }
    }

    private void usual() {
        if (metric.getResource() != null) {
            At in = at.in("resource");
            faults.has(in.in("name"), metric.getResource().getName());
            target(metric.getResource().getTarget(), true, false, in.in("target"));
        }
        if (metric.getContainerResource() != null) {
            At in = at.in("containerResource");
            String name = metric.getContainerResource().getName();
            if (faults.has(in.in("name"), name) && !Amounts.isOfContainers(name)) {
                faults.wrong("resource-unknown", in.in("name"), name, "Say for instance cpu or memory.");
            }
            faults.name(in.in("container"), metric.getContainerResource().getContainer(), Names.LABEL);
            target(metric.getContainerResource().getTarget(), true, false, in.in("target"));
        }
    }

    private void custom() {
        if (metric.getPods() != null) {
            At in = at.in("pods");
            identifier(metric.getPods().getMetric(), in.in("metric"));
            target(metric.getPods().getTarget(), false, false, in.in("target"));
        }
        if (metric.getObject() != null) {
            At in = at.in("object");
            identifier(metric.getObject().getMetric(), in.in("metric"));
            target(metric.getObject().getTarget(), false, true, in.in("target"));
            At object = in.in("describedObject");
            if (metric.getObject().getDescribedObject() == null) {
                faults.missing(object, "Say what is measured.");
            } else {
                faults.name(
                        object.in("kind"),
                        metric.getObject().getDescribedObject().getKind(),
                        Names.PATH_SEGMENT);
                faults.name(
                        object.in("name"),
                        metric.getObject().getDescribedObject().getName(),
                        Names.PATH_SEGMENT);
            }
        }
        if (metric.getExternal() != null) {
            At in = at.in("external");
            identifier(metric.getExternal().getMetric(), in.in("metric"));
            MetricTarget target = metric.getExternal().getTarget();
            target(target, false, true, in.in("target"));
            if (target != null && target.getValue() != null && target.getAverageValue() != null) {
                ambiguous(in.in("target"), "value", "averageValue");
            }
        }
    }

    private void identifier(@Nullable MetricIdentifier metric, At in) {
        faults.name(in.in("name"), metric == null ? null : metric.getName(), Names.PATH_SEGMENT);
    }

    /**
     * @param takesUse whether a share of what is requested can be aimed at
     * @param takesValue whether a whole can be
     */
    private void target(@Nullable MetricTarget target, boolean takesUse, boolean takesValue, At in) {
        if (target == null) {
            faults.missing(in, "Say what is aimed at.");
            return;
        }
        if (faults.has(in.in("type"), target.getType())) {
            faults.oneOf(in.in("type"), target.getType(), TARGETS);
        }
        positive(target.getValue(), in.in("value"));
        positive(target.getAverageValue(), in.in("averageValue"));
        faults.range(in.in("averageUtilization"), target.getAverageUtilization(), 1, Integer.MAX_VALUE);
        boolean isSaid = target.getAverageValue() != null
                || (takesUse && target.getAverageUtilization() != null)
                || (takesValue && target.getValue() != null);
        if (!isSaid) {
            faults.missing(in.in(takesUse ? "averageUtilization" : "averageValue"), "Say the value that is aimed at.");
        }
        if (takesUse && target.getAverageUtilization() != null && target.getAverageValue() != null) {
            ambiguous(in, "averageUtilization", "averageValue");
        }
    }

    private void ambiguous(At in, String one, String other) {
        faults.clash(
                "union-ambiguous",
                in.in(other),
                in + " of " + faults.object() + " has " + one + " and " + other + ".",
                "Leave one of them out.");
    }

    private void positive(io.fabric8.kubernetes.api.model.@Nullable Quantity quantity, At in) {
        if (quantity != null && Amounts.amount(quantity).signum() <= 0) {
            faults.wrong("quantity-negative", in, Amounts.text(quantity), "Give more than 0.");
        }
    }
}
