package dev.gantry.embedded.controller;

import dev.gantry.embedded.object.Client;
import dev.gantry.embedded.object.Stored;
import java.util.List;

/** One step of a rolling update: more new pods as far as the surge allows, fewer old ones as far as enough stay available. */
final class RollingUpdate {
    private RollingUpdate() {}

    /** How many pods the newest set may have now, which has {@code has}. */
    static int newReplicas(DeploymentSets sets, int has) {
        boolean rolls = !sets.deployment()
                .spec()
                .path("strategy")
                .path("type")
                .asString("RollingUpdate")
                .equals("Recreate");
        if (!rolls) {
            return sets.wanted();
        }
        int most = sets.wanted() + sets.surge();
        int now = DeploymentSets.sum(sets.all());
        if (now >= most) {
            return has;
        }
        return has + Math.min(most - now, sets.wanted() - has);
    }

    /** Whether anything was done. */
    static boolean step(DeploymentSets sets, Client client) {
        Stored newest = sets.newest().orElseThrow();
        int has = DeploymentSets.replicas(newest);
        int wants = has > sets.wanted() ? sets.wanted() : has == sets.wanted() ? has : newReplicas(sets, has);
        if (wants != has) {
            DeploymentScale.set(sets, newest, wants, client);
            return true;
        }
        return shrinkOld(sets, newest, client);
    }

    private static boolean shrinkOld(DeploymentSets sets, Stored newest, Client client) {
        int oldPods = DeploymentSets.sum(sets.old());
        if (oldPods == 0) {
            return false;
        }
        int least = sets.wanted() - sets.unavailable();
        int missingNew = DeploymentSets.replicas(newest) - DeploymentSets.available(newest);
        int most = oldPods + DeploymentSets.replicas(newest) - least - missingNew;
        if (most <= 0) {
            return false;
        }
        int removed = removeUnhealthy(sets, most, client);
        // Those that were just removed are counted again: the old ones are read anew.
        DeploymentSets now = DeploymentSets.of(sets.deployment(), client);
        return removed + removeAvailable(now, least, client) > 0;
    }

    /** Pods that are of no use go first: to remove them costs no availability. */
    private static int removeUnhealthy(DeploymentSets sets, int most, Client client) {
        int removed = 0;
        for (Stored old : sets.old()) {
            int has = DeploymentSets.replicas(old);
            int unhealthy = has - DeploymentSets.available(old);
            int count = Math.min(most - removed, unhealthy);
            if (has > 0 && count > 0) {
                DeploymentScale.set(sets, old, has - count, client);
                removed += count;
            }
        }
        return removed;
    }

    private static int removeAvailable(DeploymentSets sets, int least, Client client) {
        List<Stored> all = sets.all();
        int available = all.stream().mapToInt(DeploymentSets::available).sum();
        int most = available - least;
        int removed = 0;
        for (Stored old : sets.old()) {
            int has = DeploymentSets.replicas(old);
            int count = Math.min(has, most - removed);
            if (count > 0) {
                DeploymentScale.set(sets, old, has - count, client);
                removed += count;
            }
        }
        return removed;
    }
}
