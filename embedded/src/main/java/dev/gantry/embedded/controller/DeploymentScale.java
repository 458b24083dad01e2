package dev.gantry.embedded.controller;

import dev.gantry.embedded.object.Client;
import dev.gantry.embedded.object.Sharing;
import dev.gantry.embedded.object.Stored;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** How many pods each ReplicaSet of a Deployment is to have when the Deployment itself is given another number. */
final class DeploymentScale {
    private DeploymentScale() {}

    /** Whether the Deployment was given another number since its sets were scaled last. */
    static boolean isScaled(DeploymentSets sets) {
        for (Stored set : sets.active()) {
            String desired = set.annotations().get(DeploymentSets.DESIRED);
            if (desired != null && !desired.equals(Integer.toString(sets.wanted()))) {
                return true;
            }
        }
        return false;
    }

    /** Brings the sets to the new number: one set takes it all, several take shares. */
    static void scale(DeploymentSets sets, Client client) {
        List<Stored> active = sets.active();
        if (active.size() == 1) {
            set(sets, active.get(0), sets.wanted(), client);
        } else if (active.isEmpty()) {
            sets.newest().ifPresent(newest -> set(sets, newest, sets.wanted(), client));
        } else if (isSaturated(sets)) {
            sets.old().stream()
                    .filter(old -> DeploymentSets.replicas(old) > 0)
                    .forEach(old -> set(sets, old, 0, client));
        } else {
            proportionally(sets, active, client);
        }
    }

    private static boolean isSaturated(DeploymentSets sets) {
        return sets.newest()
                .filter(newest -> DeploymentSets.replicas(newest) == sets.wanted()
                        && DeploymentSets.available(newest) == sets.wanted()
                        && Integer.toString(sets.wanted())
                                .equals(newest.annotations().get(DeploymentSets.DESIRED)))
                .isPresent();
    }

    private static void proportionally(DeploymentSets sets, List<Stored> active, Client client) {
        int allowed = sets.wanted() > 0 ? sets.wanted() + sets.surge() : 0;
        int total = DeploymentSets.sum(active);
        int toAdd = allowed - total;
        List<Stored> order = new ArrayList<>(active);
        Comparator<Stored> bySize =
                Comparator.comparingInt(DeploymentSets::replicas).reversed();
        order.sort(bySize.thenComparing(
                Stored::created, toAdd > 0 ? Comparator.reverseOrder() : Comparator.naturalOrder()));
        int added = 0;
        List<Integer> sizes = new ArrayList<>();
        for (Stored set : order) {
            int share = toAdd == 0 ? 0 : share(sets, set, toAdd, toAdd - added);
            sizes.add(DeploymentSets.replicas(set) + share);
            added += share;
        }
        if (toAdd != 0) {
            sizes.set(0, Math.max(0, sizes.get(0) + toAdd - added)); // what rounding left goes to the largest
        }
        for (int i = 0; i < order.size(); i++) {
            set(sets, order.get(i), sizes.get(i), client);
        }
    }

    private static int share(DeploymentSets sets, Stored set, int toAdd, int left) {
        int has = DeploymentSets.replicas(set);
        if (has == 0 || left == 0) {
            return 0;
        }
        int most = sets.wanted() + sets.surge();
        int before = Integer.parseInt(
                set.annotations().getOrDefault(DeploymentSets.MOST, Integer.toString(Math.max(1, sets.wanted()))));
        int grown = (int) Math.round((double) has * most / Math.max(1, before)) - has;
        return toAdd > 0 ? Math.min(grown, left) : Math.max(grown, left);
    }

    /** Gives a set another number of pods, and notes what the Deployment wanted then. */
    static void set(DeploymentSets sets, Stored set, int count, Client client) {
        int before = DeploymentSets.replicas(set);
        ObjectNode after = set.sharing();
        Sharing.own(after, "spec").put("replicas", count);
        Sharing.own(after.withObjectProperty("metadata"), "annotations")
                .put(DeploymentSets.DESIRED, Integer.toString(sets.wanted()))
                .put(DeploymentSets.MOST, Integer.toString(sets.wanted() + sets.surge()));
        client.replace(set, after);
        if (before != count) {
            client.event(
                    sets.deployment(),
                    "Normal",
                    "ScalingReplicaSet",
                    "Scaled " + (count > before ? "up" : "down") + " replica set " + set.name() + " from " + before
                            + " to " + count);
        }
    }
}
