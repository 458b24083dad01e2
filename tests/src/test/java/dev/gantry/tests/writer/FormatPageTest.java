package dev.gantry.tests.writer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gantry.kubernetes.ByteContent;
import dev.gantry.kubernetes.UntypedObject;
import dev.gantry.kubernetes.core.V1ConfigMap;
import dev.gantry.kubernetes.core.V1Container;
import dev.gantry.kubernetes.core.V1EnvVar;
import dev.gantry.kubernetes.core.V1Pod;
import dev.gantry.kubernetes.core.V1PodSpec;
import dev.gantry.kubernetes.core.V1Secret;
import dev.gantry.manifest.Manifest;
import dev.gantry.manifest.Secrets;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The example of docs/manifest-format.md is what is written. */
class FormatPageTest {
    private static final Path PAGE = Path.of("../docs/manifest-format.md");

    @Test
    void theExampleIsWhatIsWritten() throws IOException {
        Manifest manifest = Manifest.of(
                "format",
                List.of(
                        V1ConfigMap.of("texts")
                                .data(Map.of(
                                        "plain", "acme/order:1.4.2",
                                        "version", "1.27.3",
                                        "number", "0123",
                                        "word", "No",
                                        "empty", "",
                                        "lines", "one\n  two\n",
                                        "open", "one\ntwo",
                                        "spaces", "  one\ntwo\n",
                                        "windows", "one\r\ntwo\r\n",
                                        "unseen", "a\u200Bb")),
                        V1Secret.of("db").data(Map.of("password", ByteContent.utf8("hunter2"))),
                        V1Pod.of(
                                "order",
                                V1PodSpec.of(V1Container.of("order")
                                        .image("acme/order:1.4.2")
                                        .args("--port=8080", "-v", "yes")
                                        .env(V1EnvVar.of("PROFILES").value(""))
                                        .volumeMounts(List.of()))),
                        UntypedObject.of(
                                "example.com/v1",
                                "Kettle",
                                "tea",
                                Map.of("spec", Map.of("litres", 1.0, "cups", 4, "steps", List.of(List.of(1, 2)))))));

        String page = Files.readString(PAGE);
        String example = page.substring(page.lastIndexOf("```yaml\n") + 8, page.lastIndexOf("```"));

        assertThat(manifest.yaml(Secrets.SHOWN)).isEqualTo(example);
        assertThat(Arrays.asList(example.split("\n---\n"))).hasSize(4);
    }
}
