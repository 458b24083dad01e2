package dev.gantry.tests.cluster;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** kubectl, acting in one namespace. */
public final class Kubectl {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int PATIENCE_SECONDS = 120;

    private final RunningCluster cluster;
    private final String namespace;

    Kubectl(RunningCluster cluster, String namespace) {
        this.cluster = cluster;
        this.namespace = namespace;
    }

    /**
     * What kubectl said.
     *
     * @param exitCode 0 when it did what it was asked
     * @param output its standard output
     * @param errors its standard error
     */
    public record Answer(int exitCode, String output, String errors) {}

    /** Runs kubectl and returns its standard output; the test fails when kubectl does. */
    @CanIgnoreReturnValue
    public String run(String... arguments) {
        return expectSuccess(List.of(arguments), execute("", arguments));
    }

    /** Runs kubectl, which may fail. */
    public Answer attempt(String... arguments) {
        return execute("", arguments);
    }

    /**
     * Has kubectl apply some YAML as another owner than Gantry.
     *
     * @param fieldManager the name of that owner
     */
    public void apply(String fieldManager, String yaml) {
        String[] arguments = {"apply", "--server-side", "--field-manager", fieldManager, "-f", "-"};
        expectSuccess(List.of(arguments), execute(yaml, arguments));
    }

    /** Has kubectl apply some YAML the old way, merging in the client. */
    public void applyFromTheClient(String yaml) {
        String[] arguments = {"apply", "-f", "-"};
        expectSuccess(List.of(arguments), execute(yaml, arguments));
    }

    /** One object, or a list of them, as {@code kubectl get ARGUMENTS -o json} shows it. */
    public JsonNode get(String... arguments) {
        List<String> all = new ArrayList<>(List.of("get"));
        all.addAll(List.of(arguments));
        all.addAll(List.of("-o", "json"));
        return JSON.readTree(run(all.toArray(String[]::new)));
    }

    /** Whether an object is there: {@code exists("deployment/order")}. */
    public boolean exists(String object) {
        return !run("get", object, "--ignore-not-found", "-o", "name").isBlank();
    }

    /**
     * Waits, two minutes at most, as {@code kubectl wait --for=CONDITION} does.
     *
     * @param condition {@code create}, {@code delete}, {@code condition=Available}, {@code jsonpath={.status.phase}=Bound}
     */
    public void waitFor(String condition, String... objects) {
        List<String> all =
                new ArrayList<>(List.of("wait", "--for=" + condition, "--timeout=" + PATIENCE_SECONDS + "s"));
        all.addAll(List.of(objects));
        run(all.toArray(String[]::new));
    }

    /**
     * Watches, two minutes at most, until a line that {@code kubectl get ARGUMENTS --watch} prints is the one waited
     * for. What is there already is printed first.
     *
     * @return that line
     */
    @CanIgnoreReturnValue
    public String watchUntil(Predicate<String> waitedFor, String... arguments) {
        List<String> all = new ArrayList<>(List.of("get"));
        all.addAll(List.of(arguments));
        all.addAll(List.of("--watch", "--request-timeout=" + PATIENCE_SECONDS + "s"));
        List<String> seen = new ArrayList<>();
        try {
            Process watch = process(all).start();
            try (BufferedReader lines = watch.inputReader(StandardCharsets.UTF_8)) {
                for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                    seen.add(line);
                    if (waitedFor.test(line)) {
                        return line;
                    }
                }
            } finally {
                watch.destroy();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        throw new AssertionError(
                "kubectl " + String.join(" ", all) + " never showed what was waited for:\n" + String.join("\n", seen));
    }

    private static String expectSuccess(List<String> arguments, Answer answer) {
        if (answer.exitCode() != 0) {
            throw new AssertionError("kubectl " + String.join(" ", arguments) + " failed: " + answer.errors());
        }
        return answer.output();
    }

    private Answer execute(String input, String... arguments) {
        try {
            Path errors = Files.createTempFile("kubectl-", ".err");
            try {
                Process process = process(List.of(arguments))
                        .redirectError(errors.toFile())
                        .start();
                try (var stdin = process.outputWriter(StandardCharsets.UTF_8)) {
                    stdin.write(input);
                }
                String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
                return new Answer(process.waitFor(), output, Files.readString(errors));
            } finally {
                Files.delete(errors);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while kubectl ran", e);
        }
    }

    private ProcessBuilder process(List<String> arguments) {
        List<String> command = new ArrayList<>(List.of(cluster.kubectl().toString(), "--namespace", namespace));
        command.addAll(arguments);
        ProcessBuilder process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD);
        process.environment().put("KUBECONFIG", cluster.kubeconfig().toString());
        process.environment().put("KUBECACHEDIR", System.getProperty("java.io.tmpdir") + "/gantry-kubectl-cache");
        return process;
    }
}
