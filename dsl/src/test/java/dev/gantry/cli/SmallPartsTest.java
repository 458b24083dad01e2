package dev.gantry.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SmallPartsTest {
    @ParameterizedTest
    @CsvSource({"90s,90", "5m,300", "1h30m,5400", "2h,7200", "1m1s,61"})
    void readsDurations(String text, long seconds) {
        assertThat(Durations.parse(text)).isEqualTo(Duration.ofSeconds(seconds));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "5", "0s", "0m0s", "m", "5 m", "-5m", "5d", "1.5h", "9999999s", "5m!"})
    void refusesWhatIsNoDuration(String text) {
        assertThatThrownBy(() -> Durations.parse(text))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("\"" + text + "\"");
    }

    @ParameterizedTest
    @CsvSource({"0,0s", "59,59s", "60,1m00s", "184,3m04s", "3600,1h00m", "3725,1h02m"})
    void tellsDurations(long seconds, String told) {
        assertThat(Durations.told(Duration.ofSeconds(seconds))).isEqualTo(told);
    }

    @Test
    void findsAnEnvironmentHoweverItIsSpelled() {
        Environments environments = Shop.environments();
        assertThat(environments.names()).containsExactly("development", "pre-production", "production");
        assertThat(List.of("PRE_PRODUCTION", "pre-production", "Pre_Production"))
                .allSatisfy(it -> assertThat(environments.app(Optional.of(it))).isNotNull());
        assertThatThrownBy(() -> environments.app(Optional.of("prod"))).isInstanceOf(UsageException.class);
    }

    @Test
    void asksForNoEnvironmentWhereThereIsNone() {
        ScriptedTerminal terminal = ScriptedTerminal.pipe();
        Environments one = Environments.one(() -> Shop.in(Shop.Stage.DEVELOPMENT));
        Session session = new Session(
                "shop", one, terminal, (a, b) -> new Scene("first", new ManualTime()), new ManualTime(), Map.of());
        assertThat(new Program(session).execute("synth")).isEqualTo(ExitCode.DONE);
        assertThat(new Program(session).execute("synth", "--env", "x")).isEqualTo(ExitCode.USAGE);
    }

    @Test
    void keepsMessagesFromMovingTheCursor() {
        assertThat(Glyphs.harmless("a\u001b[2J\rb\nc\u009b1A\t!")).doesNotContainPattern("\\p{Cntrl}");
    }

    @Test
    void hasPlainLettersForEverySign() {
        assertThat(Glyphs.plain("✓✗◌◐◒ 2 → 3… │ ·")).isEqualTo("+xo|\\ 2 -> 3... | -");
    }

    @Test
    void findsEveryCommandThatHelpLists() {
        assertThat(Commands.all())
                .allSatisfy(it -> assertThat(Commands.named(it.name()))
                        .hasValueSatisfying(named -> assertThat(named).hasSameClassAs(it)));
    }

    @Test
    void completesCommandsOptionsAndEnvironments() {
        ScriptedTerminal terminal = ScriptedTerminal.pipe();
        Session session = new Session(
                "shop",
                Shop.environments(),
                terminal,
                (a, b) -> new Scene("", new ManualTime()),
                new ManualTime(),
                Map.of());
        assertThat(new Program(session).execute("completion")).isEqualTo(ExitCode.DONE);
        assertThat(terminal.written()).contains("destroy", "--with-data", "pre-production");
    }

    @ParameterizedTest
    @CsvSource({"acme.Shop apply,Shop", "/opt/shop.jar plan,java -jar /opt/shop.jar", "'',program"})
    void knowsWhatAPersonTypes(String command, String name) {
        assertThat(ProgramName.of(Map.of(), command)).isEqualTo(name);
        assertThat(ProgramName.of(Map.of("GANTRY_PROGRAM", "shop"), command)).isEqualTo("shop");
    }
}
