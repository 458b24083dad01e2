package dev.gantry.tests.cluster;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** A control plane of this run's own, with simulated nodes: {@code tests/control-plane}. */
final class ControlPlane implements ClusterSource {
    private final Path scripts;

    ControlPlane(Path scripts) {
        this.scripts = scripts;
    }

    @Override
    public String name() {
        return "control-plane";
    }

    @Override
    public RunningCluster start() throws NotAvailable {
        if (!System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("linux")) {
            throw new NotAvailable("the control plane runs on Linux only");
        }
        Path programs = build();
        try {
            Path folder = Files.createTempDirectory("gantry-control-plane-");
            Process undertaker = undertaker(folder);
            run("up", folder.toString());
            return new RunningCluster(
                    "a control plane in " + folder,
                    folder.resolve("kubeconfig"),
                    programs.resolve("kubectl"),
                    Optional.of(folder.resolve("audit.log")),
                    () -> end(undertaker));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path build() throws NotAvailable {
        try {
            Process build =
                    script("build").redirectError(ProcessBuilder.Redirect.PIPE).start();
            String reason = echoed(build);
            String folder = new String(build.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            if (build.waitFor() != 0) {
                throw new NotAvailable("the control plane is not built and cannot be built here (" + reason + ")");
            }
            return Path.of(folder);
        } catch (IOException e) {
            throw new NotAvailable("the control plane's scripts cannot be run (" + e.getMessage() + ")");
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    /** Passes on what a process says, at once because it may take minutes, and returns its last line. */
    private static String echoed(Process process) throws IOException {
        String last = "it says nothing";
        try (BufferedReader said = process.errorReader(StandardCharsets.UTF_8)) {
            for (String line = said.readLine(); line != null; line = said.readLine()) {
                System.err.println(line);
                last = line;
            }
        }
        return last;
    }

    /**
     * A process that outlives this one, and ends the control plane and removes its folder as soon as the pipe to it closes: when asked to, or
     * because this process was killed.
     */
    private Process undertaker(Path folder) throws IOException {
        String script = "trap '' HUP INT TERM; cat; \"$0\" \"$1\"; rm -rf \"$1\"";
        return new ProcessBuilder("bash", "-c", script, scripts.resolve("down").toString(), folder.toString())
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    private void run(String script, String argument) throws IOException {
        try {
            Process process = script(script, argument).start();
            String last = echoed(process);
            if (process.waitFor() != 0) {
                throw new IllegalStateException("The control plane did not start: " + last);
            }
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    private ProcessBuilder script(String name, String... arguments) {
        return new ProcessBuilder(Stream.concat(Stream.of(scripts.resolve(name).toString()), Stream.of(arguments))
                .toList());
    }

    private static void end(Process undertaker) {
        try {
            undertaker.getOutputStream().close();
            undertaker.waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    private static IllegalStateException interrupted(InterruptedException e) {
        Thread.currentThread().interrupt();
        return new IllegalStateException("Interrupted while waiting for the control plane", e);
    }
}
