package dev.gantry.description;

import dev.gantry.kubernetes.core.V1Affinity;
import dev.gantry.kubernetes.core.V1NodeSelectorRequirement;
import dev.gantry.kubernetes.core.V1NodeSelectorTerm;
import dev.gantry.kubernetes.core.V1PodAffinityTerm;
import dev.gantry.kubernetes.core.V1PodSpec;
import dev.gantry.kubernetes.core.V1PreferredSchedulingTerm;
import dev.gantry.kubernetes.core.V1Toleration;
import dev.gantry.kubernetes.core.V1TopologySpreadConstraint;
import dev.gantry.kubernetes.core.V1WeightedPodAffinityTerm;
import dev.gantry.kubernetes.meta.V1LabelSelector;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Where the scheduler may put a pod, a sentence a rule, in the words of placements; what is required first. */
final class PlacementSentences {
    private static final String REQUIRED = "required: ";
    private static final String VERSIONS = "pod-template-hash";
    private static final String PREFERRED = "preferred: ";

    private final RunsPods runs;
    private final Function<V1LabelSelector, Optional<String>> workloads;
    private final List<String> required = new ArrayList<>();
    private final List<String> preferred = new ArrayList<>();
    private final List<String> others = new ArrayList<>();

    /** @param workloads the name of the workload whose pods a selector finds */
    private PlacementSentences(RunsPods runs, Function<V1LabelSelector, Optional<String>> workloads) {
        this.runs = runs;
        this.workloads = workloads;
    }

    static List<String> of(RunsPods runs, Function<V1LabelSelector, Optional<String>> workloads) {
        PlacementSentences sentences = new PlacementSentences(runs, workloads);
        sentences.read(runs.pod());
        List<String> all = new ArrayList<>(sentences.required);
        all.addAll(sentences.preferred);
        all.addAll(sentences.others);
        return all;
    }

    private void read(V1PodSpec pod) {
        pod.nodeName().ifPresent(name -> required.add(REQUIRED + "on the node " + name));
        pod.nodeSelector().forEach((key, value) -> required.add(REQUIRED + "on nodes where " + key + " is " + value));
        pod.affinity().ifPresent(this::affinity);
        pod.topologySpreadConstraints().forEach(this::spread);
        pod.tolerations().forEach(toleration -> others.add(toleration(toleration)));
        pod.priorityClassName().ifPresent(name -> others.add("priority " + name));
        pod.preemptionPolicyText().filter("Never"::equals).ifPresent(never -> others.add("takes no other pod's place"));
        pod.runtimeClassName().ifPresent(name -> others.add("run by runtime class " + name));
        pod.schedulerName().ifPresent(name -> others.add("placed by scheduler " + name));
        pod.schedulingGates().forEach(gate -> others.add("not placed until gate " + gate.name() + " is lifted"));
    }

    private void affinity(V1Affinity affinity) {
        affinity.nodeAffinity().ifPresent(nodes -> {
            nodes.requiredDuringSchedulingIgnoredDuringExecution()
                    .ifPresent(selector -> required.add(REQUIRED + nodes(selector.nodeSelectorTerms())));
            for (V1PreferredSchedulingTerm term : nodes.preferredDuringSchedulingIgnoredDuringExecution()) {
                preferred.add(preferred(term.weight()) + "on nodes where " + term(term.preference()));
            }
        });
        affinity.podAffinity().ifPresent(near -> {
            near.requiredDuringSchedulingIgnoredDuringExecution().forEach(term -> required.add(REQUIRED + near(term)));
            for (V1WeightedPodAffinityTerm term : near.preferredDuringSchedulingIgnoredDuringExecution()) {
                preferred.add(preferred(term.weight()) + near(term.podAffinityTerm()));
            }
        });
        affinity.podAntiAffinity().ifPresent(apart -> {
            apart.requiredDuringSchedulingIgnoredDuringExecution()
                    .forEach(term -> required.add(REQUIRED + apart(term)));
            for (V1WeightedPodAffinityTerm term : apart.preferredDuringSchedulingIgnoredDuringExecution()) {
                preferred.add(preferred(term.weight()) + apart(term.podAffinityTerm()));
            }
        });
    }

