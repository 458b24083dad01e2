package dev.gantry.cli;

import dev.gantry.apply.Outcome;
import dev.gantry.apply.Progress;
import dev.gantry.apply.Vigil;
import dev.gantry.plan.Plan;
import dev.gantry.plan.PlanText;
import dev.gantry.release.Release;
import dev.gantry.time.Time;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.function.Consumer;

/** What comes up while an app is watched: a line each, after the moment in UTC. */
final class WatchLines implements Vigil, ProgressView {
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("HH:mm:ss").withZone(ZoneOffset.UTC);

    private final Consumer<String> out;
    private final Paint paint;
    private final Time time;
    private final Instant start;
    private Instant drifted = Instant.EPOCH;

    WatchLines(Consumer<String> out, Paint paint, Time time) {
        this.out = out;
        this.paint = paint;
        this.time = time;
        this.start = time.now();
    }

    /** What the engine is to tell; asked for, so that help need not load it. */
    Vigil vigil() {
        return this;
    }

    @Override
    public void watching(Release release, int objects) {
        line(paint.good(Glyphs.DONE) + " kept at release " + release.number() + ", which has " + objects
                + (objects == 1 ? " object" : " objects"));
    }

    @Override
    public void drifted(Plan plan) {
        drifted = time.now();
        PlanText.of(plan).lines().takeWhile(line -> !line.isEmpty()).forEach(text -> line(Glyphs.harmless(text)));
    }

    @Override
    public void corrected(Outcome outcome) {
        if (outcome.succeeded()) {
            line(paint.good(Glyphs.DONE) + " put right in "
                    + Duration.between(drifted, time.now()).toMillis() + " ms");
        } else {
            outcome.problems().forEach(this::hindered);
        }
    }

    @Override
    public void hindered(String why) {
        for (String text : why.lines().toList()) {
            line(paint.changed(Glyphs.WAITING) + " " + Glyphs.harmless(text));
        }
    }

    @Override
    public Progress listener() {
        return Progress.silent();
    }

    @Override
    public Duration elapsed() {
        return Duration.between(start, time.now());
    }

    @Override
    public void stopping() {
        line("stopping");
    }

    @Override
    public void finish() {}

    private void line(String text) {
        out.accept(paint.faint(MOMENT.format(time.now())) + "  " + text + "\n");
    }
}
