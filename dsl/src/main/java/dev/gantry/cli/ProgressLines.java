package dev.gantry.cli;

import dev.gantry.apply.ObjectStatus;
import dev.gantry.apply.Progress;
import dev.gantry.manifest.ObjectRef;
import dev.gantry.plan.Change;
import dev.gantry.plan.Plan;
import dev.gantry.time.Time;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;

/** A line for everything that happens, after the time it took to get there: for logs and pipes. */
final class ProgressLines implements ProgressView, Progress {
    private final Consumer<String> out;
    private final Time time;
    private final Instant start;

    ProgressLines(Consumer<String> out, Time time) {
        this.out = out;
        this.time = time;
        this.start = time.now();
    }

    @Override
    public Progress listener() {
        return this;
    }

    @Override
    public Duration elapsed() {
        return Duration.between(start, time.now());
    }

    @Override
    public void stopping() {
        line("stopping: what is under way is finished first");
    }

    @Override
    public void finish() {}

    @Override
    public void started(Plan plan) {
        if (plan.makesNamespace()) {
            line("Namespace/" + plan.namespace() + " is made first");
        }
    }

    @Override
    public void waiting(String why) {
        line(Glyphs.harmless(why));
    }

    @Override
    public void returning(int release) {
        line("it failed, and returns to release " + release);
    }

    @Override
    public void applied(Change change) {
        line(change.ref() + (change instanceof Change.Create ? " created" : " changed"));
    }

    @Override
    public void refused(ObjectRef ref, String reason) {
        line(ref + " REFUSED: " + Glyphs.harmless(reason));
    }

    @Override
    public void status(ObjectStatus status) {
        line(status.ref()
                + switch (status.state()) {
                    case READY -> " ready: ";
                    case IN_PROGRESS, MISSING -> ": ";
                    case FAILED -> " FAILED: ";
                }
                + Glyphs.harmless(status.reason()));
    }

    @Override
    public void deleting(ObjectRef ref) {
        line(ref + " is being deleted");
    }

    @Override
    public void deleted(ObjectRef ref) {
        line(ref + " is gone");
    }

    private void line(String text) {
        String passed = Durations.told(elapsed());
        out.accept(" ".repeat(Math.max(0, 6 - passed.length())) + passed + "  " + text + "\n");
    }
}
