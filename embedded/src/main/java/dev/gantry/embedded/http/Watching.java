package dev.gantry.embedded.http;

import dev.gantry.cluster.Refusal;
import dev.gantry.cluster.WatchEvent;
import dev.gantry.embedded.Api;
import dev.gantry.embedded.Change;
import dev.gantry.embedded.object.Stored;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.node.ObjectNode;

/** Tells clients what happens to objects, one line of JSON an event, until they have heard enough. */
final class Watching {
    private static final String INITIAL_EVENTS_END = "k8s.io/initial-events-end";
    private static final long LONGEST_SECONDS = 3_600;
    /** How often a client that wants it hears how far things are; only so does one that hung up come to light. */
    private static final long BOOKMARK_SECONDS = 10;

    private final Api api;
    private final Forms forms;

    Watching(Api api, Forms forms) {
        this.api = api;
        this.forms = forms;
    }

    Answer watch(Resource resource, Target target, Request request) {
        Choice choice = Choice.of(target, resource, request);
        Accepts.of(request.header("accept"));
        boolean wantsInitial = request.isTrue("sendInitialEvents");
        if (request.has("sendInitialEvents")
                && !request.parameter("resourceVersionMatch").equals("NotOlderThan")) {
            throw No.invalid(
                    "ListOptions.meta.k8s.io \"\" is invalid: resourceVersionMatch: Forbidden: sendInitialEvents requires "
                            + "setting resourceVersionMatch to NotOlderThan",
                    List.of());
        }
        String since = request.parameter("resourceVersion");
        boolean fromNow = since.isEmpty() || since.equals("0");
        boolean tellsThere = wantsInitial || (fromNow && !request.has("sendInitialEvents"));
        long version = request.number("resourceVersion").orElse(0L);
        if (version > api.version()) {
            throw No.of(504, "Timeout", "Too large resource version: " + version + ", current: " + api.version());
        }
        if (request.header("upgrade").equalsIgnoreCase("websocket")) {
            // Who asks for a web socket is told so that there is none, and comes again without; fabric8's client does.
            return Answer.text("");
        }
        Session session = new Session(resource, target, choice, request);
        Optional<Long> from = fromNow || wantsInitial ? Optional.empty() : Optional.of(version);
        return Answer.streaming(Answer.JSON, out -> {
            session.begin(tellsThere, from, wantsInitial);
            session.run(out);
        });
    }

    private final class Session {
        private final Resource resource;
        private final Target target;
        private final Choice choice;
        private final Request request;
        private final BlockingQueue<ObjectNode> lines = new LinkedBlockingQueue<>();
        private final boolean wantsBookmarks;
        private final long deadline;
        private Runnable end = () -> {};
        private boolean isFirst = true;

        Session(Resource resource, Target target, Choice choice, Request request) {
            this.resource = resource;
            this.target = target;
            this.choice = choice;
            this.request = request;
            this.wantsBookmarks = request.isTrue("allowWatchBookmarks");
            long seconds = request.number("timeoutSeconds")
                    .filter(it -> it > 0 && it < LONGEST_SECONDS)
                    .orElse(LONGEST_SECONDS);
            this.deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        }

        /** Listens from now on; what is known already waits to be written. */
        void begin(boolean tellsThere, Optional<Long> since, boolean marksEnd) {
            api.atOnce(() -> {
                List<Stored> there = new ArrayList<>();
                if (tellsThere) {
                    there.addAll(api.list(target.kind(), target.namespace()));
                }
                there.stream().filter(choice).forEach(it -> lines.add(event("ADDED", it.tree())));
                if (marksEnd && wantsBookmarks) {
                    lines.add(bookmark(true));
                }
                try {
                    end = api.watch(target.kind(), since.orElse(api.version()), this::changed);
                } catch (Refusal tooOld) {
                    lines.add(line("ERROR", Statuses.tree(tooOld)));
                    end = () -> {};
                }
                return true;
            });
        }

        private void changed(Change change) {
            Optional<WatchEvent> seen = change.seenBy(choice);
            seen.ifPresent(it -> lines.add(event(it.type().name(), it.object())));
        }

        private ObjectNode event(String type, ObjectNode object) {
            ObjectNode line = line(type, forms.form(resource, object, request, isFirst));
            isFirst = false;
            return line;
        }

        private ObjectNode line(String type, ObjectNode object) {
            ObjectNode line = Json.object();
            line.put("type", type).set("object", object);
            return line;
        }

        private ObjectNode bookmark(boolean endsInitial) {
            ObjectNode object = Json.object();
            object.put("kind", resource.kind().kind())
                    .put("apiVersion", resource.kind().apiVersion());
            ObjectNode metadata = object.putObject("metadata");
            metadata.put("resourceVersion", Long.toString(api.version()));
            metadata.putNull("creationTimestamp");
            if (endsInitial) {
                metadata.putObject("annotations").put(INITIAL_EVENTS_END, "true");
            }
            return line("BOOKMARK", object);
        }

        void run(OutputStream out) throws IOException {
            try {
                out.flush(); // the client learns that the watch has begun
                long nextMark = System.nanoTime() + TimeUnit.SECONDS.toNanos(BOOKMARK_SECONDS);
                while (System.nanoTime() < deadline) {
                    long until = wantsBookmarks ? Math.min(nextMark, deadline) : deadline;
                    ObjectNode line = lines.poll(until - System.nanoTime(), TimeUnit.NANOSECONDS);
                    if (line != null) {
                        write(out, line);
                        if (line.path("type").asString("").equals("ERROR")) {
                            return;
                        }
                    } else if (wantsBookmarks && System.nanoTime() >= nextMark) {
                        nextMark = System.nanoTime() + TimeUnit.SECONDS.toNanos(BOOKMARK_SECONDS);
                        mark(out);
                    }
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt(); // the server ends, and the watch with it
            } finally {
                end.run();
            }
        }

        /** Tells how far things are, if nothing waits to be told before. */
        private void mark(OutputStream out) throws IOException {
            Optional<ObjectNode> mark =
                    api.atOnce(() -> lines.isEmpty() ? Optional.of(bookmark(false)) : Optional.empty());
            if (mark.isPresent()) {
                write(out, mark.get());
            }
        }

        private static void write(OutputStream out, ObjectNode line) throws IOException {
            out.write(Json.write(line));
            out.write('\n');
            out.flush();
        }
    }
}
