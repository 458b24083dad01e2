package dev.gantry.apply;

import dev.gantry.cluster.Cluster;
import dev.gantry.cluster.Interrupted;
import dev.gantry.cluster.Selection;
import dev.gantry.manifest.ObjectRef;
import dev.gantry.plan.Change;
import dev.gantry.plan.Plan;
import dev.gantry.problem.GantryException;
import dev.gantry.release.Release;
import dev.gantry.time.Bell;
import dev.gantry.time.Time;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import tools.jackson.databind.node.ObjectNode;

/**
 * Keeps an app at its latest good release until the thread is interrupted. It sees by watches what moves, plans where that can be
 * drift, and carries the plan out. An apply by somebody else is waited for, and what that made is kept from then on.
 */
final class Watching {
    /** Many events come together. */
    private static final Duration BREATH = Duration.ofMillis(100);

    /** Looks anew without any event, since watches may fail in silence. */
    private static final Duration ROUND = Duration.ofMinutes(5);

    /** As often an object is put right at once; then somebody else wants it otherwise as stubbornly. */
    private static final int AT_ONCE = 5;

    private final Cluster cluster;
    private final Time time;
    private final String app;
    private final String namespace;
    private final Vigil vigil;
    private final Function<Plan, Outcome> apply;
    private final Patience withCluster = new Patience(0);
    private final Map<ObjectRef, Patience> withOthers = new HashMap<>();

    /** @param apply carries out a plan, and waits for nothing */
    Watching(Cluster cluster, Time time, String app, String namespace, Vigil vigil, Function<Plan, Outcome> apply) {
        this.cluster = cluster;
        this.time = time;
        this.app = app;
        this.namespace = namespace;
        this.vigil = vigil;
        this.apply = apply;
    }

    void run() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                try {
                    keep();
                } catch (Interrupted e) {
                    throw e;
                } catch (GantryException e) {
                    vigil.hindered(String.valueOf(e.getMessage()));
                    time.sleep(withCluster.pause(time.now()));
                }
            }
        } catch (Interrupted | InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Keeps one release, until there is another. */
    private void keep() throws InterruptedException {
        Bell bell = time.bell();
        try (Followers followers = new Followers(cluster, time, bell)) {
            followers.follow("v1", "ConfigMap", Selection.in(namespace).labelled(ApplySet.ID + "=" + set()));
            Optional<ObjectNode> stored = stored(followers);
            Optional<Inventory> inventory = stored.map(it -> Inventory.of(app, namespace, it));
            Optional<Release> release =
                    inventory.flatMap(it -> it.releases().latest()).filter(Release::isGood);
            if (release.isPresent()) {
                keep(inventory.orElseThrow(), release.get(), followers, bell);
                return;
            }
            vigil.hindered(
                    inventory.isEmpty()
                            ? "There is no " + app + " in namespace " + namespace + ". Apply it first."
                            : "The latest release of " + app + " is not good, or is being applied. It is kept from when"
                                    + " it is.");
            while (stored(followers).equals(stored)) {
                bell.await(ROUND);
            }
        }
    }

    private void keep(Inventory inventory, Release release, Followers followers, Bell bell)
            throws InterruptedException {
        inventory
                .members()
                .forEach(ref -> followers.follow(ref.apiVersion(), ref.kind(), Followers.around(ref, set(), true)));
        vigil.watching(release, inventory.members().size());
        Drift drift = new Drift();
        boolean looks = true;
        while (isLatest(release, stored(followers))) {
            // Asked before the plan is made, so that what moves meanwhile is another reason to look.
            if (drift.shows(inventory.members(), followers) || looks) {
                if (!correct(release)) {
                    return;
                }
            }
            looks = !bell.await(ROUND);
            time.sleep(BREATH);
        }
    }

    private String set() {
        return ApplySet.id(app, namespace);
    }

    private Optional<ObjectNode> stored(Followers followers) {
        return followers.find(ApplySet.inventory(app, namespace));
    }

    private boolean isLatest(Release release, Optional<ObjectNode> stored) {
        return stored.flatMap(
                        found -> Inventory.of(app, namespace, found).releases().latest())
                .equals(Optional.of(release));
    }

    /** Puts right what is to be put right, until nothing is; false where it is not the latest release any more. */
    private boolean correct(Release release) throws InterruptedException {
        for (Plan plan = plan(release); !plan.isEmpty(); plan = plan(release)) {
            Duration pause = pause(plan);
            if (!pause.isZero()) {
                vigil.hindered("What was put right is changed by somebody else each time. The next try is in "
                        + pause.toSeconds() + " s.");
                time.sleep(pause);
                plan = plan(release); // much may have moved meanwhile
            }
            // Asked after the plan was made: what a watch tells of another apply may come late, or not at all.
            if (!isLatest(release, cluster.get(ApplySet.inventory(app, namespace)))) {
                return false;
            }
            if (!plan.isEmpty()) {
                putRight(plan);
            }
        }
        return true;
    }

    private Plan plan(Release release) {
        return Returning.plan(cluster, app, namespace, release, true);
    }

    private void putRight(Plan plan) throws InterruptedException {
        vigil.drifted(plan);
        Outcome outcome = apply.apply(plan);
        if (outcome.result() == Outcome.Result.INTERRUPTED) {
            throw new InterruptedException();
        }
        vigil.corrected(plan, outcome);
        if (!outcome.succeeded()) {
            throw new GantryException("correction-failed", String.join(" ", outcome.problems()));
        }
    }

    /** Longer and longer between corrections of an object where each is undone at once. */
    private Duration pause(Plan plan) {
        Duration longest = Duration.ZERO;
        for (Change change : plan.changes()) {
            if (change.writes()) {
                Duration pause = withOthers
                        .computeIfAbsent(change.ref(), any -> new Patience(AT_ONCE))
                        .pause(time.now());
                longest = pause.compareTo(longest) > 0 ? pause : longest;
            }
        }
        return longest;
    }
}
