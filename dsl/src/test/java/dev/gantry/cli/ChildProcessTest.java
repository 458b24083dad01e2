package dev.gantry.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gantry.apply.AppStatus;
import dev.gantry.apply.ApplyOptions;
import dev.gantry.apply.DestroyOptions;
import dev.gantry.apply.Outcome;
import dev.gantry.apply.PlanOptions;
import dev.gantry.apply.Progress;
import dev.gantry.apply.RollbackOptions;
import dev.gantry.apply.Vigil;
import dev.gantry.manifest.Manifest;
import dev.gantry.plan.Plan;
import dev.gantry.release.Releases;
import dev.gantry.time.Time;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What only a JVM of its own can show: exit codes, signals, and which classes a call loads. */
class ChildProcessTest {
    /** A program whose apply goes on until it is interrupted. */
    static final class Endless {
        private Endless() {}

        public static void main(String... args) {
            ManualTime time = new ManualTime();
            Deployer endless = new Waiting(new Scene("interrupted", time));
            Session session = new Session(
                    "shop",
                    Shop.environments(),
                    new SystemTerminal(Map.of()),
                    (a, b) -> endless,
                    Time.system(),
                    Map.of());
            System.exit(new Program(session).execute(args).number());
        }
    }

    private record Waiting(Scene scene) implements Deployer {
        @Override
        public String place() {
            return scene.place();
        }

        @Override
        public Plan plan(Manifest manifest, PlanOptions options) {
            return scene.plan(manifest, options);
        }

        @Override
        public Plan planDestroy(String app, DestroyOptions options) {
            return scene.planDestroy(app, options);
        }

        @Override
        public Plan planRollback(String app, RollbackOptions options) {
            return scene.planRollback(app, options);
        }

        @Override
        public Releases history(String app, Optional<String> namespace) {
            return scene.history(app, namespace);
        }

        @Override
        public void watch(String app, Optional<String> namespace, Vigil vigil) {
            scene.watch(app, namespace, vigil);
        }

        @Override
        public Outcome apply(Plan plan, ApplyOptions options, Progress progress) {
            System.out.println("begun");
            try {
                new java.util.concurrent.CountDownLatch(1).await();
                throw new AssertionError("never opened");
            } catch (InterruptedException stopped) {
                return scene.apply(plan, options, progress);
            }
        }

        @Override
        public AppStatus status(String app, Optional<String> namespace) {
            return scene.status(app, namespace);
        }

        @Override
        public void close() {}
    }

    /** A program as users write it. */
    static final class Real {
        private Real() {}

        public static void main(String... args) {
            Program.run(Shop.environments(), args);
        }
    }

    private record Ended(int code, String output) {}

    private static Process start(Class<?> main, List<String> options, String... args) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
        command.addAll(List.of(args));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().keySet().removeIf(it -> it.startsWith("GANTRY_") || it.startsWith("JAVA_"));
        return builder.start();
    }

    private static Ended ended(Process process) throws IOException, InterruptedException {
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Ended(process.waitFor(), output);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"synth --env production", "synth --env x", "aply", "plan --env production --kubeconfig /no"})
    void endsWithTheCodeOfTheCommand(String words) throws Exception {
        int expected = words.equals("synth --env production") ? 0 : words.contains("/no") ? 1 : 64;
        Ended ended = ended(start(Real.class, List.of(), words.split(" ")));
        assertThat(ended.code()).as(ended.output()).isEqualTo(expected);
        assertThat(ended.output()).doesNotContain("SLF4J", "\tat ");
    }

    @Test
    void stopsCleanlyAndSaysWhatIsLeft() throws Exception {
        Process process = start(Endless.class, List.of(), "apply", "--env", "production", "--yes");
        StringBuilder output = new StringBuilder();
        BufferedReader reader = process.inputReader(StandardCharsets.UTF_8);
        String line;
        while ((line = reader.readLine()) != null) {
            output.append(line).append('\n');
            if (line.equals("begun")) {
                process.toHandle().destroy();
            }
        }
        assertThat(output.toString()).contains("stopping", "Interrupted after", "Left to do:", "Deployment/order");
        assertThat(process.waitFor()).isEqualTo(128 + 15);
    }

    @ParameterizedTest
    @ValueSource(strings = {"synth --env production", "--help"})
    void loadsNoClientAndNoJackson(String words) throws Exception {
        Ended ended = ended(start(Real.class, List.of("-Xlog:class+load"), words.split(" ")));
        assertThat(ended.code()).isZero();
        assertThat(ended.output()
                        .lines()
                        .filter(it -> it.contains(" tools.jackson.")
                                || it.contains(" io.fabric8.kubernetes.client.")
                                || it.contains(" dev.gantry.apply.")
                                || it.contains(" dev.gantry.cluster.")
                                || it.contains(" com.google.re2j.")
                                || it.contains(" org.slf4j.")))
                .isEmpty();
        assertThat(ended.output().contains(" picocli.")).isEqualTo(words.equals("--help"));
    }
}
