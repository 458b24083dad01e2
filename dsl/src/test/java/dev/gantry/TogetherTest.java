package dev.gantry;

import static dev.gantry.Gantry.*;
import static dev.gantry.Synthesized.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.gantry.kubernetes.core.V1Service;
import dev.gantry.kubernetes.core.V1ServicePort;
import dev.gantry.problem.Problem;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** All that is wrong is told in one run, and nothing that follows from it. */
class TogetherTest {
    private static final Image IMAGE = image("acme/x", "1");

    @Test
    void everythingWrongIsToldAtOnce() {
        App app = app(
                        "Shop",
                        service("Bad_Name", image("a", ""))
                                .http(99_999)
                                .replicas(-1)
                                .label("a b", "c d")
                                .env("A=B", "c"),
                        config("Settings", file("../a", "b")),
                        secret("Account", key("x/y").from(literal("tr0ub4dor"))))
                .namespace("Bad Space");

        assertThat(problems(app))
                .extracting(Problem::path, Problem::code)
                .containsExactly(
                        tuple("Shop/Account", "data-key-invalid"),
                        tuple("Shop/Account/name", "name-invalid"),
                        tuple("Shop/Bad_Name/env/A=B", "env-name-invalid"),
                        tuple("Shop/Bad_Name/image", "image-tag-invalid"),
                        tuple("Shop/Bad_Name/label/a b", "label-invalid"),
                        tuple("Shop/Bad_Name/label/a b", "label-invalid"),
                        tuple("Shop/Bad_Name/name", "name-invalid"),
                        tuple("Shop/Bad_Name/port/http", "port-out-of-range"),
                        tuple("Shop/Bad_Name/replicas", "replicas-negative"),
                        tuple("Shop/Settings", "data-key-invalid"),
                        tuple("Shop/Settings/name", "name-invalid"),
                        tuple("Shop/name", "name-invalid"),
                        tuple("Shop/namespace", "name-invalid"));
    }

    @Test
    void aWrongPortHidesNoOtherPort() {
        Service service = order().port(port("BAD", 0))
                .customizeContainer(
                        c -> c.ports(c.ports().get(0).name("Http"), c.ports().get(1)));

        assertThat(problems(app("shop", service)))
                .extracting(Problem::path, Problem::code)
                .contains(
                        tuple("shop/order/port/BAD", "port-name-invalid"),
                        tuple("shop/order/port/BAD", "port-out-of-range"),
                        tuple("shop/order/port/http", "name-invalid"))
                .doesNotContain(tuple("shop/order/port/BAD", "name-invalid"));
    }

    @Test
    void whatFollowsFromAMistakeIsNotTold() {
        assertThat(codes(app("shop", service("same", IMAGE).http(80), worker("same", IMAGE))))
                .containsExactly("name-shared");
        assertThat(codes(app("shop", worker("w", IMAGE).health(Health.actuator()))))
                .containsExactly("probe-without-port");
        assertThat(codes(app("shop", order().port(port("again", 8080))))).containsExactly("port-number-shared");
        assertThat(codes(app("shop", service("\uD83D\uDE00", IMAGE).http(80)))).containsExactly("name-invalid");
    }

    @Test
    void partsOfLikeNamesAreNotTakenForEachOther() {
        App app = app("shop", worker("a", IMAGE), service("ab", IMAGE).http(80).env("A=B", "c"));

        assertThat(problems(app).get(0).what()).contains("of service ab ");
    }

    @Test
    void aSidecarsMistakesAreItsOwn() {
        Service service =
                order().sidecar(sidecar("Side_Car", image("Acme", "1")).env("A=B", "c"));

        assertThat(problems(app("shop", service)))
                .extracting(Problem::path, Problem::code)
                .containsExactly(
                        tuple("shop/order/sidecar/Side_Car/env/A=B", "env-name-invalid"),
                        tuple("shop/order/sidecar/Side_Car/image", "image-name-invalid"),
                        tuple("shop/order/sidecar/Side_Car/name", "name-invalid"));
    }

    @Test
    void namesAndPathsOfDisksAreLookedAt() {
        StatefulService mysql =
                mysql().storage(storage(Units.gibibytes(1), "a:b").named("More_Data"));

        assertThat(problems(app("shop", mysql)))
                .extracting(Problem::path, Problem::code)
                .contains(tuple("shop/mysql/storage/More_Data", "name-invalid"))
                .extracting(tuple -> tuple.toList().get(1))
                .contains("mount-path-invalid");
    }

    @Test
    void aTimeIsNotTooLong() {
        assertThat(problems(app("shop", order().gracefulStop(Duration.ofDays(365 * 300)))))
                .extracting(Problem::rule)
                .containsExactly("A time span is at most 1577836800 seconds.");
    }

    @Test
    void anUntypedObjectHasAVersionAndAKind() {
        assertThat(codes(app(
                        "shop",
                        customResource("a/b/c", "Kind", "one", Map.of()),
                        customResource("", "Kind", "two", Map.of()),
                        customResource("acme.com/v1", "", "three", Map.of()))))
                .containsExactlyInAnyOrder("api-version-invalid", "api-version-invalid", "kind-invalid");
    }

    @Test
    void aCustomizationThatGivesNothingBackIsAProblem() {
        assertThat(problems(app("shop", order().customizePod(pod -> nothing()))))
                .extracting(Problem::path, Problem::code)
                .containsExactly(tuple("shop/order/customizePod", "customization-null"));
    }

    @SuppressWarnings({"NullAway", "TypeParameterUnusedInFormals", "DataFlowIssue"}) // as users do by mistake
    private static <T> T nothing() {
        return null;
    }

    @Test
    void whatIsOutsideTheAppIsSaidToBe() {
        V1Service ofOperator = V1Service.of("metrics")
                .spec(spec -> spec.selector(Map.of("operated", "yes")).ports(V1ServicePort.of(80)));

        assertThat(codes(app("shop", order(), ofOperator))).containsExactly("selector-matches-nothing");
        assertThat(app("shop", order(), ofOperator.annotation("gantry.dev/outside", "pods"))
                        .synth()
                        .all(V1Service.class))
                .hasSize(2);
        assertThat(app(
                                "shop",
                                order().customizePod(pod -> pod.serviceAccountName("robot"))
                                        .annotation("gantry.dev/outside", "ConfigMap/other, ServiceAccount/robot"))
                        .synth()
                        .objects())
                .isNotEmpty();
    }

    @Test
    void aNameOfAnImageMayNotBeEndless() {
        assertThat(codes(app(
                        "shop",
                        service("order", image("a-".repeat(50_000) + "a", "1")).http(80))))
                .containsExactly("image-name-invalid");
    }
}
