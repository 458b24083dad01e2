package dev.gantry.embedded.http;

import dev.gantry.cluster.Refusal;
import dev.gantry.embedded.Api;
import dev.gantry.embedded.Change;
import dev.gantry.time.Bell;
import dev.gantry.time.Time;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import tools.jackson.databind.node.ObjectNode;

/** One client that watches: a line of JSON for each event. It waits in real time, as clients do. */
final class WatchSession {
    private static final String INITIAL_EVENTS_END = "k8s.io/initial-events-end";
    private static final long LONGEST_SECONDS = 3_600;
    /** How often a client that wants it hears how far things are; only so does one that hung up come to light. */
    private static final Duration BETWEEN_BOOKMARKS = Duration.ofSeconds(10);

    /** Written when it happens: what is stored may not be read while something else moves. */
    private record Line(String json, boolean isLast) {
        static Line of(String type, ObjectNode object) {
            ObjectNode line = Json.object();
            line.put("type", type).set("object", object);
            return new Line(new String(Json.write(line), StandardCharsets.UTF_8), type.equals("ERROR"));
        }
    }

    private final Time real = Time.system();
    private final Bell bell = real.bell();
    private final Queue<Line> lines = new ConcurrentLinkedQueue<>();
    private final Api api;
    private final Forms forms;
    private final Resource resource;
    private final Target target;
    private final Choice choice;
    private final Request request;
    private final boolean wantsBookmarks;
    private Runnable end = () -> {};
    private boolean isFirst = true;

    WatchSession(Api api, Forms forms, Resource resource, Target target, Choice choice, Request request) {
        this.api = api;
        this.forms = forms;
        this.resource = resource;
        this.target = target;
        this.choice = choice;
        this.request = request;
        this.wantsBookmarks = request.isTrue("allowWatchBookmarks");
    }

    /**
     * Listens from now on; what is known already waits to be written.
     *
     * @param tellsThere all objects that are there are told first, as new ones
     * @param since the version after which changes are told where it is not
     * @param marksEnd tells when all that was there has been told
     */
    void begin(boolean tellsThere, long since, boolean marksEnd) {
        api.atOnce(() -> {
            long from = tellsThere || since == 0 ? api.version() : since;
            if (tellsThere) {
                api.list(target.stored(), target.namespace()).stream()
                        .filter(choice)
                        .forEach(it -> tell("ADDED", it.tree()));
            }
            if (marksEnd && wantsBookmarks) {
                lines.add(bookmark(true));
            }
            try {
                end = api.watch(target.stored(), from, this::changed);
            } catch (Refusal tooOld) {
                lines.add(Line.of("ERROR", Statuses.tree(tooOld)));
            }
            return true;
        });
    }

    private void changed(Change change) {
        change.seenBy(choice).ifPresent(it -> tell(it.type().name(), it.object()));
    }

    private void tell(String type, ObjectNode object) {
        lines.add(Line.of(type, forms.form(resource, object, request, isFirst)));
        isFirst = false;
        bell.ring();
    }

    private Line bookmark(boolean endsInitial) {
        ObjectNode object = Json.object();
        Accepts accepts = Accepts.of(request.header("accept"));
        if (accepts.isMetadata()) {
            object.put("kind", "PartialObjectMetadata").put("apiVersion", "meta.k8s.io/" + accepts.version());
        } else {
            object.put("kind", resource.kind().kind())
                    .put("apiVersion", resource.kind().apiVersion());
        }
        ObjectNode metadata = object.putObject("metadata");
        metadata.put("resourceVersion", Long.toString(api.version()));
        metadata.putNull("creationTimestamp");
        if (endsInitial) {
            metadata.putObject("annotations").put(INITIAL_EVENTS_END, "true");
        }
        return Line.of("BOOKMARK", object);
    }

    /**
     * Writes what happens until the client hangs up or its time is over.
     *
     * @param seconds how long it wants to watch; 0: as long as it may
     */
    void run(OutputStream out, long seconds) throws IOException {
        boolean isBounded = seconds > 0 && seconds < LONGEST_SECONDS;
        Instant deadline = real.now().plusSeconds(isBounded ? seconds : LONGEST_SECONDS);
        Instant nextMark = real.now().plus(BETWEEN_BOOKMARKS);
        try {
            out.flush(); // the client learns that the watch has begun
            while (real.now().isBefore(deadline)) {
                Line line = lines.poll();
                if (line != null) {
                    write(out, line);
                    if (line.isLast()) {
                        return;
                    }
                } else if (!real.now().isBefore(nextMark)) {
                    nextMark = real.now().plus(BETWEEN_BOOKMARKS);
                    mark();
                } else {
                    Instant next = nextMark.isBefore(deadline) ? nextMark : deadline;
                    bell.await(Duration.between(real.now(), next));
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // the server ends, and the watch with it
        } finally {
            end.run();
        }
    }

    /** Tells how far things are, if nothing waits to be told before. */
    private void mark() {
        if (wantsBookmarks) {
            api.atOnce(() -> lines.isEmpty() && lines.add(bookmark(false)));
        }
    }

    private static void write(OutputStream out, Line line) throws IOException {
        out.write(line.json().getBytes(StandardCharsets.UTF_8));
        out.write('\n');
        out.flush();
    }
}
