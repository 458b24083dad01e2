package cookbook;

import static dev.gantry.ApiResource.CONFIG_MAPS;
import static dev.gantry.Exposure.*;
import static dev.gantry.Gantry.*;

import dev.gantry.*;

/** Who calls whom, and from where. */
final class Calling {
    private Calling() {}

    static App callAnotherService() {
        // region call-another-service
        var order = service("order", image("acme/order", "1.4.2")).http(8080);
        var basket = service("basket", image("acme/basket", "3.1.0"))
                .http(8080)
                .env("ORDER_URL", order.http().url("http"));
        // endregion
        return app("call-another-service", order, basket);
    }

    static App exposeOnAHostWithTls() {
        // region expose-on-a-host-with-tls
        var certificate = existingSecret("shop-tls", key("tls.crt"), key("tls.key"));
        var shop = service("shop", image("acme/shop", "5.2.0"))
                .http(8080)
                .exposed(ingress("shop.example.com").tls(certificate));
        // endregion
        return app("expose-on-a-host-with-tls", shop);
    }

    static App exposeThroughAGateway() {
        // region expose-through-a-gateway
        var shop = service("shop", image("acme/shop", "5.2.0"))
                .http(8080)
                .exposed(httpRoute(gateway("public").in("gateways"), "shop.example.com")
                        .path("/shop"));
        // endregion
        return app("expose-through-a-gateway", shop);
    }

    static App splitRequestsBetweenVersions() {
        // region split-requests-between-versions
        var next = service("shop-next", image("acme/shop", "6.0.0-rc1")).http(8080);
        var shop = service("shop", image("acme/shop", "5.2.0"))
                .http(8080)
                .exposed(httpRoute(gateway("public"), "shop.example.com")
                        .weight(95)
                        .split(next.http(), 5));
        // endregion
        return app("split-requests-between-versions", shop);
    }

    static App exposeAtALoadBalancer() {
        // region expose-at-a-load-balancer
        var broker = service("broker", image("acme/broker", "1.1.0"))
                .port(port("mqtt", 1883))
                .exposed(loadBalancer().sourceRanges("203.0.113.0/24"));
        // endregion
        return app("expose-at-a-load-balancer", broker);
    }

    static App callTheOutsideWorld() {
        // region call-the-outside-world
        var payment = service("payment", image("acme/payment", "4.0.2"))
                .http(8080)
                .env("VENDOR_URL", outside("api.vendor.example.com", 443).url("https"));
        var app = app("call-the-outside-world", payment).networkPolicies(NetworkPolicies.exact());
        // endregion
        return app;
    }

    static App letOthersInTheClusterIn() {
        // region let-others-in-the-cluster-in
        var order = service("order", image("acme/order", "1.4.2")).http(8080).exposed(inside());
        // endregion
        return app("let-others-in-the-cluster-in", order);
    }

    static App readConfigMaps() {
        // region read-config-maps
        var operator = worker("operator", image("acme/operator", "0.4.0")).mayRead(CONFIG_MAPS);
        // endregion
        return app("read-config-maps", operator);
    }
}
