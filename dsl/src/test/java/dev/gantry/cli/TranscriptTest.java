package dev.gantry.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gantry.view.Bakery;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Calls and all that they print, as a person sees them, one file a theme. A new case is a line {@code $ shop …} in a file;
 * {@code -Dgantry.transcripts=write} writes the rest. Before the program's name stand settings: {@code SCENE}, the
 * cluster; {@code APP}, what the program describes; {@code TTY}, the size of a terminal; {@code ANSWER}, what its user types; others are environment variables.
 */
class TranscriptTest {
    private static final boolean WRITES = "write".equals(System.getProperty("gantry.transcripts"));

    static Stream<String> themes() throws IOException, URISyntaxException {
        Path folder = Path.of(Objects.requireNonNull(TranscriptTest.class.getResource("transcripts"))
                .toURI());
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(it -> it.getFileName().toString()).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("themes")
    void printsWhatItPrintedBefore(String theme) throws IOException {
        Path file = Path.of("src/test/resources/dev/gantry/cli/transcripts", theme);
        String expected = Files.readString(file);
        StringBuilder actual = new StringBuilder();
        expected.lines().filter(it -> it.startsWith("$ ")).forEach(it -> actual.append(transcript(it)));
        if (WRITES) {
            Files.writeString(file, actual);
        }
        assertThat(actual.toString()).isEqualTo(Files.readString(file));
    }

    private static String transcript(String call) {
        List<String> words = Arrays.asList(call.substring(2).split(" "));
        int program = words.indexOf("shop");
        Map<String, String> settings = new HashMap<>();
        for (String setting : words.subList(0, program)) {
            int equals = setting.indexOf('=');
            settings.put(setting.substring(0, equals), setting.substring(equals + 1));
        }
        Optional<Terminal.Size> size =
                Optional.ofNullable(settings.remove("TTY")).map(TranscriptTest::size);
        ScriptedTerminal terminal = new ScriptedTerminal(size, Optional.ofNullable(settings.remove("ANSWER")));
        ManualTime time = new ManualTime();
        Scene scene = new Scene(settings.getOrDefault("SCENE", "first"), time);
        settings.remove("SCENE");
        Environments environments = "bakery".equals(settings.remove("APP"))
                ? Environments.of(Bakery.Stage.class, Bakery::in)
                : Shop.environments();
        Session session = new Session("shop", environments, terminal, (file, context) -> scene, time, settings);
        String[] args = words.subList(program + 1, words.size()).toArray(String[]::new);
        ExitCode code = new Program(session).execute(args);
        String written = terminal.written();
        String shown = size.isPresent() && written.contains("\u001b[?")
                ? Screen.of(size.get(), written).text().stripTrailing() + "\n"
                : visible(written);
        return call + "\n" + shown + "=> " + code.number() + "\n\n";
    }

    private static Terminal.Size size(String text) {
        int by = text.indexOf('x');
        return new Terminal.Size(Integer.parseInt(text.substring(0, by)), Integer.parseInt(text.substring(by + 1)));
    }

    private static String visible(String written) {
        String shown = written.replace("\u001b", "␛").replace("\r", "␍");
        return shown.isEmpty() || shown.endsWith("\n") ? shown : shown + "\n";
    }
}
