package dev.gantry;

import dev.gantry.kubernetes.Named;
import dev.gantry.kubernetes.meta.V1LabelSelector;
import dev.gantry.kubernetes.meta.V1LabelSelectorRequirement;
import dev.gantry.kubernetes.meta.V1ObjectMeta;
import dev.gantry.kubernetes.networking.V1NetworkPolicyPeer;
import java.util.Collection;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** An app's parts as they stand for each other, for those that make objects of them. */
final class Scene {
    private final String app;
    private final Optional<String> namespace;
    private final AppWords words;
    private final Contents contents = new Contents();
    private final Map<Id, Said<Named>> parts;
    private final Map<Id, Map<String, TreeSet<String>>> callers = new LinkedHashMap<>();
    private final Map<String, Set<Endpoint>> callees = new HashMap<>();
    private final Set<Endpoint> routed = new LinkedHashSet<>();
    private final List<V1NetworkPolicyPeer> levelOnePods;
    private final Map<String, StandIn> standIns = new TreeMap<>();
    /** What several objects of a workload have in common is made once. */
    private final Map<String, V1LabelSelector> ownPods = new HashMap<>();

    private final IdentityHashMap<Words, V1ObjectMeta> metadata = new IdentityHashMap<>();

    Scene(App app, Closure closure) {
        this.app = app.name();
        this.namespace = app.namespace();
        this.words = app.words();
        this.parts = closure.parts();
        Set<V1NetworkPolicyPeer> peers = new LinkedHashSet<>();
        for (Said<Named> part : parts.values()) {
            LevelOnePods.of(part.value()).ifPresent(peers::add);
            StandIn standIn = part.value() instanceof Workload<?> workload ? StandIn.of(workload.words()) : null;
            if (standIn != null) {
                standIns.put(part.value().name(), standIn);
            }
        }
        this.levelOnePods = List.copyOf(peers);
        closure.references().forEach((from, references) -> {
            for (Reference reference : references) {
                if (!(reference.to() instanceof Serving<?> called)
                        || reference.promise().isEmpty()) {
                    continue;
                }
                if (reference.sort() == Reference.Sort.ROUTE) {
                    routed.add(new Endpoint(called, reference.promise().get()));
                } else if (reference.sort() == Reference.Sort.CALL) {
                    callees.computeIfAbsent(from.name(), name -> new LinkedHashSet<>())
                            .add(new Endpoint(called, reference.promise().get()));
                    callers.computeIfAbsent(Id.of(called), id -> new TreeMap<>())
                            .computeIfAbsent(reference.promise().get(), port -> new TreeSet<>())
                            .add(from.name());
                }
            }
        });
    }

    String app() {
        return app;
    }

    /** What configs and secrets hold. */
    Contents contents() {
        return contents;
    }

    /** The name of the ConfigMap that a copy of a config stands for. */
    String nameOf(Config copy) {
        return contents.name(winner(copy) instanceof Config config ? config : copy);
    }

    /** The name of the Secret that a copy of a secret stands for. */
    String nameOf(Secret copy) {
        return contents.name(winner(copy) instanceof Secret secret ? secret : copy);
    }

    /** The app's namespace; empty where nobody said one. */
    Optional<String> namespace() {
        return namespace;
    }

    /** What was said of the app as a whole. */
    AppWords words() {
        return words;
    }

    NetworkPolicies policies() {
        return words.policies();
    }

    /** The ports in the app that a workload calls, in the order in which it says so. */
    Set<Endpoint> callees(String workload) {
        return callees.getOrDefault(workload, Set.of());
    }

    /** The names of the workloads that another calls, in order. */
    Set<String> called(String workload) {
        Set<String> names = new TreeSet<>();
        for (Endpoint endpoint : callees(workload)) {
            names.add(endpoint.target().id().name());
        }
        names.remove(workload);
        return names;
    }

    Collection<Said<Named>> parts() {
        return parts.values();
    }

    /** The part that stands for a copy of it. */
    @Nullable
    Named winner(Named copy) {
        Said<Named> said = parts.get(Id.of(copy));
        return said == null ? null : said.value();
    }

    /** The port that an endpoint leads to, in the part that stands for its target; null where it has none such. */
    @Nullable
    Port port(Endpoint endpoint) {
        if (winner(endpoint.target().part()) instanceof Serving<?> serving) {
            Said<Port> port = serving.words().ports.get(endpoint.portName());
            return port == null ? null : port.value();
        }
        return null;
    }

    /** The names of the workloads that call a port. */
    List<String> callers(Serving<?> called, String port) {
        return List.copyOf(callers.getOrDefault(Id.of(called), Map.of()).getOrDefault(port, new TreeSet<>()));
    }

    /** Whether a gateway is led to a port by the route of another part. */
    boolean isRoutedTo(Serving<?> part, String port) {
        return routed.contains(new Endpoint(part, port));
    }

    /** The pods that Kubernetes' own objects among the parts run: whom they call, nothing tells. */
    List<V1NetworkPolicyPeer> levelOnePods() {
        return levelOnePods;
    }

    /** The pods of a workload and of its stand-in, for those that look for pods by labels: policies, budgets, placements. */
    V1LabelSelector podsOf(String workload) {
        StandIn standIn = standIns.get(workload);
        if (standIn == null) {
            return ownPods(workload);
        }
        return V1LabelSelector.of()
                .matchLabels(Map.of(Labels.PART_OF, app))
                .matchExpressions(
                        V1LabelSelectorRequirement.of(Labels.NAME, "In").values(workload, standIn.name()));
    }

    /** The pods of a workload, without those of its stand-in. */
    V1LabelSelector ownPods(String workload) {
        return ownPods.computeIfAbsent(workload, name -> V1LabelSelector.of().matchLabels(selector(name)));
    }

    /** Of the objects that have a workload's name, but for what runs it. */
    V1ObjectMeta metadata(Words words) {
        return metadata.computeIfAbsent(
                words, of -> V1ObjectMeta.of().name(of.name).labels(Labels.of(of, this)));
    }

    /** The labels of the pods that are called: those of a canary with the others, else those of the workload alone. */
    Map<String, String> calledPods(Words words) {
        if (!isCalledWithStandIn(words)) {
            return ownPods(words.name).matchLabels();
        }
        Map<String, String> labels = new TreeMap<>();
        labels.put(Labels.SERVES, words.name);
        labels.put(Labels.PART_OF, app);
        return labels;
    }

    /** Whether calls go to its pods and to those of its second Deployment alike. */
    boolean isCalledWithStandIn(Words words) {
        StandIn standIn = standIns.get(words.name);
        return standIn != null && standIn.sharesCalls();
    }

    /** The second Deployments of workloads, by the workload's name. */
    Map<String, StandIn> standIns() {
        return standIns;
    }

    /** The labels by which a workload's pods are found. They never change while the workload lives. */
    Map<String, String> selector(String workload) {
        Map<String, String> labels = new TreeMap<>();
        labels.put(Labels.NAME, workload);
        labels.put(Labels.PART_OF, app);
        return labels;
    }
}
