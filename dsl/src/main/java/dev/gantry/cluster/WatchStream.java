package dev.gantry.cluster;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads the events of one watch, on a thread of its own, until the stream ends or is closed. */
final class WatchStream implements Watch {
    private final InputStream in;
    private final Watcher watcher;
    private volatile boolean closed;

    private WatchStream(InputStream in, Watcher watcher) {
        this.in = in;
        this.watcher = watcher;
    }

    static WatchStream start(String name, InputStream in, Watcher watcher) {
        WatchStream stream = new WatchStream(in, watcher);
        Thread thread = new Thread(stream::read, "gantry-watch-" + name);
        thread.setDaemon(true);
        thread.start();
        return stream;
    }

    @Override
    public void close() {
        closed = true;
        try {
            in.close();
        } catch (IOException e) {
            // It was to end, and it has.
        }
    }

    private void read() {
        boolean tooOld = false;
        try (JsonParser parser = Json.parser(in)) {
            while (!closed && !tooOld && parser.nextToken() != null) {
                JsonNode event = parser.readValueAsTree();
                String type = event.path("type").asString("");
                if (type.equals("ERROR")) {
                    tooOld = event.path("object").path("code").asInt(0) == 410;
                    break;
                }
                Optional<WatchEvent.Type> known = WatchEvent.Type.named(type);
                if (known.isEmpty() || !(event.path("object") instanceof ObjectNode object)) {
                    break; // no API server says that
                } else if (!closed) {
                    watcher.event(new WatchEvent(known.get(), object));
                }
            }
        } catch (JacksonException e) {
            // The connection broke; the watch has ended, which is told below.
        }
        if (!closed) {
            watcher.ended(tooOld);
        }
    }
}
