package dev.gantry;

import dev.gantry.kubernetes.Named;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** That jobs said to run one after the other can: no job waits for itself, or for one that never runs. */
final class OrderChecks {
    private final Scene scene;
    private final Report report;
    private final Set<Id> checked = new HashSet<>();

    OrderChecks(Scene scene, Report report) {
        this.scene = scene;
        this.report = report;
    }

    void run() {
        for (Said<Named> part : scene.parts()) {
            if (part.value() instanceof Job job) {
                follow(job, new ArrayList<>());
            }
            if (part.value() instanceof Workload<?> workload) {
                waitsForNothing(workload);
            }
        }
    }

    /** @param path the jobs that wait for this one, the first of them first */
    private void follow(Job job, List<Id> path) {
        Id id = Id.of(job);
        if (!checked.add(id)) {
            return;
        }
        path.add(id);
        for (Said<Ref<Job>> said : job.words().job.after.values()) {
            int known = path.indexOf(said.value().id());
            if (known >= 0) {
                cycle(job, said, path.subList(known, path.size()));
            } else if (scene.winner(said.value().part()) instanceof Job before) {
                follow(before, path);
            }
        }
        path.remove(path.size() - 1);
    }

    private void cycle(Job job, Said<Ref<Job>> said, List<Id> waiting) {
        StringBuilder all = new StringBuilder();
        for (Id one : waiting) {
            all.append(one).append(" runs after ");
        }
        report.below(job.name())
                .below("after")
                .add(
                        said.line(),
                        "job-order-cycle",
                        "J" + all.substring(1) + waiting.get(0) + ".",
                        "A job that runs after others runs when they have completed.",
                        "Take one of these words away.");
    }

    private void waitsForNothing(Workload<?> workload) {
        Words words = workload.words();
        for (Said<Ref<Job>> said : words.job.after.values()) {
            waits(workload, said.value(), "after", said);
        }
        if (words.upgrade != null) {
            for (Ref<Job> job : Workloads.upgrade(words).after()) {
                waits(workload, job, "upgrade", words.upgrade);
            }
        }
    }

    private void waits(Workload<?> workload, Ref<Job> before, String word, Said<?> said) {
        if (scene.winner(before.part()) instanceof Job job && job.words().job.suspended != null) {
            report.below(workload.name())
                    .below(word)
                    .add(
                            said.line(),
                            "job-order-suspended",
                            Id.of(workload) + " waits for " + Id.of(job) + ", which is suspended.",
                            "What is suspended does not run, so that it never completes.",
                            "Take suspended() away, or do not wait for it.");
        }
    }
}
