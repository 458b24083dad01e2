package standard;

import static dev.gantry.Gantry.*;

import dev.gantry.*;

/** Two services that call each other, and an overlay. */
public final class Ring {
    static App ring() {
        var ping = service("ping", image("acme/ping", "1.0.0")).http(8080); // an early value is reference enough
        var pong = service("pong", image("acme/pong", "1.0.0"))
                .http(8080)
                .env("PING_URL", ping.http().url("http"));
        return app("ring", ping.env("PONG_URL", pong.http().url("http")), pong);
    }

    /** Everything once, nothing guarded: an environment as a function from app to app. */
    static App cheap(App app) {
        return app.each(Service.class, s -> s.replicas(1).without(Default.DISRUPTION_BUDGET, Default.NETWORK_POLICY));
    }
}
