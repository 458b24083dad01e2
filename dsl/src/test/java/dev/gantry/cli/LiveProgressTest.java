package dev.gantry.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gantry.apply.ObjectStatus;
import dev.gantry.apply.ObjectStatus.State;
import dev.gantry.apply.Progress;
import dev.gantry.manifest.ObjectRef;
import dev.gantry.plan.Change;
import dev.gantry.plan.Intent;
import dev.gantry.plan.Live;
import dev.gantry.plan.Plan;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LiveProgressTest {
    private static final ObjectRef ORDER = ObjectRef.of("apps/v1", "Deployment", "order");
    private static final ObjectRef MYSQL = ObjectRef.of("apps/v1", "StatefulSet", "mysql");

    private final ManualTime time = new ManualTime();

    private static Plan plan(Stream<ObjectRef> refs) {
        List<Change> changes = refs.<Change>map(it -> new Change.Delete(it, new Live("u", "1")))
                .toList();
        return new Plan(new Intent.Destroy("shop", "default", false, false), false, true, changes, List.of());
    }

    private static ObjectStatus status(ObjectRef ref, State state, String reason) {
        return new ObjectStatus(ref, state, reason, List.of());
    }

    private LiveProgress on(ScriptedTerminal terminal) {
        return new LiveProgress(terminal, Paint.COLOURS, time, Deed.APPLY);
    }

    private static ScriptedTerminal terminal(int columns, int rows) {
        return new ScriptedTerminal(Optional.of(new Terminal.Size(columns, rows)), Optional.empty());
    }

    @Test
    void keepsWhatIsOverAboveWhatIsUnderWay() {
        ScriptedTerminal terminal = terminal(60, 10);
        LiveProgress view = on(terminal);
        Progress progress = view.listener();
        progress.started(plan(Stream.of(MYSQL, ORDER)));
        progress.status(status(ORDER, State.IN_PROGRESS, "0 of 3 updated"));
        progress.status(status(MYSQL, State.IN_PROGRESS, "0 of 1 ready"));
        time.pass(Duration.ofSeconds(7));
        progress.status(status(MYSQL, State.READY, "1 of 1 available"));
        progress.status(status(ORDER, State.IN_PROGRESS, "2 of 3 updated"));
        time.pass(Duration.ofSeconds(1));
        assertThat(Screen.of(terminal.size(), terminal.written()).text()).isEqualTo("""
                          ✓ StatefulSet/mysql     7s  1 of 1 available
                          ◐ Deployment/order      8s  2 of 3 updated
                          Applying · 0 of 2 done · 8s

                        """);
    }

    @Test
    void givesTheTerminalBackAsItWasFound() {
        ScriptedTerminal terminal = terminal(60, 10);
        LiveProgress view = on(terminal);
        view.listener().started(plan(Stream.of(ORDER)));
        view.listener().status(status(ORDER, State.IN_PROGRESS, "0 of 3 updated"));
        time.pass(Duration.ofSeconds(1));
        assertThat(Screen.of(terminal.size(), terminal.written()).isAsItWasFound())
                .isFalse();
        view.close();
        view.close();
        time.pass(Duration.ofSeconds(1));
        Screen screen = Screen.of(terminal.size(), terminal.written());
        assertThat(screen.isAsItWasFound()).isTrue();
        assertThat(screen.text()).isBlank();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 5, 12, 20, 33, 80, 200})
    void neverLeavesTheWindow(int columns) {
        ScriptedTerminal terminal = terminal(columns, 8);
        LiveProgress view = on(terminal);
        List<ObjectRef> refs = IntStream.range(0, 40)
                .mapToObj(it -> ObjectRef.of("apps/v1", "Deployment", "service-with-a-long-name-" + it))
                .toList();
        view.listener().started(plan(refs.stream()));
        for (ObjectRef ref : refs) {
            view.listener().status(status(ref, State.IN_PROGRESS, "image \"acme/order:1.5.0\" cannot be pulled: gone"));
        }
        time.pass(Duration.ofSeconds(3));
        refs.forEach(it -> view.listener().status(status(it, State.READY, "1 of 1 available")));
        time.pass(Duration.ofSeconds(3));
        view.close();
        assertThat(Screen.of(terminal.size(), terminal.written()).text().lines().filter(it -> !it.isBlank()))
                .hasSize(40);
    }

    @Test
    void saysThatItIsStopping() {
        ScriptedTerminal terminal = terminal(60, 8);
        LiveProgress view = on(terminal);
        view.listener().started(plan(Stream.of(ORDER)));
        view.stopping();
        time.pass(Duration.ofSeconds(1));
        assertThat(terminal.written()).contains("Stopping");
    }
}
