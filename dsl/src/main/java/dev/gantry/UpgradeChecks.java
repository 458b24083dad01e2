package dev.gantry;

/** That an upgrade can make progress. */
final class UpgradeChecks {
    private UpgradeChecks() {}

    static void check(Workload<?> workload, Said<Upgrade> said, Report report) {
        report.check("upgrade", said.line(), Steps.of(said.value()).wrong());
        if (!(said.value() instanceof Rolling rolling)) {
            return;
        }
        rolling.maxSurge().ifPresent(share -> report.check("upgrade", said.line(), share.wrong()));
        rolling.maxUnavailable().ifPresent(share -> report.check("upgrade", said.line(), share.wrong()));
        boolean noSurge =
                rolling.maxSurge().isPresent() && rolling.maxSurge().get().isZero();
        boolean noneMissing = rolling.maxUnavailable().isPresent()
                && rolling.maxUnavailable().get().isZero();
        Report place = report.below("upgrade");
        if (workload instanceof StatefulService) {
            if (rolling.maxSurge().isPresent()) {
                place.add(
                        said.line(),
                        "surge-stateful",
                        "maxSurge is said of " + Id.of(workload) + ".",
                        "Each instance of a stateful service has a name and a disk of its own, so an old one goes before"
                                + " its successor comes.",
                        "Leave maxSurge out.");
            }
            if (noneMissing) {
                place.add(
                        said.line(),
                        "upgrade-stuck",
                        "maxUnavailable is 0 for " + Id.of(workload) + ".",
                        "An old instance of a stateful service goes before its successor comes.",
                        "Leave maxUnavailable out; the default is 1.");
            }
        } else if (workload instanceof Daemon daemon) {
            DaemonChecks.upgrade(daemon, rolling, said.line(), place);
        } else if (noSurge && noneMissing) {
            place.add(
                    said.line(),
                    "upgrade-stuck",
                    "maxSurge and maxUnavailable are both 0.",
                    "An upgrade either adds an instance first or takes one away first.",
                    "Give maxSurge(1).");
        }
    }
}
