package dev.gantry.tests.writer;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** kubectl's own reading of YAML: {@code tests/control-plane/yaml-reader}, one process for all texts. */
final class GoYaml implements AutoCloseable {
    private static final Path MODULE = Path.of(System.getProperty("gantry.test.control-plane", "control-plane"));

    private final Process process;
    private final DataOutputStream questions;
    private final DataInputStream answers;

    private GoYaml(Process process) {
        this.process = process;
        this.questions = new DataOutputStream(process.getOutputStream());
        this.answers = new DataInputStream(process.getInputStream());
    }

    /** Why it cannot be had here; none where it can. */
    static Optional<String> whyNot() {
        try {
            Process go = new ProcessBuilder("go", "version")
                    .redirectErrorStream(true)
                    .start();
            String said = new String(go.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return go.waitFor() == 0 ? Optional.empty() : Optional.of("Go cannot be run: " + said.strip());
        } catch (IOException e) {
            return Optional.of("Go is not on the PATH, and reads what kubectl reads");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Builds it, from what the control plane is built from, and starts it. */
    static GoYaml start(Path folder) throws IOException, InterruptedException {
        Path program = folder.resolve("yaml-reader");
        ProcessBuilder build = new ProcessBuilder(
                        "go", "build", "-mod=readonly", "-trimpath", "-o", program.toString(), "./yaml-reader")
                .directory(MODULE.toFile())
                .redirectErrorStream(true);
        build.environment().put("CGO_ENABLED", "0");
        build.environment().put("GOWORK", "off");
        Process built = build.start();
        String said = new String(built.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (built.waitFor() != 0 || !Files.isExecutable(program)) {
            throw new IllegalStateException("yaml-reader is not built: " + said);
        }
        return new GoYaml(new ProcessBuilder(program.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start());
    }

    /** The documents of a text. */
    List<@Nullable Object> read(byte[] yaml) throws IOException {
        questions.writeInt(yaml.length);
        questions.write(yaml);
        questions.flush();
        JsonNode answer = JsonMapper.shared().readTree(answers.readNBytes(answers.readInt()));
        if (!answer.isArray()) {
            throw new AssertionError(answer.path("error").asString() + "\n" + new String(yaml, StandardCharsets.UTF_8));
        }
        List<@Nullable Object> documents = new ArrayList<>();
        answer.forEach(document -> documents.add(Plain.of(document)));
        return documents;
    }

    @Override
    public void close() throws IOException {
        questions.close(); // it ends when nobody asks any more
        process.destroy();
    }
}
