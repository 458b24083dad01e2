package dev.gantry.embedded.http;

import dev.gantry.embedded.Api;
import java.util.List;

/** Tells clients what happens to objects until they have heard enough. */
final class Watching {
    private final Api api;
    private final Forms forms;

    Watching(Api api, Forms forms) {
        this.api = api;
        this.forms = forms;
    }

    Answer watch(Resource resource, Target target, Request request) {
        Choice choice = Choice.of(target, resource, request);
        Accepts.of(request.header("accept"));
        boolean saysInitial = request.has("sendInitialEvents");
        if (saysInitial && !request.parameter("resourceVersionMatch").equals("NotOlderThan")) {
            throw No.invalid(
                    "ListOptions.meta.k8s.io \"\" is invalid: resourceVersionMatch: Forbidden: sendInitialEvents requires "
                            + "setting resourceVersionMatch to NotOlderThan",
                    List.of());
        }
        long version = request.number("resourceVersion").orElse(0L);
        if (version > api.version()) {
            throw No.of(504, "Timeout", "Too large resource version: " + version + ", current: " + api.version());
        }
        if (request.header("upgrade").equalsIgnoreCase("websocket")) {
            // Who asks for a web socket is told so that there is none, and comes again without; fabric8's client does.
            return Answer.text("");
        }
        boolean tellsThere = saysInitial ? request.isTrue("sendInitialEvents") : version == 0;
        long seconds = request.number("timeoutSeconds").orElse(0L);
        return Answer.streaming(Answer.JSON, out -> {
            WatchSession session = new WatchSession(api, forms, resource, target, choice, request);
            session.begin(tellsThere, version, saysInitial && tellsThere);
            session.run(out, seconds);
        });
    }
}
