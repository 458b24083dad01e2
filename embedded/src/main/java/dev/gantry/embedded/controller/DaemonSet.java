package dev.gantry.embedded.controller;

import dev.gantry.embedded.object.Stored;
import tools.jackson.databind.JsonNode;

/** What a DaemonSet says, with what holds where it says nothing. */
record DaemonSet(Stored object) {
    static final String API_VERSION = "apps/v1";
    static final String KIND = "DaemonSet";

    JsonNode template() {
        return object.spec().path("template");
    }

    JsonNode podSpec() {
        return template().path("spec");
    }

    int minReadySeconds() {
        return object.spec().path("minReadySeconds").asInt(0);
    }

    int revisionHistoryLimit() {
        return object.spec().path("revisionHistoryLimit").asInt(10);
    }

    boolean isRolling() {
        return object.spec()
                .path("updateStrategy")
                .path("type")
                .asString("RollingUpdate")
                .equals("RollingUpdate");
    }

    /** How many pods may be missing during an update, of so many. */
    int maxUnavailable(int desired) {
        int unavailable = isRolling() ? IntOrPercent.of(rollingUpdate().path("maxUnavailable"), 1, desired, true) : 0;
        return unavailable == 0 && maxSurge(desired) == 0 && desired > 0 ? 1 : unavailable;
    }

    /** How many nodes may have a second pod during an update, of so many. */
    int maxSurge(int desired) {
        return isRolling() ? IntOrPercent.of(rollingUpdate().path("maxSurge"), 0, desired, true) : 0;
    }

    boolean surges() {
        return maxSurge(1) > 0;
    }

    private JsonNode rollingUpdate() {
        return object.spec().path("updateStrategy").path("rollingUpdate");
    }
}
