package dev.gantry.tests.language;

import static dev.gantry.Exposure.*;
import static dev.gantry.Gantry.*;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gantry.*;
import dev.gantry.problem.Problem;
import dev.gantry.problem.ProblemsException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

/** Each mistake stands in a line of its own, with its name behind it: there it has to be told. */
class WiringLinesTest {
    private static final Path SOURCE = Path.of("src/test/java/dev/gantry/tests/language/WiringLinesTest.java");
    private static final Key PASSWORD = key("password");

    private static App wrong() {
        var next = service("next", image("acme/order", "1.5.0")).http(8080);
        var account = externalSecret("account", secretStore("vault"), PASSWORD.from(remote("db")));
        var balanced = service("balanced", image("acme/a", "1").versioned("a b")) // version-invalid
                .http(80)
                .exposed(loadBalancer().sourceRanges("10.0.0.0")); // cidr-invalid
        var entered = service("entered", image("acme/a", "1")).http(80).exposed(ingress("10.0.0.1")); // host-invalid
        var routed = service("routed", image("acme/a", "1"))
                .http(80)
                .addressed(Addressing.clusterIp().sessionAffinity(Units.hours(48))) // session-affinity-out-of-range
                .exposed(httpRoute(gateway("g")).split(next.at(port("admin", 9)), 1)); // port-missing
        var calling = worker("calling", image("acme/a", "1"))
                .env("VENDOR", outside("vendor.example.com", 99_999).url("https")) // port-out-of-range
                .env("PASSWORD", account.at(key("pass"))) // key-missing
                .mount("/run/token", token("a").expiresAfter(Units.minutes(1))) // token-expiry-out-of-range
                .mayRead(ApiResource.NODES); // namespace-unsaid
        var config = config("settings", fileOf(Path.of("none.yaml"))); // config-unreadable
        return app("shop", balanced, entered, routed, calling, config)
                .podSecurity(PodSecurity.BASELINE); // namespace-unsaid
    }

    @Test
    void eachMistakeIsToldAtItsLine() throws IOException {
        List<String> lines = Files.readAllLines(SOURCE);
        List<Problem> problems = Assertions.catchThrowableOfType(
                        ProblemsException.class, () -> Definition.synth(WiringLinesTest::wrong))
                .problems()
                .list();

        assertThat(problems)
                .allSatisfy(problem -> assertThat(
                                lines.get(problem.source().orElseThrow().line() - 1))
                        .endsWith("// " + problem.code()))
                .hasSize((int) lines.stream()
                        .filter(line -> line.matches(".*[;)] // [a-z]+(-[a-z]+)+"))
                        .count());
    }
}