    private void spread(V1TopologySpreadConstraint spread) {
        String over = spreadOver(spread);
        if (spread.whenUnsatisfiableText().filter("ScheduleAnyway"::equals).isPresent()) {
            preferred.add(PREFERRED + over);
        } else {
            required.add(REQUIRED + over);
        }
    }

    private String spreadOver(V1TopologySpreadConstraint spread) {
        String topology = topology(spread.topologyKey());
        StringBuilder text = new StringBuilder("spread over ").append(topology).append('s');
        text.append(", skew at most ").append(spread.maxSkew());
        spread.minDomains()
                .ifPresent(least -> text.append(", at least ")
                        .append(least)
                        .append(' ')
                        .append(topology)
                        .append('s'));
        if (spread.matchLabelKeys().contains(VERSIONS)) {
            text.append(", each version by itself");
        }
        spread.labelSelector()
                .map(this::pods)
                .filter(pods -> !pods.equals(own()))
                .ifPresent(pods -> text.append(", counting ").append(pods));
        return text.toString();
    }

    private String near(V1PodAffinityTerm term) {
        return "near " + pods(term) + ", in the same " + topology(term.topologyKey());
    }

    private String apart(V1PodAffinityTerm term) {
        String pods = pods(term);
        String in = topology(term.topologyKey());
        return pods.equals(own()) ? "no two instances in one " + in : "no instance of " + pods + " in the same " + in;
    }

    private String own() {
        return runs.object().name();
    }

    private String pods(V1PodAffinityTerm term) {
        String pods = term.labelSelector().map(this::pods).orElse("any pod");
        return term.namespaces().isEmpty() ? pods : pods + " in namespace " + String.join(", ", term.namespaces());
    }

    /** The workload that a selector means, else the selector. */
    private String pods(V1LabelSelector selector) {
        if (runs.isSelectedBy(selector)) {
            return own();
        }
        Optional<String> workload = workloads.apply(selector);
        if (workload.isPresent()) {
            return workload.get();
        }
        List<String> all = new ArrayList<>();
        selector.matchLabels().forEach((key, value) -> all.add(key + " is " + value));
        selector.matchExpressions().forEach(each -> all.add(condition(each.key(), each.operator(), each.values())));
        return all.isEmpty() ? "any pod" : "pods where " + String.join(" and ", all);
    }

    private static String nodes(List<V1NodeSelectorTerm> alternatives) {
        String all = alternatives.stream().map(PlacementSentences::term).collect(Collectors.joining(", or "));
        return "on nodes where " + (alternatives.size() > 1 ? "either " : "") + all;
    }

    private static String term(V1NodeSelectorTerm term) {
        List<String> all = new ArrayList<>();
        for (V1NodeSelectorRequirement each : term.matchExpressions()) {
            all.add(condition(each.key(), each.operatorText().orElse("?"), each.values()));
        }
        for (V1NodeSelectorRequirement each : term.matchFields()) {
            all.add("the field " + condition(each.key(), each.operatorText().orElse("?"), each.values()));
        }
        return String.join(" and ", all);
    }

    private static String condition(String key, String operator, List<String> values) {
        String all = String.join(" or ", values);
        return switch (operator) {
            case "In" -> key + " is " + all;
            case "NotIn" -> key + " is not " + all;
            case "Exists" -> key + " is set";
            case "DoesNotExist" -> key + " is not set";
            case "Gt" -> key + " is above " + all;
            case "Lt" -> key + " is below " + all;
            default -> key + " " + operator + " " + all;
        };
    }

    private static String toleration(V1Toleration toleration) {
        String taint = toleration
                .key()
                .map(key -> key + toleration.value().map(is -> "=" + is).orElse(""))
                .orElse("all taints");
        String effect = toleration.effectText().map(of -> ":" + of).orElse("");
        String time = toleration
                .tolerationSeconds()
                .map(seconds -> ", for " + Times.text(seconds))
                .orElse("");
        return "tolerates " + taint + effect + time;
    }

    private static String preferred(int weight) {
        return "preferred, weight " + weight + ": ";
    }

    private static String topology(String label) {
        return switch (label) {
            case "kubernetes.io/hostname" -> "host";
            case "topology.kubernetes.io/zone" -> "zone";
            case "topology.kubernetes.io/region" -> "region";
            default -> label;
        };
    }
}
