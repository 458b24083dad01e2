package dev.gantry.embedded.controller;

import dev.gantry.embedded.object.Client;
import dev.gantry.embedded.object.Controller;
import dev.gantry.embedded.object.Stored;
import dev.gantry.manifest.ObjectRef;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Starts the jobs of CronJobs when they are due. */
public final class CronJobController implements Controller {
    private final Retries retries = new Retries();
    /** The schedule that each was last seen with, by uid. */
    private final Map<String, String> schedules = new HashMap<>();

    /** For one cluster. */
    public CronJobController() {}

    @Override
    public String name() {
        return "cronjob-controller";
    }

    @Override
    public Stream<ObjectRef> concerned(Stored changed, Client client) {
        return Concerned.itselfOrOwner(changed, CronJob.API_VERSION, CronJob.KIND);
    }

    @Override
    public void reconcile(ObjectRef ref, Client client) {
        Optional<Stored> found = client.get(ref);
        if (found.isEmpty()) {
            retries.forget(ref);
            return;
        }
        CronJob cronJob = new CronJob(found.get());
        if (hasNewSchedule(cronJob)) {
            waitForNewSchedule(cronJob, client);
        } else if (new CronJobSync(cronJob, client).run()) {
            retries.forget(ref);
        } else {
            retries.failed(ref, client);
        }
    }

    private boolean hasNewSchedule(CronJob cronJob) {
        String schedule = cronJob.schedule() + " " + cronJob.timeZone().orElse("");
        String before = schedules.put(cronJob.object().uid(), schedule);
        return before != null && !before.equals(schedule);
    }

    /** A changed schedule starts nothing for times that are past. */
    private static void waitForNewSchedule(CronJob cronJob, Client client) {
        try {
            CronSchedule schedule = CronSchedule.parse(cronJob.schedule(), cronJob.timeZone());
            CronJobSync.nextWake(cronJob, cronJob.since(), schedule, client);
        } catch (IllegalArgumentException wrong) {
            client.event(
                    cronJob.object(),
                    "Warning",
                    "UnParseableCronJobSchedule",
                    "unparseable schedule for cronjob: " + cronJob.schedule());
        }
    }
}
