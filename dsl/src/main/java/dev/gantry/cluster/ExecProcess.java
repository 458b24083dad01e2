package dev.gantry.cluster;

import dev.gantry.problem.GantryException;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Runs the program of an exec plugin. */
final class ExecProcess {
    private static final int LONGEST_SECONDS = 60;
    private static final int WORDS_SHOWN = 300;

    private ExecProcess() {}

    /** What the program wrote on standard output. */
    static byte[] run(Kubeconfig.Entry user, Map<String, String> environment) {
        ProcessBuilder builder = new ProcessBuilder(command(user));
        builder.environment().clear();
        builder.environment().putAll(environment);
        builder.redirectInput(ProcessBuilder.Redirect.from(nothing()));
        Path errors = null;
        try {
            // A file, so that a program that complains at length is never stopped by a full pipe.
            errors = Files.createTempFile("gantry-exec", ".log");
            builder.redirectError(errors.toFile());
            Process process = builder.start();
            byte[] output = process.getInputStream().readAllBytes();
            if (!process.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw failed(user, "it did not end within " + LONGEST_SECONDS + " seconds");
            }
            if (process.exitValue() != 0) {
                throw failed(user, "it ended with exit code " + process.exitValue() + words(errors));
            }
            return output;
        } catch (IOException e) {
            String hint = user.body().path("exec").path("installHint").asString("");
            throw failed(user, "it cannot be started" + (hint.isEmpty() ? "" : ". " + hint.strip()));
        } catch (InterruptedException e) {
            throw new Interrupted(e);
        } finally {
            delete(errors);
        }
    }

    static GantryException failed(Kubeconfig.Entry user, String what) {
        return new GantryException(
                "credentials-failed",
                "The program \"" + user.body().path("exec").path("command").asString("") + "\", which user \""
                        + user.name() + "\" of the kubeconfig " + user.file() + " gets credentials from, failed: "
                        + what
                        + ".");
    }

    /** A bare name is looked for on the path; a relative path starts at the kubeconfig, as for kubectl. */
    private static List<String> command(Kubeconfig.Entry user) {
        JsonNode exec = user.body().path("exec");
        String program = exec.path("command").asString("");
        boolean bare = !program.contains("/") && !program.contains(File.separator);
        List<String> command = new ArrayList<>();
        command.add(
                bare
                        ? program
                        : user.file().toAbsolutePath().resolveSibling(program).toString());
        exec.path("args").forEach(argument -> command.add(argument.asString("")));
        return command;
    }

    private static String words(Path errors) throws IOException {
        String text = new String(Files.readAllBytes(errors), StandardCharsets.UTF_8).strip();
        String end = text.length() > WORDS_SHOWN ? "…" + text.substring(text.length() - WORDS_SHOWN) : text;
        return end.isEmpty() ? "" : ": " + end;
    }

    private static File nothing() {
        return new File(File.separatorChar == '\\' ? "NUL" : "/dev/null");
    }

    private static void delete(@Nullable Path file) {
        try {
            if (file != null) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            file.toFile().deleteOnExit();
        }
    }
}
