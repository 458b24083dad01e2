package dev.gantry.codegen.emit;

import dev.gantry.codegen.schema.SchemaException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The definitions of a live cluster, as {@code kubectl} gets them: it knows the kubeconfig's contexts and every way to
 * log in.
 */
final class LiveDefinitions {
    private LiveDefinitions() {}

    /** All definitions of a context's cluster as JSON. */
    static byte[] of(String context) throws IOException {
        List<String> command = new ArrayList<>(List.of("kubectl", "--context=" + context));
        command.addAll(List.of("get", "customresourcedefinitions.apiextensions.k8s.io", "--output=json"));
        Path complaints = Files.createTempFile("gantry-kubectl", ".txt");
        try {
            Process kubectl = start(command, complaints);
            byte[] json;
            try (InputStream out = kubectl.getInputStream()) {
                json = out.readAllBytes();
            }
            int exit = kubectl.waitFor();
            if (exit != 0) {
                throw new SchemaException("kubectl could not read the definitions of the context " + context + ": "
                        + Files.readString(complaints, StandardCharsets.UTF_8).strip());
            }
            return json;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while kubectl read the definitions", e);
        } finally {
            Files.deleteIfExists(complaints);
        }
    }

    private static Process start(List<String> command, Path complaints) throws IOException {
        try {
            Process process = new ProcessBuilder(command)
                    .redirectError(complaints.toFile())
                    .start();
            process.getOutputStream().close();
            return process;
        } catch (IOException e) {
            throw new SchemaException("kubectl is not on the PATH; the definitions of a cluster are read with it. Or"
                    + " write them to a file: kubectl get crd -o json > crds.json");
        }
    }
}
