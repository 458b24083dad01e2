package ftgo;

import static dev.gantry.Placement.*;

import dev.gantry.*;

/** Where FTGO's instances stand: required where people rely on it, and a wish on a cluster to develop on. */
final class Standing {
    private Standing() {}

    /** What serves goes on when a zone is lost, and loses one instance with a node. */
    static Placement spread(Stage stage) {
        return switch (stage) {
            case DEVELOPMENT -> prefer(spreadOver(ZONE));
            case STAGING, PRODUCTION -> require(spreadOver(ZONE).maxSkew(1)).and(prefer(apartFromItself(HOST)));
        };
    }

    /** What keeps data shares no node with what keeps other data. */
    static Placement apart(Stage stage, StatefulService other) {
        return switch (stage) {
            case DEVELOPMENT -> prefer(apartFrom(other));
            case STAGING, PRODUCTION -> require(apartFrom(other));
        };
    }
}
