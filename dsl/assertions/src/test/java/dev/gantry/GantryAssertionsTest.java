package dev.gantry;

import static dev.gantry.Exposure.ingress;
import static dev.gantry.Exposure.nodePort;
import static dev.gantry.Gantry.*;
import static dev.gantry.GantryAssertions.assertThat;
import static dev.gantry.Placement.*;
import static dev.gantry.Replicas.between;
import static dev.gantry.Units.*;
import static dev.gantry.Upgrade.recreate;
import static dev.gantry.Upgrade.rolling;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.gantry.kubernetes.apps.V1Deployment;
import dev.gantry.kubernetes.networking.V1NetworkPolicy;
import dev.gantry.manifest.Manifest;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class GantryAssertionsTest {
    private static final Port SQL = port("sql", 3306);
    private static final Port SPARE = port("spare", 3307);
    private static final Key PASSWORD = key("password");
    private static final Secret ACCOUNT = secret("account", PASSWORD.from(literal("s3cret")));
    private static final Config SETTINGS = config("settings", file("a.yaml", "a: 1\n"));

    private static final StatefulService MYSQL = statefulService(
                    "mysql", image("mysql", "8.4.3"), storage(gibibytes(10), "/data"))
            .port(SQL)
            .port(SPARE)
            .upgrade(rolling().minReady(seconds(10)));

    private static final Service ORDER = service("order", image("acme/order", "1.4.2"))
            .http(8080)
            .requests(millicores(1000), mebibytes(512))
            .limits(mebibytes(512))
            .replicas(between(3, 10).onCpu(percent(70)))
            .env("A", "1")
            .env("DB", MYSQL.at(SQL).url("jdbc:mysql", "/orders"))
            .env("PASSWORD", ACCOUNT.at(PASSWORD))
            .mount("/config", SETTINGS)
            .label("team", "shop")
            .annotation("note", "x")
            .placed(require(spreadOver(ZONE).maxSkew(1)), prefer(near(MYSQL)).weight(50))
            .exposed(ingress("shop.example.com"))
            .upgrade(rolling().maxSurge(1));

    private static final Job IMPORT = job("import", image("acme/import", "1.0.0"));
    private static final Manifest SHOP = app("shop", ORDER, MYSQL, IMPORT).synth();

    private static ServiceAssert order() {
        return assertThat(SHOP).has(ORDER);
    }

    @Test
    void acceptsWhatIsThere() {
        order().requests(cores(1), mebibytes(512))
                .limits(mebibytes(512))
                .replicas(3, 10)
                .replicas(between(3, 10).onCpu(percent(70)))
                .version("1.4.2")
                .env("A", "1")
                .env("DB", MYSQL.at(SQL).url("jdbc:mysql", "/orders"))
                .env("PASSWORD", ACCOUNT.at(PASSWORD))
                .mounts("/config", SETTINGS)
                .label("team", "shop")
                .annotation("note", "x")
                .placed(
                        require(spreadOver(ZONE).maxSkew(1)),
                        prefer(near(MYSQL)).weight(50))
                .placed(prefer(near(MYSQL)).weight(50))
                .calls(MYSQL.at(SQL))
                .port(port("http", 8080))
                .exposed(ingress("shop.example.com"))
                .upgrade(rolling().maxSurge(1));
        assertThat(SHOP)
                .has(MYSQL)
                .storage(storage(gibibytes(10), "/data"))
                .replicas(1)
                .port(SQL)
                .upgrade(rolling().minReady(seconds(10)));
        assertThat(SHOP).has(IMPORT).version("1.0.0");
        assertThat(SHOP)
                .hasNo(service("basket", image("acme/basket", "1")))
                .object(V1Deployment.class, ORDER)
                .extracting(V1Deployment::name)
                .isEqualTo("order");
    }

    static Stream<Arguments> whatIsNotThere() {
        return Stream.of(
                refused("requests", () -> order().requests(millicores(250), mebibytes(512))),
                refused("limits", () -> order().limits(cores(1), mebibytes(512))),
                refused("limits", () -> order().limits(mebibytes(256))),
                refused("replicas", () -> order().replicas(3)),
                refused("replicas", () -> order().replicas(between(3, 10).onCpu(percent(80)))),
                refused("version", () -> order().version("1.4.3")),
                refused("env A", () -> order().env("A", "2")),
                refused("env B", () -> order().env("B", "1")),
                refused("env DB", () -> order().env("DB", MYSQL.at(SQL))),
                refused("env PASSWORD", () -> order().env("PASSWORD", "s3cret")),
                refused("mount /config", () -> order().mounts("/config", ACCOUNT)),
                refused("mount /other", () -> order().mounts("/other", SETTINGS)),
                refused("label", () -> order().label("team", "other")),
                refused("annotation", () -> order().annotation("other", "x")),
                refused("placed", () -> order().placed(require(spreadOver(ZONE).maxSkew(2)))),
                refused("placed", () -> order().placed(prefer(spreadOver(ZONE).maxSkew(1)))),
                refused("placed", () -> order().placed(prefer(near(MYSQL)).weight(51))),
                refused(
                        "placed",
                        () -> order().placed(require(onNodes(label("disktype").is("ssd"))))),
                refused("calls", () -> order().calls(MYSQL.at(SPARE))),
                refused("calls", () -> assertThat(SHOP).has(MYSQL).calls(ORDER.http())),
                refused("port", () -> order().port(port("http", 8081))),
                refused("exposed", () -> order().exposed(nodePort(30000))),
                refused("upgrade", () -> order().upgrade(recreate())),
                refused(
                        "upgrade",
                        () -> assertThat(SHOP).has(MYSQL).upgrade(rolling().minReady(seconds(20)))),
                refused("storage", () -> assertThat(SHOP).has(MYSQL).storage(storage(gibibytes(11), "/data"))));
    }

    private static Arguments refused(String word, ThrowingCallable assertion) {
        return Arguments.of(word, assertion);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("whatIsNotThere")
    void refusesWhatIsNotThere(String word, ThrowingCallable assertion) {
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(assertion)
                .withMessageContaining("in shop: " + word)
                .withMessageContaining("expected ")
                .withMessageContaining("actual ");
    }

    @Test
    void tellsExpectedActualAndWhatIsMissing() {
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> order().requests(millicores(250), mebibytes(512)))
                .withMessage("""
                        order in shop: requests
                          expected cpu: 250m
                                   memory: 512Mi
                          actual   cpu: 1
                                   memory: 512Mi
                          missing  cpu: 250m""".replace("\n", System.lineSeparator()));
    }

    @Test
    void anAlternativeIsNoRequirement() {
        Service either = ORDER.placed(require(anyOf(
                onNodes(label("disktype").is("ssd")), onNodes(label("disktype").is("nvme")))));
        Manifest manifest = app("shop", either).synth();

        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> assertThat(manifest)
                        .has(either)
                        .placed(require(onNodes(label("disktype").is("ssd")))));
    }

    @Test
    void tellsWhatRunsWhereSomethingDoesNot() {
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> assertThat(SHOP).has(service("ordr", image("acme/order", "1"))))
                .withMessage("shop runs nothing with the name ordr. Did you mean \"order\"?");
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> assertThat(SHOP).hasNo(ORDER))
                .withMessageContaining("Deployment/order");
    }

    @Test
    void aPolicyThatLetsNobodyInRefusesTheCall() {
        Service closed = service("closed", image("acme/closed", "1")).http(8080);
        Service caller = ORDER.calls(closed.http());
        Manifest open = app("shop", closed, caller).synth();
        Manifest other = Manifest.of(
                "shop",
                open.objects().stream()
                        .map(object -> object instanceof V1NetworkPolicy policy
                                        && policy.name().equals("closed")
                                ? policy.spec(spec -> spec.ingress(List.of()))
                                : object)
                        .toList());

        assertThat(open).has(caller).calls(closed.http());
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> assertThat(other).has(caller).calls(closed.http()));
    }

    @Test
    void aSecretIsNamedAndNotShown() {
        assertThat(catchThrowable(() -> order().env("PASSWORD", ACCOUNT.at(key("user")))))
                .hasMessageNotContaining("s3cret");
    }
}
