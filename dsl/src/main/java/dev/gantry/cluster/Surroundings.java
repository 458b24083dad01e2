package dev.gantry.cluster;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * What a process is given from outside and a connection may depend on.
 *
 * @param environment the environment variables
 * @param home the user's home directory
 * @param serviceAccount the directory in which a pod finds its service account
 */
record Surroundings(Map<String, String> environment, Path home, Path serviceAccount) {
    static Surroundings ofProcess() {
        return new Surroundings(
                System.getenv(),
                Path.of(System.getProperty("user.home", ".")),
                Path.of("/var/run/secrets/kubernetes.io/serviceaccount"));
    }

    /** The kubeconfig files to read, the first of which weighs most. */
    List<Path> kubeconfigs() {
        String listed = environment.getOrDefault("KUBECONFIG", "");
        if (listed.isBlank()) {
            return List.of(home.resolve(".kube").resolve("config"));
        }
        return Arrays.stream(listed.split(File.pathSeparator, -1))
                .filter(path -> !path.isBlank())
                .map(Path::of)
                .distinct()
                .toList();
    }

    boolean isPod() {
        return environment.containsKey("KUBERNETES_SERVICE_HOST")
                && Files.isRegularFile(serviceAccount.resolve("token"));
    }

    /** A variable in upper case or in lower case; empty if neither is set. */
    String either(String upper, String lower) {
        return environment.getOrDefault(upper, environment.getOrDefault(lower, ""));
    }
}
