package dev.gantry.tests.ftgo;

import dev.gantry.tests.cluster.TestCluster;
import ftgo.Stage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * FTGO's program as a shell runs it: a process, of which one sees exit code, output and errors.
 *
 * @param cluster where it deploys to
 * @param namespace where it deploys to
 * @param stage of which environment
 */
record Program(TestCluster cluster, String namespace, Stage stage) {
    /**
     * How a process ended.
     *
     * @param exitCode 0 when it did what it was asked
     * @param output its standard output
     * @param errors its standard error
     */
    record Ended(int exitCode, String output, String errors) {
        /** All that it said, for whom it is no matter where. */
        String said() {
            return output + errors;
        }
    }

    /** Runs it to its end. */
    Ended run(Variant variant, String command, String... options) {
        return run(command(variant, command, options));
    }

    /** Runs it to its end where none of the variables is set that its secrets are made of. */
    Ended runWithoutSecrets(Variant variant, String command, String... options) {
        ProcessBuilder process = command(variant, command, options);
        process.environment().keySet().removeIf(name -> name.startsWith("FTGO_"));
        return run(process);
    }

    private static Ended run(ProcessBuilder builder) {
        try {
            Path output = Files.createTempFile("ftgo-", ".out");
            Path errors = Files.createTempFile("ftgo-", ".err");
            try {
                Process process = builder.redirectOutput(output.toFile())
                        .redirectError(errors.toFile())
                        .start();
                return new Ended(process.waitFor(), Files.readString(output), Files.readString(errors));
            } finally {
                Files.delete(output);
                Files.delete(errors);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while FTGO's program ran", e);
        }
    }

    /** Runs it to its end, which must be a good one. */
    Ended succeed(Variant variant, String command, String... options) {
        Ended ended = run(variant, command, options);
        if (ended.exitCode() != 0) {
            throw new AssertionError(command + " ended with " + ended.exitCode() + ":\n" + ended.said());
        }
        return ended;
    }

    /** Starts it, to be killed. */
    Process start(Variant variant, String command, String... options) {
        try {
            return command(variant, command, options)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ProcessBuilder command(Variant variant, String command, String... options) {
        List<String> words = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Dfile.encoding=" + StandardCharsets.UTF_8,
                "-Dvariant=" + variant,
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                Variant.class.getName(),
                command));
        if (!command.equals("synth")) { // which asks no cluster
            words.addAll(List.of("--kubeconfig", cluster.kubeconfig().toString()));
        }
        words.addAll(List.of("--namespace", namespace));
        words.addAll(List.of("--env", stage.name().toLowerCase(Locale.ROOT)));
        words.addAll(List.of(options));
        return new ProcessBuilder(words);
    }
}
