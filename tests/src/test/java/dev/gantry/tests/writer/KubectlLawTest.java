package dev.gantry.tests.writer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** kubectl, and all that is written in Go, reads from the text what the object is. */
@WithGo
class KubectlLawTest {
    private static final int OBJECTS = 3000;
    private static final int TOGETHER = 10;

    @Test
    void kubectlReadsTheObjects(@TempDir Path folder) throws Exception {
        try (GoYaml go = GoYaml.start(folder)) {
            for (long seed = 0; seed < OBJECTS; seed += TOGETHER) {
                assertReadsTheSame(go, seed);
            }
        }
    }

    /** Several objects in one text stay apart, whatever is in them. */
    private static void assertReadsTheSame(GoYaml go, long seed) throws IOException {
        ByteArrayOutputStream yaml = new ByteArrayOutputStream();
        List<@Nullable Object> objects = new ArrayList<>();
        for (long each = seed; each < seed + TOGETHER; each++) {
            yaml.write((objects.isEmpty() ? "" : "---\n").getBytes(java.nio.charset.StandardCharsets.UTF_8));
            yaml.write(WriterLawTest.yaml(WriterLawTest.manifest(each)));
            objects.add(Plain.of(RandomObject.of(each)));
        }

        List<@Nullable Object> read = go.read(yaml.toByteArray());

        for (int i = 0; i < TOGETHER; i++) {
            assertThat(read.get(i)).as("the object of %d", seed + i).isEqualTo(objects.get(i));
        }
        assertThat(read).hasSize(TOGETHER);
    }
}
