package dev.gantry.manifest.validation;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.batch.v1.JobSpec;
import io.fabric8.kubernetes.api.model.batch.v1.PodFailurePolicyOnExitCodesRequirement;
import io.fabric8.kubernetes.api.model.batch.v1.PodFailurePolicyOnPodConditionsPattern;
import io.fabric8.kubernetes.api.model.batch.v1.PodFailurePolicyRule;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What a Job does when a pod of it has failed. */
final class FailurePolicies {
    private static final List<String> ACTIONS = List.of("FailJob", "FailIndex", "Ignore", "Count");
    private static final List<String> OPERATORS = List.of("In", "NotIn");
    private static final List<String> STATUSES = List.of("True", "False", "Unknown");
    private static final int MOST_RULES = 20;
    private static final int MOST_CODES = 255;

    private FailurePolicies() {}

    static void check(JobSpec spec, At at, Faults faults) {
        List<PodFailurePolicyRule> rules = Items.of(spec.getPodFailurePolicy().getRules());
        At in = at.in("podFailurePolicy").in("rules");
        if (rules.size() > MOST_RULES) {
            faults.wrong("number-out-of-range", in, rules.size(), "Say " + MOST_RULES + " at most.");
        }
        Set<String> containers = new HashSet<>();
        if (spec.getTemplate() != null && spec.getTemplate().getSpec() != null) {
            for (Container container : Items.of(spec.getTemplate().getSpec().getContainers())) {
                containers.add(container.getName());
            }
            for (Container container : Items.of(spec.getTemplate().getSpec().getInitContainers())) {
                containers.add(container.getName());
            }
            String restart = spec.getTemplate().getSpec().getRestartPolicy();
            if ("OnFailure".equals(restart)) {
                faults.wrong(
                        "restart-policy-invalid",
                        at.in("template").in("spec").in("restartPolicy"),
                        restart,
                        "Say Never: with podFailurePolicy, the Job decides.");
            }
        }
        for (int i = 0; i < rules.size(); i++) {
            rule(rules.get(i), spec.getBackoffLimitPerIndex() != null, containers, in.nth(i), faults);
        }
    }

    private static void rule(
            PodFailurePolicyRule rule, boolean hasIndexLimit, Set<String> containers, At at, Faults faults) {
        if (faults.has(at.in("action"), rule.getAction())) {
            faults.oneOf(at.in("action"), rule.getAction(), ACTIONS);
            if (rule.getAction().equals("FailIndex") && !hasIndexLimit) {
                faults.misplaced(at.in("action"), "Say backoffLimitPerIndex, too, or another action than FailIndex.");
            }
        }
        Union union = new Union(at, faults);
        if (union.has("onExitCodes", rule.getOnExitCodes())) {
            codes(rule.getOnExitCodes(), containers, at.in("onExitCodes"), faults);
        }
        if (union.has(
                "onPodConditions",
                Items.of(rule.getOnPodConditions()).isEmpty() ? null : Items.of(rule.getOnPodConditions()))) {
            List<PodFailurePolicyOnPodConditionsPattern> patterns = Items.of(rule.getOnPodConditions());
            for (int i = 0; i < patterns.size(); i++) {
                At in = at.in("onPodConditions").nth(i);
                Labels.key(patterns.get(i).getType(), in.in("type"), faults);
                String status = patterns.get(i).getStatus();
                faults.oneOf(in.in("status"), "".equals(status) ? null : status, STATUSES);
            }
        }
        union.one("onExitCodes or onPodConditions");
    }

    private static void codes(
            PodFailurePolicyOnExitCodesRequirement codes, Set<String> containers, At at, Faults faults) {
        if (faults.has(at.in("operator"), codes.getOperator())) {
            faults.oneOf(at.in("operator"), codes.getOperator(), OPERATORS);
        }
        if (codes.getContainerName() != null && !containers.contains(codes.getContainerName())) {
            faults.wrong(
                    "reference-invalid",
                    at.in("containerName"),
                    codes.getContainerName(),
                    "Say one of " + String.join(", ", containers) + ".");
        }
        List<Integer> values = Items.of(codes.getValues());
        At in = at.in("values");
        if (values.isEmpty() || values.size() > MOST_CODES) {
            faults.wrong("number-out-of-range", in, values.size(), "Say 1 to " + MOST_CODES + " codes.");
        }
        for (int i = 0; i < values.size(); i++) {
            if (values.get(i) == 0 && "In".equals(codes.getOperator())) {
                faults.wrong("number-out-of-range", in.nth(i), 0, "Leave it out: 0 is no failure.");
            }
            if (i > 0 && values.get(i - 1) >= values.get(i)) {
                faults.wrong("entry-duplicate", in.nth(i), values.get(i), "Say each once, in order.");
            }
        }
    }
}
