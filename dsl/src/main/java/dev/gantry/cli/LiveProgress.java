package dev.gantry.cli;

import dev.gantry.apply.ObjectStatus;
import dev.gantry.apply.Progress;
import dev.gantry.manifest.ObjectRef;
import dev.gantry.plan.Change;
import dev.gantry.plan.Plan;
import dev.gantry.time.Alarm;
import dev.gantry.time.Time;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What is under way, drawn in place ten times a second; what took time and is over stays above it, line by line. What
 * took no time is only counted: there may be hundreds of it, and the plan has just named it.
 */
final class LiveProgress implements ProgressView, Progress {
    private static final Duration TICK = Duration.ofMillis(100);
    private static final int TICKS_BETWEEN_SIZES = 20;

    private final Terminal terminal;
    private final Paint paint;
    private final Time time;
    private final Deed deed;
    private final Instant start;
    private final LiveArea area;
    private final Map<ObjectRef, Row> moving = new LinkedHashMap<>();
    private final Map<ObjectRef, Instant> begun = new HashMap<>();
    private final List<Row> over = new ArrayList<>();
    private Terminal.Size size;
    private Alarm tick = () -> {};
    private int ticks;
    private int steps;
    private int done;
    private int nameWidth;
    private String doing;
    private boolean stopping;
    private boolean closed;

    LiveProgress(Terminal terminal, Paint paint, Time time, Deed deed) {
        this.terminal = terminal;
        this.paint = paint;
        this.time = time;
        this.deed = deed;
        this.doing = deed.doing();
        this.start = time.now();
        this.size = terminal.size();
        this.area = new LiveArea(terminal);
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
    public synchronized void stopping() {
        stopping = true;
    }

    @Override
    public synchronized void finish() {
        if (!closed) {
            draw();
            closed = true;
            tick.cancel();
            area.close();
        }
    }

    @Override
    public synchronized void started(Plan plan) {
        for (Change change : plan.changes()) {
            if (change.writes()) {
                steps++;
                nameWidth = Math.max(nameWidth, change.ref().toString().length());
            }
        }
        draw();
        tick.cancel();
        tick = time.schedule(TICK, this::tick);
    }

    @Override
    public synchronized void waiting(String why) {
        area.draw(List.of("  " + paint.changed(Glyphs.WAITING) + " " + Glyphs.harmless(why)), List.of());
    }

    @Override
    public synchronized void returning(int release) {
        moving.clear();
        steps = 0;
        done = 0;
        doing = "Returning to release " + release;
    }

    @Override
    public synchronized void applying(Change change) {
        move(change.ref(), change instanceof Change.Create ? "being created" : "being changed");
    }

    @Override
    public synchronized void applied(Change change) {
        // Whatever takes time from here on, its status tells.
        moving.remove(change.ref());
        done++;
    }

    @Override
    public synchronized void refused(ObjectRef ref, String reason) {
        end(ref, Row.State.FAILED, reason);
    }

    @Override
    public synchronized void status(ObjectStatus status) {
        switch (status.state()) {
            case IN_PROGRESS, MISSING -> move(status.ref(), status.reason());
            case FAILED -> end(status.ref(), Row.State.FAILED, status.reason());
            case READY -> {
                if (moving.containsKey(status.ref())) {
                    end(status.ref(), Row.State.DONE, status.reason());
                }
            }
        }
    }

    @Override
    public synchronized void deleting(ObjectRef ref) {
        move(ref, "being deleted");
    }

    @Override
    public synchronized void deleted(ObjectRef ref) {
        done++;
        end(ref, Row.State.DONE, "gone");
    }

    private void move(ObjectRef ref, String message) {
        Instant since = begun.computeIfAbsent(ref, it -> time.now());
        Row row = moving.getOrDefault(ref, new Row(ref, Row.State.MOVING, "", since));
        moving.put(ref, row.is(Row.State.MOVING, message));
        nameWidth = Math.max(nameWidth, ref.toString().length());
    }

    private void end(ObjectRef ref, Row.State state, String message) {
        move(ref, message);
        Row row = moving.remove(ref);
        if (row != null) {
            over.add(row.is(state, message));
        }
    }

    private synchronized void tick() {
        if (closed) {
            return;
        }
        ticks++;
        if (ticks % TICKS_BETWEEN_SIZES == 0) {
            size = terminal.size();
        }
        draw();
        tick = time.schedule(TICK, this::tick);
    }

    private void draw() {
        if (closed) {
            return;
        }
        Frame frame = new Frame(size, paint, time.now());
        List<String> forGood =
                over.stream().map(it -> frame.line(it, nameWidth)).toList();
        over.clear();
        area.draw(forGood, frame.live(List.copyOf(moving.values()), summary(), nameWidth));
    }

    private String summary() {
        String passed = " · " + Durations.told(elapsed());
        if (stopping) {
            return "Stopping: what is under way is finished first" + passed;
        }
        String counted = doing + " · " + done + " of " + steps + (deed == Deed.DESTROY ? " gone" : " done");
        boolean waits = deed != Deed.DESTROY && done == steps && !moving.isEmpty();
        return (waits ? "Waiting until all is ready · " + moving.size() + " to go" : counted) + passed;
    }
}
