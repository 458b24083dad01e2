package dev.gantry.tests.language;

import static dev.gantry.Addressing.*;
import static dev.gantry.ApiResource.*;
import static dev.gantry.Exposure.*;
import static dev.gantry.Gantry.*;
import static dev.gantry.NetworkPolicies.exact;
import static dev.gantry.Units.*;

import dev.gantry.ApiResource;
import dev.gantry.App;
import dev.gantry.Config;
import dev.gantry.Key;
import dev.gantry.PodSecurity;
import dev.gantry.Port;
import dev.gantry.Secret;
import dev.gantry.Service;
import dev.gantry.StatefulService;
import dev.gantry.TrafficDistribution;
import dev.gantry.TrafficPolicy;
import dev.gantry.Worker;
import dev.gantry.kubernetes.ByteContent;

/** An app that says every word about versions, calls, exposure, configuration and rights. */
final class Wired {
    private static final Key PASSWORD = key("password");
    private static final Key RULES = key("rules.yaml");
    private static final Port SQL = port("sql", 5432);
    private static final Port GRPC = port("grpc", 9090);

    private Wired() {}

    static App in(String namespace, int nodePort) {
        Secret account = externalSecret(
                "account",
                secretStore("vault").refreshedEvery(minutes(10)),
                PASSWORD.from(remote("prod/db").property("password").version("3")));
        StatefulService db = statefulService("db", image("acme/db", "17.2"), storage(gibibytes(1), "/data"))
                .port(SQL)
                .addressed(headless().publishNotReadyAddresses())
                .env("PASSWORD", account.at(PASSWORD))
                .exposed(loadBalancer()
                        .on(SQL)
                        .sourceRanges("203.0.113.0/24", "198.51.100.7/32")
                        .loadBalancerClass("example.com/internal")
                        .externalTrafficPolicy(TrafficPolicy.LOCAL)
                        .annotation("example.com/idle", "60"));
        Service next = order("order-next", db).version("1.5.0");
        Service order = order("order", db)
                .addressed(clusterIp()
                        .sessionAffinity(hours(3))
                        .trafficDistribution(TrafficDistribution.PREFER_SAME_ZONE)
                        .internalTrafficPolicy(TrafficPolicy.CLUSTER)
                        .dualStack())
                .exposed(
                        nodePort(nodePort).externalTrafficPolicy(TrafficPolicy.CLUSTER),
                        ingress("a.example.com", "*.b.example.com")
                                .path("/orders")
                                .exactPath("/health")
                                .tls(tlsSecret("certificate", literal(CERTIFICATE), literal(PRIVATE_KEY)))
                                .ingressClass("nginx"),
                        ingress("c.example.com").on(GRPC).annotation("example.com/size", "1m"),
                        httpRoute(gateway("public").in("infra").listener("https"), "shop.example.com")
                                .path("/orders")
                                .exactPath("/health")
                                .header("x-group", "b")
                                .weight(90)
                                .split(next.http(), 10)
                                .timeout(seconds(5)),
                        httpRoute(gateway("public").listener("http")).redirectedToHttps());
        Worker sync = worker("sync", image("acme/sync", "stable").versioned("2026-11"))
                .env("STRIPE", outside("api.stripe.example.com", 443).url("https"))
                .calls(outside("203.0.113.9", 5671).within("203.0.113.0/28"), order.http())
                .serviceAccount(serviceAccount("robot").annotation("example.com/role", "sync"))
                .mount("/run/vault", token("vault").expiresAfter(hours(2)))
                .mayRead(SECRETS.named("account"), PODS.in("kube-system"), NODES);
        Worker crawler = worker("crawler", image("acme/crawler", "1.0"))
                .calls(anywhere())
                .imagePullSecrets(existingSecret("mirror"));
        return app("wired", order, next, sync, crawler)
                .namespace(namespace)
                .networkPolicies(
                        exact().denyingOthers().apiServer("10.0.0.1/32").dns("169.254.20.10/32"))
                .podSecurity(PodSecurity.RESTRICTED)
                .imagePullSecrets(registrySecret("registry", literal("{\"auths\":{}}")));
    }

    private static Service order(String name, StatefulService db) {
        Config settings = config(
                        "settings",
                        file("application.yaml", "a: 1"),
                        file("logo.png", ByteContent.of(new byte[] {(byte) 0x89, 'P', (byte) 0xFF})),
                        resource(Wired.class, "definitions.yaml").named("any.yaml"))
                .hashed();
        Config rules = config("rules", RULES.value("rules: []")).immutable();
        Secret login =
                basicAuthSecret("login", literal("user"), literal("tr0ub4dor")).hashed();
        return service(name, image("acme/order", "1.4.2").digest("sha256:" + "0".repeat(64)))
                .http(8080)
                .port(GRPC)
                .env("DB", db.at(SQL))
                .env("LOGIN_PASSWORD", login.at(PASSWORD))
                .mount("/config", settings)
                .mount("/rules/rules.yaml", rules.at(RULES))
                .mount("/run/login", login)
                .mayRead(CONFIG_MAPS)
                .mayWrite(LEASES.named("order-leader"), JOBS)
                .may("create", ApiResource.of("", "pods/eviction"));
    }

    private static final String CERTIFICATE = "-----BEGIN CERTIFICATE-----\nMA==\n-----END CERTIFICATE-----\n";
    private static final String PRIVATE_KEY = "-----BEGIN PRIVATE KEY-----\nMA==\n-----END PRIVATE KEY-----\n";
}
