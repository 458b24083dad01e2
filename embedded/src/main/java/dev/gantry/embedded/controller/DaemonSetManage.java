package dev.gantry.embedded.controller;

import dev.gantry.embedded.object.Client;
import dev.gantry.embedded.object.Stored;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Gives each node that should have one a pod, and takes away what is too much, finished or out of place. */
final class DaemonSetManage {
    private final DaemonSet set;
    private final DaemonSetHistory history;
    private final FailedPodsBackoff backoff;
    private final Client client;
    private final Instant now;
    private final DaemonSetSteps steps = new DaemonSetSteps();

    DaemonSetManage(DaemonSet set, DaemonSetHistory history, FailedPodsBackoff backoff, Client client) {
        this.set = set;
        this.history = history;
        this.backoff = backoff;
        this.client = client;
        this.now = client.now();
    }

    DaemonSetSteps steps(List<Stored> nodes, Map<String, List<Stored>> podsByNode) {
        DaemonSetFit fit = new DaemonSetFit(set);
        List<String> names = new ArrayList<>();
        for (Stored node : nodes) {
            names.add(node.name());
            List<Stored> pods = podsByNode.getOrDefault(node.name(), List.of());
            boolean shouldRun = fit.shouldRun(node);
            if (shouldRun && pods.isEmpty()) {
                steps.create(node.name());
            } else if (fit.mayStay(node)) {
                tidy(node.name(), pods, shouldRun);
            } else {
                pods.stream().filter(pod -> !pod.isDeleting()).forEach(steps::delete);
            }
        }
        podsByNode.forEach((node, pods) -> {
            if (!names.contains(node)) {
                pods.stream().filter(pod -> !DaemonSetPods.isScheduled(pod)).forEach(steps::delete);
            }
        });
        return steps;
    }

    private void tidy(String node, List<Stored> pods, boolean shouldRun) {
        List<Stored> running = new ArrayList<>();
        for (Stored pod : pods) {
            if (!pod.isDeleting() && !removeFinished(node, pod)) {
                running.add(pod);
            }
        }
        running.sort(DaemonSetPods.OLDEST_FIRST);
        if (!set.surges()) {
            running.stream().skip(1).forEach(steps::delete);
        } else if (running.isEmpty() && shouldRun) {
            steps.create(node);
        } else if (running.size() > 1) {
            keepOneOfEach(running);
        }
    }

    /** Whether a pod is finished; it is deleted then, though a failed one not too soon after the last. */
    private boolean removeFinished(String node, Stored pod) {
        if (!Pods.isFinished(pod)) {
            return false;
        }
        String what = " pod " + pod.namespace() + "/" + pod.name() + " on node " + node + " is deleted";
        if (Pods.isSucceeded(pod)) {
            client.event(set.object(), "Normal", "SucceededDaemonPod", "Succeeded" + what);
            steps.delete(pod);
            return true;
        }
        long observed = set.object().status().path("observedGeneration").asLong(0);
        String key = set.object().uid() + "/" + observed + "/" + node;
        backoff.delayOrCount(key, now)
                .ifPresentOrElse(delay -> client.wake(set.object().ref(), delay), () -> {
                    client.event(set.object(), "Warning", "FailedDaemonPod", "Failed" + what);
                    steps.delete(pod);
                });
        return true;
    }

    /** Leaves the oldest pod of the new template, and the oldest other one as long as the new one cannot take over. */
    private void keepOneOfEach(List<Stored> running) {
        List<Stored> updated = new ArrayList<>();
        List<Stored> outdated = new ArrayList<>();
        for (Stored pod : running) {
            List<Stored> kind = history.isUpdated(pod) ? updated : outdated;
            if (kind.isEmpty()) {
                kind.add(pod);
            } else {
                steps.delete(pod);
            }
        }
        if (!updated.isEmpty() && !outdated.isEmpty()) {
            Stored old = outdated.get(0);
            if (!Pods.isReady(old) || Pods.isAvailable(updated.get(0), set.minReadySeconds(), now)) {
                steps.delete(old);
            }
        }
    }
}
