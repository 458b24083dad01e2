package dev.gantry.cli;

import dev.gantry.apply.Outcome;
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
final class WatchLines extends WatchView {
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("HH:mm:ss").withZone(ZoneOffset.UTC);

    private final Consumer<String> out;
    private final Paint paint;
    private Instant drifted = Instant.EPOCH;

    WatchLines(Consumer<String> out, Paint paint, Time time) {
        super(time);
        this.out = out;
        this.paint = paint;
    }

    @Override
    public void watching(Release release, int objects) {
        line(paint.good(Glyphs.DONE) + " kept at release " + release.number() + ", which has " + objects
                + (objects == 1 ? " object" : " objects"));
    }

    @Override
    public void drifted(Plan plan) {
        drifted = now();
        PlanText.of(plan).lines().takeWhile(line -> !line.isEmpty()).forEach(text -> line(Glyphs.harmless(text)));
    }

    @Override
    public void corrected(Plan plan, Outcome outcome) {
        if (outcome.succeeded()) {
            line(paint.good(Glyphs.DONE) + " put right in "
                    + Duration.between(drifted, now()).toMillis() + " ms");
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
    public void stopping() {
        line("stopping");
    }

    private void line(String text) {
        out.accept(paint.faint(MOMENT.format(now())) + "  " + text + "\n");
    }
}
