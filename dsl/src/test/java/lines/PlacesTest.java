package lines;

import static dev.gantry.Gantry.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.gantry.App;
import dev.gantry.Definition;
import dev.gantry.Health;
import dev.gantry.Image;
import dev.gantry.Probe;
import dev.gantry.Serves;
import dev.gantry.Service;
import dev.gantry.Worker;
import dev.gantry.Workload;
import dev.gantry.problem.Problem;
import dev.gantry.problem.ProblemsException;
import dev.gantry.problem.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Each problem stands at the line that says it; no line is better than a wrong one. */
class PlacesTest {
    private static final Image IMAGE = image("acme/x", "1");
    private static final Health NO_PATH = Health.readiness(Probe.httpGet("up"));
    private static final Service CONSTANT = order().label("a b", "c");

    private static Service order() {
        return service("order", IMAGE).http(8080);
    }

    private static int here() {
        return StackWalker.getInstance()
                .walk(frames -> frames.skip(1).findFirst().orElseThrow())
                .getLineNumber();
    }

    private static List<Problem> problems(Supplier<App> definition) {
        return catchThrowableOfType(ProblemsException.class, () -> Definition.synth(definition))
                .problems()
                .list();
    }

    private static int line(Supplier<App> definition) {
        List<Integer> lines = problems(definition).stream()
                .flatMap(problem -> problem.source().stream())
                .map(Source::line)
                .distinct()
                .toList();
        assertThat(lines).hasSize(1);
        return lines.get(0);
    }

    private static <W extends Workload<W> & Serves<W>> W standard(W service) {
        standardAt = here() + 1;
        return service.annotation("a b", "c");
    }

    private static int standardAt;

    @Test
    void aWordInAChainHasItsOwnLine() {
        int chain = here();
        assertThat(line(() -> app(
                        "shop",
                        service("order", IMAGE)
                                .http(8080)
                                .replicas(2)
                                .label("a b", "c")
                                .env("A", "b"))))
                .isEqualTo(chain + 6);
    }

    @Test
    void aWordInAStandardHasTheLineOfTheStandard() {
        assertThat(line(() -> app("shop", order().with(PlacesTest::standard)))).isEqualTo(standardAt);
    }

    @Test
    void aWordInALoopAStreamOrAnOverlayHasItsLine() {
        int lines = here();
        assertThat(line(() -> {
                    List<Service> all = new ArrayList<>();
                    for (int i = 0; i < 3; i++) {
                        all.add(service("s" + i, IMAGE).http(1).label("a b", "c"));
                    }
                    return app("shop", all.toArray(Service[]::new));
                }))
                .isEqualTo(lines + 4);
        assertThat(line(() -> app(
                        "shop",
                        IntStream.range(0, 3)
                                .mapToObj(i -> service("s" + i, IMAGE).http(1).label("a b", "c"))
                                .toArray(Service[]::new))))
                .isEqualTo(lines + 12);
        assertThat(line(() -> app("shop", order()).each(Service.class, service -> service.label("a b", "c"))))
                .isEqualTo(lines + 15);
    }

    @Test
    void aConstantHasTheLineOfItsUse() {
        int lines = here();
        assertThat(line(() -> app("shop", CONSTANT))).isEqualTo(lines + 1);
        assertThat(line(() -> app("shop", order().health(NO_PATH)))).isEqualTo(lines + 2);
    }

    @Test
    @SuppressWarnings("CheckReturnValue") // the mistake itself
    void whatIsThrownAwayIsToldWithItsLine() {
        int lines = here();
        assertThat(line(() -> {
                    Service order = order();
                    order.replicas(3);
                    return app("shop", order);
                }))
                .isEqualTo(lines + 3);
        assertThat(line(() -> {
                    Service order = order();
                    order.with(service -> service.replicas(3));
                    return app("shop", order);
                }))
                .isEqualTo(lines + 9);
    }

    @Test
    @SuppressWarnings({"UnusedVariable", "ReturnValueIgnored"})
    void whatASensibleProgramLeavesOutIsNoMistake() {
        List<Supplier<App>> sensible = List.of(
                () -> {
                    Service order = order();
                    Service other = order.label("a", "b");
                    return app("shop", other.equals(order) ? other : order);
                },
                () -> {
                    Service base = order();
                    Service one = base.label("a", "b");
                    Service two = base.label("a", "c");
                    return app("shop", one).with(two);
                },
                () -> {
                    Service unused = service("unused", IMAGE).http(1).replicas(2);
                    return app("shop", order());
                },
                () -> {
                    Worker worker = worker("worker", IMAGE).label("a", "b");
                    return app("shop", order(), worker).without(worker);
                },
                () -> {
                    Optional<String> text = Stream.of(order())
                            .map(order -> order.replicas(2))
                            .map(Objects::toString)
                            .findFirst();
                    return app("shop", order());
                },
                () -> {
                    Function<Service, Service> standard = order -> order.replicas(2);
                    return app("shop", standard.apply(order()));
                });

        sensible.forEach(definition -> assertThatNoException().isThrownBy(() -> Definition.synth(definition)));
    }

    @Test
    @SuppressWarnings("NullAway") // as users do by mistake
    void aDefinitionGivesAnApp() {
        assertThatThrownBy(() -> Definition.synth(() -> null))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("the definition's app");
    }
}
