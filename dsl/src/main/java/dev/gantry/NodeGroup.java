package dev.gantry;

import dev.gantry.kubernetes.Quantity;
import dev.gantry.kubernetes.core.V1Node;
import io.fabric8.kubernetes.api.model.NodeBuilder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Machines that are alike but for their names and zones. */
record NodeGroup(
        int count,
        String name,
        Map<String, Quantity> allocatable,
        List<String> zones,
        Map<String, String> labels,
        List<Taint> taints) {
    /** What a group has without a word: a kubelet always tells of its disk, too. */
    private static final Map<String, Quantity> DEFAULTS =
            Map.of("pods", Quantity.of(110), "ephemeral-storage", Quantity.of("100Gi"));

    static NodeGroup of(int count, Quantity cpu, Quantity memory) {
        Map<String, Quantity> allocatable = new LinkedHashMap<>();
        allocatable.put("cpu", cpu);
        allocatable.put("memory", memory);
        allocatable.putAll(new TreeMap<>(DEFAULTS));
        return new NodeGroup(count, "node", allocatable, List.of(), Map.of(), List.of());
    }

    NodeGroup called(String other) {
        return new NodeGroup(count, other, allocatable, zones, labels, taints);
    }

    NodeGroup zones(List<String> others) {
        return new NodeGroup(count, name, allocatable, others, labels, taints);
    }

    NodeGroup label(String key, String value) {
        Map<String, String> more = new LinkedHashMap<>(labels);
        more.put(key, value);
        return new NodeGroup(count, name, allocatable, zones, more, taints);
    }

    NodeGroup taint(Taint taint) {
        List<Taint> more = new ArrayList<>(taints);
        more.add(taint);
        return new NodeGroup(count, name, allocatable, zones, labels, more);
    }

    NodeGroup resource(String resource, Quantity amount) {
        Map<String, Quantity> more = new LinkedHashMap<>(allocatable);
        more.put(resource, amount);
        return new NodeGroup(count, name, more, zones, labels, taints);
    }

    /**
     * One of them. Level one has no words for what a kubelet reports, so it is fabric8's model that is filled.
     *
     * @param number in the group, from 0
     * @param inAll its number in the pool
     */
    V1Node node(String called, int number, int inAll) {
        Map<String, String> all = new TreeMap<>();
        all.put("kubernetes.io/os", "linux");
        all.put("kubernetes.io/arch", "amd64");
        if (!zones.isEmpty()) {
            all.put(Placement.ZONE.label(), zones.get(number % zones.size()));
        }
        all.putAll(labels);
        all.put(Placement.HOST.label(), called);
        List<io.fabric8.kubernetes.api.model.Taint> kept = new ArrayList<>();
        for (Taint taint : taints) {
            kept.add(new io.fabric8.kubernetes.api.model.TaintBuilder()
                    .withKey(taint.key())
                    .withValue(taint.value().orElse(null))
                    .withEffect(taint.effect().toString())
                    .build());
        }
        Map<String, io.fabric8.kubernetes.api.model.Quantity> amounts = new LinkedHashMap<>();
        allocatable.forEach((resource, amount) ->
                amounts.put(resource, new io.fabric8.kubernetes.api.model.Quantity(amount.text())));
        return V1Node.from(new NodeBuilder()
                .withNewMetadata()
                .withName(called)
                .withLabels(all)
                .endMetadata()
                .withNewSpec()
                .withTaints(kept)
                .withPodCIDR(podRange(inAll))
                .withPodCIDRs(podRange(inAll))
                .endSpec()
                .withNewStatus()
                .withCapacity(amounts)
                .withAllocatable(amounts)
                .addNewAddress()
                .withType("InternalIP")
                .withAddress("100.127." + inAll / 250 + "." + (inAll % 250 + 1))
                .endAddress()
                .addNewAddress()
                .withType("Hostname")
                .withAddress(called)
                .endAddress()
                .endStatus()
                .build());
    }

    private static String podRange(int inAll) {
        return "100." + (64 + inAll / 256 % 63) + "." + inAll % 256 + ".0/24";
    }

    @Override
    public String toString() {
        List<String> words = new ArrayList<>();
        allocatable.forEach((resource, amount) -> {
            if (!DEFAULTS.entrySet().contains(Map.entry(resource, amount))) {
                words.add(amount + " " + resource);
            }
        });
        StringBuilder text = new StringBuilder()
                .append(count)
                .append(count == 1 ? " node" : " nodes")
                .append(name.equals("node") ? "" : " called " + name)
                .append(", each ")
                .append(String.join(", ", words));
        if (!zones.isEmpty()) {
            text.append(zones.size() == 1 ? ", in zone " : ", in zones ").append(String.join(", ", zones));
        }
        labels.forEach((key, value) -> text.append(", ").append(key).append('=').append(value));
        taints.forEach(taint -> text.append(", taint ").append(taint));
        return text.toString();
    }
}
