package dev.gantry.embedded.scheduler;

import dev.gantry.embedded.object.Stored;
import dev.gantry.kubernetes.core.V1Node;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A cluster in the few words that a test needs. */
final class Scene {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(JsonReadFeature.ALLOW_SINGLE_QUOTES, JsonReadFeature.ALLOW_UNQUOTED_PROPERTY_NAMES)
            .build();

    private final List<V1Node> nodes = new ArrayList<>();
    private final List<Stored> pods = new ArrayList<>();
    private final Map<String, Map<String, String>> namespaces = new TreeMap<>(Map.of("default", Map.of()));
    private final List<Stored> services = new ArrayList<>();
    private final List<Stored> owners = new ArrayList<>();
    private final List<Stored> claims = new ArrayList<>();
    private final List<Stored> volumes = new ArrayList<>();
    private final List<Stored> classes = new ArrayList<>();
    private int count;

    static ObjectNode tree(String json) {
        return (ObjectNode) MAPPER.readTree(json);
    }

    /** A node of 4 CPU, 8Gi and 110 pods in a zone. */
    Scene node(String name, String zone) {
        return node(name, zone, "{}", "{cpu: '4', memory: '8Gi', pods: '110'}");
    }

    Scene node(String name, String zone, String spec, String allocatable) {
        ObjectNode node = tree("{apiVersion: 'v1', kind: 'Node', metadata: {labels: {}}}");
        node.withObjectProperty("metadata").put("name", name);
        ObjectNode labels = node.withObjectProperty("metadata").withObjectProperty("labels");
        labels.put("kubernetes.io/hostname", name);
        if (!zone.isEmpty()) {
            labels.put("topology.kubernetes.io/zone", zone);
        }
        node.set("spec", tree(spec));
        node.withObjectProperty("status").set("allocatable", tree(allocatable));
        nodes.add(Stored.of(node).as(V1Node.class));
        return this;
    }

    Scene label(String key, String value) {
        int last = nodes.size() - 1;
        nodes.set(last, nodes.get(last).label(key, value));
        return this;
    }

    /** A pod {@code p1}, {@code p2} ... that runs on a node. */
    Scene running(String node, String app, String spec) {
        return running(node, app, spec, "{}");
    }

    Scene running(String node, String app, String spec, String status) {
        ObjectNode tree = pod("p" + ++count, app, spec);
        tree.withObjectProperty("spec").put("nodeName", node);
        tree.set("status", tree(status));
        pods.add(Stored.of(tree));
        return this;
    }

    Scene bound(Stored pod, String node) {
        ObjectNode tree = pod.tree().deepCopy();
        tree.withObjectProperty("spec").put("nodeName", node);
        pods.add(Stored.of(tree));
        return this;
    }

    Scene pod(Stored pod) {
        pods.add(pod);
        return this;
    }

    Scene namespace(String name, Map<String, String> labels) {
        namespaces.put(name, labels);
        return this;
    }

    Scene service(String selector) {
        return add(
                services,
                "{apiVersion: 'v1', kind: 'Service', metadata: {name: 's', namespace: 'default'}, spec: {selector: "
                        + selector + "}}");
    }

    Scene owner(String json) {
        return add(owners, json);
    }

    Scene claim(String name, String more) {
        return add(
                claims,
                "{apiVersion: 'v1', kind: 'PersistentVolumeClaim', metadata: {name: '" + name
                        + "', namespace: 'default'}, " + more + "}");
    }

    Scene volume(String name, String labels, String spec) {
        return add(
                volumes,
                "{apiVersion: 'v1', kind: 'PersistentVolume', metadata: {name: '" + name + "', labels: " + labels
                        + "}, spec: " + spec + "}");
    }

    Scene storageClass(String name, String mode) {
        return add(
                classes,
                "{apiVersion: 'storage.k8s.io/v1', kind: 'StorageClass', metadata: {name: '" + name
                        + "'}, provisioner: 'p', volumeBindingMode: '" + mode + "'}");
    }

    private Scene add(List<Stored> to, String json) {
        to.add(Stored.of(tree(json)));
        return this;
    }

    /** The pod {@code new}, of an app; {@code spec} need not say its container. */
    static Stored waiting(String app, String spec) {
        return Stored.of(pod("new", app, spec));
    }

    static Stored waiting(String spec) {
        return waiting("web", spec);
    }

    /** What a pod says that asks for so much. */
    static String asks(String cpu, String memory) {
        return "containers: [{name: 'c', image: 'i', resources: {requests: {cpu: '" + cpu + "', memory: '" + memory
                + "'}}}]";
    }

    private static ObjectNode pod(String name, String app, String spec) {
        ObjectNode tree = tree("{apiVersion: 'v1', kind: 'Pod', metadata: {namespace: 'default'}}");
        tree.withObjectProperty("metadata").put("name", name);
        tree.withObjectProperty("metadata").withObjectProperty("labels").put("app", app);
        ObjectNode said = tree(spec);
        if (!said.has("containers")) {
            said.set("containers", tree("{all: [{name: 'c', image: 'i'}]}").get("all"));
        }
        tree.set("spec", said);
        return tree;
    }

    Snapshot snapshot() {
        return snapshot(nodes, pods);
    }

    /** The same without some pods. */
    Snapshot without(List<Stored> leaving) {
        return snapshot(nodes, pods.stream().filter(it -> !leaving.contains(it)).toList());
    }

    private Snapshot snapshot(List<V1Node> where, List<Stored> what) {
        List<Machine> machines = new ArrayList<>();
        for (V1Node node : where) {
            machines.add(Machine.of(node, on(node.name(), what)));
        }
        return new Snapshot(machines, on("", what), namespaces, services, owners, claims, volumes, classes);
    }

    private static List<Stored> on(String node, List<Stored> what) {
        return what.stream()
                .filter(pod -> pod.spec().path("nodeName").asString("").equals(node))
                .toList();
    }

    /** The same, nodes and pods in another order. */
    Snapshot shuffled(Random random) {
        List<V1Node> others = new ArrayList<>(nodes);
        Collections.shuffle(others, random);
        List<Stored> runs = new ArrayList<>(pods);
        Collections.shuffle(runs, random);
        return snapshot(others, runs);
    }

    Decision schedule(Stored pod) {
        return Scheduler.schedule(pod, snapshot(), ties -> 0);
    }

    /** Why nodes refuse a pod, by name; those that would take it are not there. */
    Map<String, List<String>> refusals(Stored pod) {
        Cycle cycle = Cycle.of(PodInfo.of(pod), snapshot());
        Map<String, List<String>> refusals = new TreeMap<>();
        for (NodeState node : cycle.nodes()) {
            cycle.refusal(node).ifPresent(why -> refusals.put(node.name(), why.reasons()));
        }
        return refusals;
    }

    /** The nodes that would take a pod. */
    List<String> possible(Stored pod) {
        Cycle cycle = Cycle.of(PodInfo.of(pod), snapshot());
        return cycle.nodes().stream()
                .filter(node -> cycle.refusal(node).isEmpty())
                .map(NodeState::name)
                .toList();
    }

    List<NodeState> states() {
        return Cycle.of(PodInfo.of(waiting("{}")), snapshot()).nodes();
    }
}
