package dev.gantry;

import static dev.gantry.Gantry.*;
import static dev.gantry.Synthesized.*;
import static dev.gantry.Units.*;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.UnaryOperator;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class ImmutabilityTest {
    private static final List<UnaryOperator<Service>> WORDS = List.of(
            service -> service.env("A", "1"),
            service -> service.env("A", mysql().at(port("sql", 3306))),
            service -> service.replicas(3),
            service -> service.requests(millicores(1), mebibytes(1)),
            service -> service.limits(gibibytes(1)),
            service -> service.label("a", "b"),
            service -> service.annotation("a", "b"),
            service -> service.mount("/m", config("c", file("f", "g"))),
            service -> service.port(port("metrics", 8081)),
            service -> service.without(Default.NON_ROOT),
            service -> service.placed(Placement.prefer(Placement.near(mysql()))),
            service -> service.gracefulStop(seconds(5)),
            service -> service.health(Health.actuator()),
            service -> service.exposed(Exposure.nodePort(30000)),
            service -> service.runAs(999),
            service -> service.sidecar(sidecar("proxy", image("envoy", "1"))),
            service -> service.init(initContainer("fetch", image("acme/fetch", "1"))),
            service -> service.preStop(Hook.command("quit")),
            service -> service.postStart(Hook.sleep(seconds(1))),
            service -> service.calls(mysql().at(port("sql", 3306))),
            service -> service.arguments("--fast"),
            service -> service.command("/bin/app"),
            service -> service.version("2"),
            service -> service.upgrade(Upgrade.recreate()));

    @Provide
    Arbitrary<List<Integer>> sentences() {
        return Arbitraries.integers()
                .between(0, WORDS.size() - 1)
                .list()
                .ofMinSize(1)
                .ofMaxSize(12);
    }

    private static Service say(Service service, List<Integer> words) {
        Service said = service;
        for (int word : words) {
            said = WORDS.get(word).apply(said);
        }
        return said;
    }

    @Property(tries = 200)
    void aWordChangesNothingThatWasThere(
            @ForAll("sentences") List<Integer> before, @ForAll("sentences") List<Integer> after) {
        Service service = say(order(), before);
        String yaml = app("shop", service).synth().yaml();

        assertThat(say(service, after)).isNotNull();

        assertThat(service).isEqualTo(say(order(), before)).hasSameHashCodeAs(say(order(), before));
        assertThat(app("shop", service).synth().yaml()).isEqualTo(yaml);
    }

    @Property(tries = 200)
    void equalValuesBecomeEqualBytes(@ForAll("sentences") List<Integer> one, @ForAll("sentences") List<Integer> other) {
        Service first = say(order(), one);
        Service second = say(order(), other);

        if (first.equals(second)) {
            assertThat(app("shop", first).synth().yaml())
                    .isEqualTo(app("shop", second).synth().yaml());
        }
        assertThat(app("shop", first, mysql()).synth().yaml())
                .isEqualTo(app("shop", mysql(), say(order(), one)).synth().yaml());
    }
}
