package dev.gantry;

import dev.gantry.problem.Quoted;
import dev.gantry.problem.Source;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** That an upgrade can be, and that it can make progress. */
final class UpgradeChecks {
    private static final int LONGEST_NAME = 63;

    private final Workload<?> workload;
    private final @Nullable Source line;
    private final Report report;
    private final Report place;

    private UpgradeChecks(Workload<?> workload, @Nullable Source line, Report report) {
        this.workload = workload;
        this.line = line;
        this.report = report;
        this.place = report.below("upgrade");
    }

    static void check(Workload<?> workload, Said<Upgrade> said, Report report) {
        new UpgradeChecks(workload, said.line(), report).run(said.value());
    }

    private void run(Upgrade upgrade) {
        wrong(UpgradeWords.of(upgrade).wrong());
        Shares shares = Shares.of(upgrade);
        shares.surge().ifPresent(share -> wrong(share.wrong()));
        shares.unavailable().ifPresent(share -> wrong(share.wrong()));
        if (upgrade instanceof Canary canary) {
            canary.analysis().ifPresent(analysis -> wrong(analysis.wrong()));
            steps(canary.steps());
        } else if (upgrade instanceof BlueGreen blueGreen) {
            blueGreen.analysis().ifPresent(analysis -> wrong(analysis.wrong()));
            wrong(Seconds.wrong(blueGreen.keepOldFor()));
        } else if (upgrade instanceof Partitioned partitioned && partitioned.firstReplaced() < 0) {
            wrong(Wrong.of(
                    "count-negative",
                    Integer.toString(partitioned.firstReplaced()),
                    "Instances are numbered from 0.",
                    "Give partition(0) to replace all."));
        }
        stuck(upgrade, shares);
        StandIn standIn = StandIn.of(workload.words());
        if (standIn != null && standIn.name().length() > LONGEST_NAME) {
            place.add(
                    line,
                    "name-invalid",
                    "The second Deployment would be named " + Quoted.of(standIn.name()) + ".",
                    "A name is at most " + LONGEST_NAME + " characters.",
                    "Give the service a shorter name.");
        }
    }

    private void steps(List<Step> steps) {
        int before = 0;
        for (Step step : steps) {
            int share = step.share().value();
            if (share < 1 || share > 100) {
                wrong(Wrong.of(
                        "percentage-out-of-range",
                        step.share().toString(),
                        "The share of a step is 1 to 100 percent.",
                        "Give percent(5), and more with each step."));
                return;
            }
            if (share <= before) {
                place.add(
                        line,
                        "steps-not-ascending",
                        "A step of " + step.share() + " comes after one of " + before + "%.",
                        "A canary takes more instances with each step.",
                        "Say the smaller step first.");
                return;
            }
            before = share;
            wrong(Seconds.wrong(step.pause()));
        }
    }

    private void stuck(Upgrade upgrade, Shares shares) {
        if (workload instanceof StatefulService && shares.noneMissing()) {
            place.add(
                    line,
                    "upgrade-stuck",
                    "maxUnavailable is 0 for " + Id.of(workload) + ".",
                    "An old instance of a stateful service goes before its successor comes.",
                    "Leave maxUnavailable out; the default is 1.");
        } else if (workload instanceof Daemon daemon) {
            DaemonChecks.upgrade(daemon, shares, line, place);
        } else if (upgrade instanceof Surging && !shares.surges() && shares.noneMissing()) {
            place.add(
                    line,
                    "upgrade-stuck",
                    "maxSurge and maxUnavailable are both 0.",
                    "An upgrade either adds an instance first or takes one away first.",
                    "Give maxSurge(1).");
        }
    }

    private void wrong(Optional<Wrong> wrong) {
        report.check("upgrade", line, wrong);
    }
}
