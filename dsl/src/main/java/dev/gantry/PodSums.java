package dev.gantry;

/** That what is asked for all containers of a pod together is enough for them. */
final class PodSums {
    private PodSums() {}

    static void check(Words words, Said<Resources> whole, Report report) {
        long cpu = sum(words, true);
        long memory = sum(words, false);
        whole.value().cpu().ifPresent(asked -> {
            if (asked.millicores() < cpu) {
                problem(whole, "CPU", asked, new Cpu(cpu), report);
            }
        });
        whole.value().memory().ifPresent(asked -> {
            if (asked.count() < memory) {
                problem(whole, "memory", asked, new Bytes(memory), report);
            }
        });
    }

    /** Init containers run one after the other, beside the sidecars that started before them; the rest runs at once. */
    private static long sum(Words words, boolean cpu) {
        long most = 0;
        long sidecars = 0;
        for (Said<Beside> beside : words.beside.values()) {
            long with = sidecars + amount(Beside.words(beside.value()), cpu);
            most = Math.max(most, with);
            sidecars = beside.value() instanceof Sidecar ? with : sidecars;
        }
        return Math.max(most, sidecars + amount(words.container, cpu));
    }

    private static long amount(ContainerWords said, boolean cpu) {
        // What has a limit and no request requests its limit.
        Said<Resources> asked = said.requests == null ? said.limits : said.requests;
        if (asked == null) {
            return 0;
        }
        return cpu
                ? asked.value().cpu().map(Cpu::millicores).orElse(0L)
                : asked.value().memory().map(Bytes::count).orElse(0L);
    }

    private static void problem(Said<Resources> whole, String what, Object asked, Object sum, Report report) {
        report.below("podRequests")
                .add(
                        whole.line(),
                        "pod-request-below-containers",
                        "All containers together request " + sum + " of " + what + ", and the pod requests " + asked
                                + ".",
                        "A pod requests no less than its containers do together.",
                        "Give " + sum + " or more, or leave it out of the containers.");
    }
}
