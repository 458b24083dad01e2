package dev.gantry.cluster;

import dev.gantry.problem.GantryException;
import io.fabric8.kubernetes.client.Config;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The connection of a pod to the cluster that it runs in, as its service account. */
final class InCluster {
    private InCluster() {}

    static Target target(Surroundings surroundings) {
        String host = surroundings.environment().getOrDefault("KUBERNETES_SERVICE_HOST", "");
        String port = surroundings.environment().getOrDefault("KUBERNETES_SERVICE_PORT", "443");
        String server = "https://" + (host.contains(":") ? "[" + host + "]" : host) + ":" + port;
        Path account = surroundings.serviceAccount();
        Config config = ClientSettings.blank();
        config.setMasterUrl(server);
        config.setCaCertFile(account.resolve("ca.crt").toString());
        TokenFile token = new TokenFile(account.resolve("token"));
        config.setOauthTokenProvider(token);
        return new Target(config, token, text(account.resolve("namespace")), server, "the service account of this pod");
    }

    static String text(Path file) {
        try {
            return Files.readString(file).strip();
        } catch (IOException | UncheckedIOException e) {
            throw new GantryException("credentials-failed", "The file " + file + " cannot be read.", e);
        }
    }
}
