package dev.gantry.tests.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gantry.kubernetes.Kind;
import dev.gantry.kubernetes.Kinds;
import dev.gantry.manifest.Manifest;
import dev.gantry.manifest.Readback;
import dev.gantry.manifest.Secrets;
import ftgo.Ftgo;
import ftgo.Stage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What is written is read as it was: every field of every kind, and a whole application. */
class ReadBackTest {
    static Stream<Kind<?>> kinds() {
        return Kinds.all().stream();
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void everyFieldOfEveryKindComesBack(Kind<?> kind) throws IOException {
        assertComesBack(Manifest.of("all", List.of(SampleObjects.largest(kind, "somewhere"))));
        assertComesBack(Manifest.of("all", List.of(SampleObjects.smallest(kind, "somewhere"))));
    }

    @ParameterizedTest
    @EnumSource
    void aWholeApplicationComesBack(Stage stage) throws IOException {
        assertComesBack(Ftgo.in(stage).synth());
    }

    private static void assertComesBack(Manifest manifest) throws IOException {
        ByteArrayOutputStream json = new ByteArrayOutputStream();
        manifest.json(Secrets.SHOWN, json);

        for (byte[] text : List.of(manifest.yaml(Secrets.SHOWN).getBytes(StandardCharsets.UTF_8), json.toByteArray())) {
            Readback read = Manifest.read(manifest.app(), "text", new ByteArrayInputStream(text));
            assertThat(read.manifest()).isEqualTo(manifest);
            assertThat(read.manifest().yaml()).isEqualTo(manifest.yaml());
            assertThat(read.unknown()).isEmpty();
        }
    }
}
