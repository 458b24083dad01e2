package dev.gantry.tests.engine;

import dev.gantry.apply.Outcome;
import dev.gantry.apply.Vigil;
import dev.gantry.plan.Plan;
import dev.gantry.release.Release;
import java.util.function.Consumer;

/** What comes up while an app is watched, in a line each: {@code release 1}, a plan's changes, {@code DONE}. */
public class Told implements Vigil {
    private final Consumer<String> out;

    /** Hands each line over. */
    public Told(Consumer<String> out) {
        this.out = out;
    }

    @Override
    public void watching(Release release, int objects) {
        out.accept("release " + release.number());
    }

    @Override
    public void drifted(Plan plan) {
        out.accept(String.join(
                " ",
                plan.toString()
                        .lines()
                        .takeWhile(line -> !line.isEmpty())
                        .map(String::strip)
                        .toList()));
    }

    @Override
    public void corrected(Plan plan, Outcome outcome) {
        out.accept(outcome.result().name());
    }

    @Override
    public void hindered(String why) {
        out.accept(why);
    }
}
