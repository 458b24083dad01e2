package dev.gantry.apply;

import dev.gantry.cluster.Cluster;
import dev.gantry.manifest.Manifest;
import dev.gantry.plan.Intent;
import dev.gantry.plan.Plan;
import dev.gantry.problem.GantryException;
import dev.gantry.release.Release;
import dev.gantry.release.Releases;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Brings an app whose upgrade failed back to its last good release, all of it, configuration included. */
final class Returning {
    private final Cluster cluster;
    private final Plan failed;
    private final Progress progress;
    private final Function<Plan, Outcome> run;

    /** @param run carries out a plan */
    Returning(Cluster cluster, Plan failed, Progress progress, Function<Plan, Outcome> run) {
        this.cluster = cluster;
        this.failed = failed;
        this.progress = progress;
        this.run = run;
    }

    /** The outcome with the return that followed; as it is where there is nothing to return to. */
    Outcome after(Outcome outcome) {
        try {
            Releases releases = new InventoryStore(cluster, failed.app(), failed.namespace())
                    .read()
                    .map(Inventory::releases)
                    .orElse(Releases.NONE);
            // What was good once and is merely put right again is no upgrade.
            boolean isUpgrade = releases.latest().filter(it -> !it.isGood()).isPresent();
            Optional<Release> good = isUpgrade ? releases.lastGood() : Optional.empty();
            return good.map(release -> outcome.returned(to(release))).orElse(outcome);
        } catch (GantryException e) {
            return outcome.problem("It could not return to an earlier release: " + e.getMessage());
        }
    }

    private Outcome.Return to(Release release) {
        Plan back = plan(cluster, failed.app(), failed.namespace(), release, true);
        progress.returning(release.number());
        return new Outcome.Return(release.number(), back, run.apply(back));
    }

    /** What has to be done for an app to be as it was in a release. */
    static Plan plan(Cluster cluster, String app, String namespace, Release release, boolean takeOver) {
        Manifest manifest = new ReleaseStore(cluster, app, namespace).read(release);
        Intent.Apply intent =
                new Intent.Apply(app, namespace, manifest.objects(), takeOver, Optional.of(release.number()));
        return new Planner(cluster, intent).plan();
    }

    /**
     * The release that an app is asked to return to.
     *
     * @throws GantryException {@code release-unknown}, with those that there are
     */
    static Release chosen(Releases releases, String app, Optional<Integer> number) {
        Optional<Release> found = number.map(releases::find).orElseGet(releases::lastGood);
        return found.orElseThrow(() -> new GantryException(
                "release-unknown",
                number.map(it -> app + " has no release " + it + ".")
                                .orElse(app + " has no good release before its latest.")
                        + " " + there(releases)));
    }

    private static String there(Releases releases) {
        List<String> numbers =
                releases.all().stream().map(it -> String.valueOf(it.number())).toList();
        return numbers.isEmpty()
                ? "No release is kept; each apply keeps one."
                : "Kept are " + String.join(", ", numbers) + "; history tells more.";
    }
}
