package standard;

import static dev.gantry.Gantry.*;
import static dev.gantry.Health.actuator;
import static dev.gantry.Placement.*;
import static dev.gantry.Units.*;

import dev.gantry.*;

/** Our Java service: a function from value to value, for anything that runs and serves. */
public final class Acme {
    public static <W extends Workload<W> & Serves<W>> W java(W service) {
        return service.http(8080)
                .health(actuator().startsWithin(minutes(2)))
                .env("JAVA_TOOL_OPTIONS", "-XX:MaxRAMPercentage=75 -Dsun.net.inetaddr.ttl=30")
                .requests(millicores(250), mebibytes(512))
                .limits(mebibytes(512))
                .label("acme.com/team", "shop")
                .placed(require(spreadOver(ZONE).maxSkew(1)));
    }
}
