package dev.gantry.cli;

import dev.gantry.apply.Progress;
import dev.gantry.apply.Vigil;
import dev.gantry.time.Time;
import java.time.Duration;
import java.time.Instant;

/** What comes up while an app is watched, as it is shown. */
abstract class WatchView implements Vigil, ProgressView {
    private final Time time;
    private final Instant start;

    WatchView(Time time) {
        this.time = time;
        this.start = time.now();
    }

    static WatchView of(Invocation call, Format format) {
        Time time = call.session().time();
        return format == Format.TEXT
                ? new WatchLines(call.terminal()::print, call.paint(), time)
                : new WatchDocuments(call.terminal()::print, format, time);
    }

    /** What the engine is to tell; asked for, so that help need not load it. */
    final Vigil vigil() {
        return this;
    }

    final Instant now() {
        return time.now();
    }

    @Override
    public final Progress listener() {
        return Progress.silent();
    }

    @Override
    public final Duration elapsed() {
        return Duration.between(start, time.now());
    }

    @Override
    public final void finish() {}
}
