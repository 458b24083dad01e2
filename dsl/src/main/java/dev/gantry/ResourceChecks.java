package dev.gantry;

/** That limits leave room for what is requested. */
final class ResourceChecks {
    private ResourceChecks() {}

    static void limitsBelowRequests(Said<Resources> requests, Said<Resources> limits, Report report, String word) {
        requests.value()
                .cpu()
                .ifPresent(asked -> limits.value().cpu().ifPresent(most -> {
                    if (most.millicores() < asked.millicores()) {
                        problem(limits, "CPU", asked, most, report.below(word));
                    }
                }));
        requests.value()
                .memory()
                .ifPresent(asked -> limits.value().memory().ifPresent(most -> {
                    if (most.count() < asked.count()) {
                        problem(limits, "memory", asked, most, report.below(word));
                    }
                }));
    }

    static void disk(Said<ContainerWords.Disk> said, Report report) {
        Bytes asked = said.value().request();
        Bytes most = said.value().limit();
        if (most.count() < asked.count()) {
            problem(said, "disk", asked, most, report.below("ephemeralStorage"));
        }
    }

    private static void problem(Said<?> limits, String what, Object asked, Object most, Report report) {
        report.add(
                limits.line(),
                "limit-below-request",
                "The limit of " + what + " is " + most + ", and " + asked + " is requested.",
                "A limit is no less than the request.",
                "Raise the limit to " + asked + ", or request less.");
    }
}
