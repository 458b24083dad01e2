package cookbook;

import static dev.gantry.Gantry.*;
import static dev.gantry.Health.actuator;
import static dev.gantry.Units.*;

import dev.gantry.*;
import dev.gantry.kubernetes.Part;
import dev.gantry.kubernetes.rbac.V1ClusterRole;

/** What teams, environments and exceptions need. */
final class Sharing {
    private Sharing() {}

    // region a-company-standard
    static <W extends Workload<W> & Serves<W>> W java(W service) {
        return service.http(8080)
                .health(actuator().startsWithin(minutes(2)))
                .requests(millicores(250), mebibytes(512))
                .limits(mebibytes(512))
                .label("acme.com/team", "shop");
    }
    // endregion

    static App aCompanyStandard() {
        // region a-company-standard-in-use
        var basket = service("basket", image("acme/basket", "3.1.0")).with(Sharing::java);
        var search = service("search", image("acme/search", "2.7.0"))
                .with(Sharing::java)
                .limits(gibibytes(4));
        // endregion
        return app("a-company-standard", basket, search);
    }

    // region an-overlay-for-staging
    static App staging(App production) {
        return production
                .each(Service.class, service -> service.replicas(1).without(Default.DISRUPTION_BUDGET))
                .namespace("shop-staging");
    }
    // endregion

    static App anOverlayForStaging() {
        return staging(aCompanyStandard());
    }

    // region a-record-of-parts
    record Database(StatefulService server, Secret account) implements Part {
        static final Port SQL = port("sql", 3306);
        static final Key PASSWORD = key("password");

        Env datasource(String schema) {
            return env("DATASOURCE_URL", server.at(SQL).url("jdbc:mysql", "/" + schema))
                    .and("DATASOURCE_PASSWORD", account.at(PASSWORD));
        }
    }
    // endregion

    static App aRecordOfParts() {
        var database = new Database(
                statefulService("mysql", image("mysql", "8.4.3"), storage(gibibytes(10), "/var/lib/mysql"))
                        .port(Database.SQL),
                secret("mysql-account", Database.PASSWORD.from(literal("s3cret"))));
        // region a-record-of-parts-in-use
        var order = service("order", image("acme/order", "1.4.2")).http(8080).env(database.datasource("orders"));
        var app = app("a-record-of-parts", order, database);
        // endregion
        return app;
    }

    static App openTheDeploymentItself() {
        // region open-the-deployment-itself
        var order = service("order", image("acme/order", "1.4.2"))
                .http(8080)
                .customize(deployment -> deployment.spec(spec -> spec.progressDeadlineSeconds(120)))
                .customizePod(pod -> pod.hostname("order"))
                .customizeContainer(container -> container.tty(true));
        // endregion
        return app("open-the-deployment-itself", order);
    }

    static App anObjectOfKubernetesOwn() {
        // region an-object-of-kubernetes-own
        var order = service("order", image("acme/order", "1.4.2")).http(8080);
        var app = app("an-object-of-kubernetes-own", order, V1ClusterRole.of("order-reader"));
        // endregion
        return app;
    }

    static App switchOffADefault() {
        // region switch-off-a-default
        var legacy = service("legacy", image("acme/legacy", "0.1.0"))
                .http(8080)
                .without(Default.READ_ONLY_ROOT, Default.NON_ROOT);
        // endregion
        return app("switch-off-a-default", legacy);
    }

    static App aNamespaceThatIsStrict() {
        var order = service("order", image("acme/order", "1.4.2")).http(8080);
        // region a-namespace-that-is-strict
        var app = app("a-namespace-that-is-strict", order)
                .namespace("shop")
                .networkPolicies(NetworkPolicies.exact().denyingOthers())
                .podSecurity(PodSecurity.RESTRICTED);
        // endregion
        return app;
    }
}
