package dev.gantry.embedded.controller;

import dev.gantry.cluster.Refusal;
import dev.gantry.embedded.object.Client;
import dev.gantry.embedded.object.Controller;
import dev.gantry.embedded.object.Selector;
import dev.gantry.embedded.object.Stored;
import dev.gantry.manifest.ObjectRef;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/** Keeps as many pods as a ReplicaSet wants. */
public final class ReplicaSetController implements Controller {
    private static final String KIND = "ReplicaSet";
    private static final String API = "apps/v1";

    private final Retries retries = new Retries();

    /** A controller for all ReplicaSets. */
    public ReplicaSetController() {}

    @Override
    public String name() {
        return "replicaset-controller";
    }

    @Override
    public Stream<ObjectRef> concerned(Stored changed, Client client) {
        if (changed.ref().kind().equals("Pod") && changed.controllerUid().isEmpty()) {
            return client.list(API, KIND, changed.namespace()).stream()
                    .filter(set -> Selector.of(set).matches(changed.labels()))
                    .map(Stored::ref);
        }
        return Concerned.itselfOrOwner(changed, API, KIND);
    }

    @Override
    public void reconcile(ObjectRef ref, Client client) {
        Optional<Stored> found = client.get(ref);
        if (found.isEmpty()) {
            retries.forget(ref);
            return;
        }
        Stored set = found.get();
        List<Stored> active = active(set, client);
        Optional<String> failure = set.isDeleting() ? Optional.empty() : sync(set, active, client);
        if (failure.isEmpty()) {
            retries.forget(ref);
        } else {
            retries.failed(ref, client);
        }
        // The pods as they were found: those made or deleted just now are counted at the next look.
        ReplicaSetStatus.write(set, active, failure, client);
        int minReady = set.spec().path("minReadySeconds").asInt(0);
        for (Stored pod : active) {
            Pods.untilAvailable(pod, minReady, client.now()).ifPresent(left -> client.wake(ref, left));
        }
    }

    private static List<Stored> active(Stored set, Client client) {
        List<Stored> active = new ArrayList<>();
        for (Stored pod : client.managedBy(set, "v1", "Pod")) {
            if (Pods.isActive(pod)) {
                active.add(pod);
            }
        }
        boolean adopts = false;
        for (Stored pod : set.isDeleting() ? List.<Stored>of() : client.unmanaged("v1", "Pod", set.namespace())) {
            if (Pods.isActive(pod) && Selector.of(set).matches(pod.labels())) {
                active.add(adopted(pod, set, client));
                adopts = true;
            }
        }
        if (adopts) {
            active.sort(Comparator.comparing(Stored::name));
        }
        return active;
    }

    private static Stored adopted(Stored pod, Stored set, Client client) {
        return client.update(
                pod.ref(),
                tree -> tree.withObjectProperty("metadata")
                        .withArrayProperty("ownerReferences")
                        .addObject()
                        .put("apiVersion", API)
                        .put("kind", KIND)
                        .put("name", set.name())
                        .put("uid", set.uid())
                        .put("controller", true)
                        .put("blockOwnerDeletion", true));
    }

    /** Why not all pods that are missing could be made, if so. */
    private static Optional<String> sync(Stored set, List<Stored> active, Client client) {
        int wanted = set.spec().path("replicas").asInt(1);
        for (int missing = wanted - active.size(); missing > 0; missing--) {
            ObjectNode pod = PodTemplates.namedPod(set, set.spec().path("template"), client);
            try {
                Stored made = client.create(pod, set);
                client.event(set, "Normal", "SuccessfulCreate", "Created pod: " + made.name());
            } catch (Refusal refusal) {
                client.event(set, "Warning", "FailedCreate", "Error creating: " + refusal.getMessage());
                return Optional.of(String.valueOf(refusal.getMessage()));
            }
        }
        if (active.size() > wanted) {
            for (Stored pod : PodDeletionOrder.of(related(set, client), active).subList(0, active.size() - wanted)) {
                client.delete(pod.ref());
                client.event(set, "Normal", "SuccessfulDelete", "Deleted pod: " + pod.name());
            }
        }
        return Optional.empty();
    }

    /** The active pods of all sets that belong to the same owner: of a node that has many of them, one goes first. */
    private static List<Stored> related(Stored set, Client client) {
        List<Stored> related = new ArrayList<>();
        for (Stored sibling : client.list(API, KIND, set.namespace())) {
            boolean isRelated = sibling.uid().equals(set.uid())
                    || (!set.controllerUid().isEmpty()
                            && sibling.controllerUid().equals(set.controllerUid()));
            if (isRelated) {
                for (Stored pod : client.managedBy(sibling, "v1", "Pod")) {
                    if (Pods.isActive(pod)) {
                        related.add(pod);
                    }
                }
            }
        }
        return related;
    }
}
