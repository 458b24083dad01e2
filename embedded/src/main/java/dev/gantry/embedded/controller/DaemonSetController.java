package dev.gantry.embedded.controller;

import dev.gantry.embedded.object.Client;
import dev.gantry.embedded.object.Controller;
import dev.gantry.embedded.object.Stored;
import dev.gantry.manifest.ObjectRef;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Keeps a pod of each DaemonSet on each node that should have one. */
public final class DaemonSetController implements Controller {
    private final Retries retries = new Retries();
    private final FailedPodsBackoff backoff = new FailedPodsBackoff();

    /** For one cluster. */
    public DaemonSetController() {}

    @Override
    public String name() {
        return "daemonset-controller";
    }

    @Override
    public Stream<ObjectRef> concerned(Stored changed, Client client) {
        if (changed.ref().kind().equals("Node") && changed.ref().apiVersion().equals("v1")) {
            Optional<Stored> node = client.get(changed.ref());
            return client.list(DaemonSet.API_VERSION, DaemonSet.KIND, "").stream()
                    .filter(set -> node.isEmpty() || isConcerned(new DaemonSet(set), node.get(), client))
                    .map(Stored::ref);
        }
        return Concerned.itselfOrOwner(changed, DaemonSet.API_VERSION, DaemonSet.KIND);
    }

    /** Whether a node misses a pod, has one that must go, or has one that may be in place again. */
    private static boolean isConcerned(DaemonSet set, Stored node, Client client) {
        DaemonSetFit fit = new DaemonSetFit(set);
        boolean has = false;
        for (Stored pod : client.managedBy(set.object(), "v1", "Pod")) {
            has |= pod.spec().path("nodeName").asString("").equals(node.name());
        }
        return has
                ? !fit.mayStay(node)
                        || set.object().status().path("numberMisscheduled").asInt(0) > 0
                : fit.shouldRun(node);
    }

    @Override
    public void reconcile(ObjectRef ref, Client client) {
        Optional<Stored> found = client.get(ref);
        if (found.isEmpty()) {
            retries.forget(ref);
            return;
        }
        DaemonSet set = new DaemonSet(found.get());
        if (selectsAll(set)) {
            client.event(
                    set.object(), "Warning", "SelectingAll", "A DaemonSet that selects all pods is not looked after.");
        } else if (!set.object().isDeleting()) {
            sync(set, client);
        }
    }

    private static boolean selectsAll(DaemonSet set) {
        return set.object().spec().path("selector").isObject()
                && set.object().spec().path("selector").isEmpty();
    }

    private void sync(DaemonSet set, Client client) {
        DaemonSetHistory history = DaemonSetHistory.of(set, client);
        List<Stored> nodes = client.list("v1", "Node", "");
        List<Stored> pods = client.managedBy(set.object(), "v1", "Pod");
        Map<String, List<Stored>> podsByNode = DaemonSetPods.byNode(pods);
        DaemonSetSteps steps = new DaemonSetManage(set, history, backoff, client).steps(nodes, podsByNode);
        boolean done = steps.run(set, history.hash(), client);
        if (done && steps.isEmpty() && set.isRolling()) {
            done = new DaemonSetRollingUpdate(set, history, client.now(), nodes, podsByNode)
                    .steps()
                    .run(set, history.hash(), client);
        }
        if (done) {
            history.cleanUp(set, pods, client);
            retries.forget(set.object().ref());
        } else {
            retries.failed(set.object().ref(), client);
        }
        DaemonSetStatus.of(set, history, nodes, podsByNode, client).write(set, client);
    }
}
