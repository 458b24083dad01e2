package dev.gantry.embedded.controller;

import dev.gantry.embedded.object.Stored;
import dev.gantry.kubernetes.Quantity;
import tools.jackson.databind.JsonNode;

/** How far a metric may be from its target before anything is done: a tenth, unless the autoscaler says otherwise. */
record ScalingTolerance(double down, double up) {
    private static final String TENTH = "0.1";

    static ScalingTolerance of(Stored autoscaler) {
        JsonNode behavior = autoscaler.spec().path("behavior");
        return new ScalingTolerance(share(behavior.path("scaleDown")), share(behavior.path("scaleUp")));
    }

    private static double share(JsonNode rules) {
        return Quantity.of(rules.path("tolerance").asString(TENTH)).amount().doubleValue();
    }

    boolean holds(double ratio) {
        return 1 - down <= ratio && ratio <= 1 + up;
    }
}
