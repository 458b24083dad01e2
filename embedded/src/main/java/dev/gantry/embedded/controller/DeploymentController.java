package dev.gantry.embedded.controller;

import dev.gantry.embedded.object.Client;
import dev.gantry.embedded.object.Controller;
import dev.gantry.embedded.object.Stored;
import dev.gantry.manifest.ObjectRef;
import java.util.Optional;
import java.util.stream.Stream;

/** Replaces the pods of a Deployment by those of its newest template, at the pace that its strategy allows. */
public final class DeploymentController implements Controller {
    private static final String API = "apps/v1";

    /** A controller for all Deployments. */
    public DeploymentController() {}

    @Override
    public String name() {
        return "deployment-controller";
    }

    /** Itself, its ReplicaSets; and, for one that waits until old pods are gone, their pods. */
    @Override
    public Stream<ObjectRef> concerned(Stored changed, Client client) {
        if (changed.ref().kind().equals("Pod")) {
            return changed
                    .controller()
                    .filter(owner -> owner.kind().equals("ReplicaSet"))
                    .flatMap(client::get)
                    .flatMap(Stored::controller)
                    .filter(owner -> client.get(owner)
                            .filter(DeploymentController::waitsForPods)
                            .isPresent())
                    .stream();
        }
        return Concerned.itselfOrOwner(changed, API, "Deployment");
    }

    /** Whether it looks at pods; else their ReplicaSets tell all that it wants to know. */
    private static boolean waitsForPods(Stored deployment) {
        return deployment.spec().path("strategy").path("type").asString("").equals("Recreate");
    }

    @Override
    public void reconcile(ObjectRef ref, Client client) {
        Optional<Stored> found = client.get(ref);
        if (found.isEmpty()) {
            return;
        }
        Stored deployment = found.get();
        if (deployment.isDeleting()) {
            DeploymentStatus.write(deployment, DeploymentSets.of(deployment, client), client);
            return;
        }
        DeploymentSets sets = DeploymentSets.of(deployment, client);
        if (deployment.spec().path("paused").asBoolean(false)) {
            DeploymentScale.scale(sets, client);
        } else if (DeploymentScale.isScaled(sets)) {
            DeploymentScale.scale(sets, client);
        } else if (waitsForPods(deployment)) {
            recreate(sets, client);
        } else {
            DeploymentSets current = sets.withNewest(client);
            if (!RollingUpdate.step(current, client)) {
                current.cleanUp(client);
            }
        }
        DeploymentStatus.write(deployment, DeploymentSets.of(deployment, client), client);
    }

    /** All old pods go before the first new one comes. */
    private static void recreate(DeploymentSets sets, Client client) {
        boolean scaledDown = false;
        for (Stored old : sets.old()) {
            if (DeploymentSets.replicas(old) > 0) {
                DeploymentScale.set(sets, old, 0, client);
                scaledDown = true;
            }
        }
        if (scaledDown || hasOldPods(sets, client)) {
            return;
        }
        DeploymentSets current = sets.withNewest(client);
        current.newest().ifPresent(newest -> {
            if (DeploymentSets.replicas(newest) == current.wanted()) {
                current.cleanUp(client);
            } else {
                DeploymentScale.set(current, newest, current.wanted(), client);
            }
        });
    }

    private static boolean hasOldPods(DeploymentSets sets, Client client) {
        for (Stored old : sets.old()) {
            for (Stored pod : client.managedBy(old, "v1", "Pod")) {
                if (!Pods.isFinished(pod)) {
                    return true;
                }
            }
        }
        return false;
    }
}
