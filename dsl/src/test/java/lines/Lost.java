package lines;

import static dev.gantry.Gantry.*;

import dev.gantry.*;
import java.util.List;

/** Programs that throw values away, and programs that only seem to. */
final class Lost {
    private Lost() {}

    private static Service order() {
        return service("order", image("acme/order", "1")).http(80);
    }

    @SuppressWarnings("CheckReturnValue") // the mistake
    static App statement() {
        var order = order();
        order.label("team", "shop").replicas(3); // line 19
        return app("shop", order);
    }

    @SuppressWarnings("CheckReturnValue") // the mistake
    static App inALoop() {
        var order = order();
        List.of("A", "B").forEach(name -> order.env(name, "1")); // line 26
        return app("shop", order);
    }

    static App leftOutByACondition() {
        var order = order();
        var many = order.replicas(3);
        var unused = service("unused", image("acme/unused", "1")).http(80);
        return order.name().isEmpty() ? app("shop", many, unused) : app("shop", order);
    }

    static App replacedByAnOverlay() {
        return app("shop", order())
                .each(Service.class, service -> service.replicas(2))
                .with(order().replicas(3));
    }
}
