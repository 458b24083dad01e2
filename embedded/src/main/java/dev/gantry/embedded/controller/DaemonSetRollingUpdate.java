package dev.gantry.embedded.controller;

import dev.gantry.embedded.object.Stored;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Replaces pods of old templates node by node, within {@code maxUnavailable} or {@code maxSurge}. */
final class DaemonSetRollingUpdate {
    /** The pods of a node that are not being deleted, of which there is at most one of each. */
    private record OnNode(Optional<Stored> updated, Optional<Stored> outdated) {}

    private final DaemonSet set;
    private final DaemonSetHistory history;
    private final Instant now;
    private final DaemonSetFit fit;
    private final Map<String, Stored> nodes = new HashMap<>();
    private final TreeMap<String, List<Stored>> podsByNode;
    private final int desired;

    DaemonSetRollingUpdate(
            DaemonSet set,
            DaemonSetHistory history,
            Instant now,
            List<Stored> nodes,
            Map<String, List<Stored>> podsByNode) {
        this.set = set;
        this.history = history;
        this.now = now;
        this.fit = new DaemonSetFit(set);
        this.podsByNode = new TreeMap<>(podsByNode);
        int wanted = 0;
        for (Stored node : nodes) {
            this.nodes.put(node.name(), node);
            if (fit.shouldRun(node)) {
                wanted++;
                this.podsByNode.putIfAbsent(node.name(), List.of());
            }
        }
        this.desired = wanted;
    }

    DaemonSetSteps steps() {
        return set.maxSurge(desired) == 0 ? replacing() : surging();
    }

    private DaemonSetSteps replacing() {
        DaemonSetSteps steps = new DaemonSetSteps();
        List<Stored> candidates = new ArrayList<>();
        int unavailable = 0;
        for (List<Stored> pods : podsByNode.values()) {
            Optional<OnNode> found = onNode(pods);
            if (found.isEmpty()
                    || found.get().updated().isPresent()
                            == found.get().outdated().isPresent()) {
                unavailable++; // as long as it has no pod, or more than the one
            } else if (found.get().updated().isPresent()) {
                unavailable += isAvailable(found.get().updated()) ? 0 : 1;
            } else if (isAvailable(found.get().outdated())) {
                candidates.add(found.get().outdated().get());
            } else {
                steps.delete(found.get().outdated().get());
                unavailable++;
            }
        }
        candidates.stream()
                .limit(Math.max(0, set.maxUnavailable(desired) - unavailable))
                .forEach(steps::delete);
        return steps;
    }

    private DaemonSetSteps surging() {
        Surge surge = new Surge();
        podsByNode.forEach(
                (node, pods) -> onNode(pods).ifPresentOrElse(found -> surge.look(node, found), surge::count));
        return surge.end();
    }

    /** What was seen of the nodes so far. */
    private final class Surge {
        private final DaemonSetSteps steps = new DaemonSetSteps();
        private final List<String> candidates = new ArrayList<>();
        private final List<Stored> outOfPlace = new ArrayList<>();
        private int nodes;
        private int available;

        /** One more node has two pods. */
        void count() {
            nodes++;
        }

        void look(String node, OnNode found) {
            Optional<Stored> old = found.outdated();
            available += isAvailable(old.or(found::updated)) ? 1 : 0;
            if (old.isPresent() && found.updated().isPresent()) {
                if (isAvailable(found.updated())) {
                    steps.delete(old.get());
                } else {
                    count();
                }
            } else if (old.isPresent() && !shouldRun(node)) {
                if (isAvailable(old)) {
                    outOfPlace.add(old.get());
                } else {
                    steps.delete(old.get());
                }
            } else if (old.isPresent() && isAvailable(old)) {
                candidates.add(node);
            } else if (old.isPresent()) {
                steps.create(node);
            }
        }

        DaemonSetSteps end() {
            outOfPlace.stream().limit(Math.max(0, available - desired)).forEach(steps::delete);
            candidates.stream()
                    .limit(Math.max(0, set.maxSurge(desired) - nodes))
                    .forEach(steps::create);
            return steps;
        }
    }

    private boolean shouldRun(String name) {
        Stored node = nodes.get(name);
        return node != null && fit.shouldRun(node);
    }

    private boolean isAvailable(Optional<Stored> pod) {
        return pod.isPresent() && Pods.isAvailable(pod.get(), set.minReadySeconds(), now);
    }

    /** Empty if there are several of a kind. */
    private Optional<OnNode> onNode(List<Stored> pods) {
        Optional<Stored> updated = Optional.empty();
        Optional<Stored> outdated = Optional.empty();
        for (Stored pod : pods) {
            if (pod.isDeleting()) {
                continue;
            }
            boolean isUpdated = history.isUpdated(pod);
            if ((isUpdated ? updated : outdated).isPresent()) {
                return Optional.empty();
            } else if (isUpdated) {
                updated = Optional.of(pod);
            } else {
                outdated = Optional.of(pod);
            }
        }
        return Optional.of(new OnNode(updated, outdated));
    }
}
