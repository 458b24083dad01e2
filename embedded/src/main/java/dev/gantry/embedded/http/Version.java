package dev.gantry.embedded.http;

import tools.jackson.databind.node.ObjectNode;

/** Which Kubernetes is followed. */
final class Version {
    /** Clients decide by it what the server understands. */
    static final String NAME = "v1.37.2";

    private Version() {}

    /** {@code /version}. */
    static Answer answer() {
        ObjectNode version = Json.object();
        version.put("major", "1")
                .put("minor", "37")
                .put("gitVersion", NAME + "+gantry-embedded")
                .put("gitCommit", "")
                .put("gitTreeState", "")
                .put("buildDate", "1970-01-01T00:00:00Z")
                .put("goVersion", "none")
                .put("compiler", "none")
                .put("platform", "java/" + Runtime.version().feature());
        return Answer.json(200, version);
    }
}
