package dev.gantry.cluster;

import dev.gantry.problem.GantryException;
import dev.gantry.time.Time;
import io.fabric8.kubernetes.client.Config;
import io.fabric8.kubernetes.client.OAuthTokenProvider;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Gets credentials from a program, as EKS, GKE and AKS want it, and again when they have expired. */
final class ExecPlugin implements OAuthTokenProvider, Credentials {
    private static final Duration MARGIN = Duration.ofSeconds(10);

    private final Kubeconfig.Entry user;
    private final Kubeconfig.Entry cluster;
    private final Surroundings surroundings;
    private final Time time;
    private String token = "";
    private Optional<Instant> expiry = Optional.empty();

    ExecPlugin(Kubeconfig.Entry user, Kubeconfig.Entry cluster, Surroundings surroundings, Time time) {
        this.user = user;
        this.cluster = cluster;
        this.surroundings = surroundings;
        this.time = time;
    }

    /** Runs the program once and puts what it gives where the client looks for it. */
    void signOn(Config config) {
        JsonNode status = run();
        if (!status.path("clientCertificateData").asString("").isEmpty()) {
            config.setClientCertData(base64(status.path("clientCertificateData")));
            config.setClientKeyData(base64(status.path("clientKeyData")));
            config.setClientKeyAlgo(Config.getKeyAlgorithm(null, config.getClientKeyData()));
        }
        if (!token.isEmpty()) {
            config.setOauthTokenProvider(this);
        }
    }

    @Override
    public synchronized String getToken() {
        if (expiry.isPresent() && time.now().plus(MARGIN).isAfter(expiry.get())) {
            run();
        }
        return token;
    }

    @Override
    public synchronized boolean renew() {
        String old = token;
        run();
        return !token.equals(old);
    }

    private JsonNode run() {
        JsonNode exec = user.body().path("exec");
        JsonNode credential = parse(ExecProcess.run(user, environment(exec)));
        if (!credential
                .path("apiVersion")
                .asString("")
                .equals(exec.path("apiVersion").asString(""))) {
            throw failed("it answered in another version than "
                    + exec.path("apiVersion").asString(""));
        }
        JsonNode status = credential.path("status");
        token = status.path("token").asString("");
        expiry = instant(status.path("expirationTimestamp").asString(""));
        if (token.isEmpty() && status.path("clientCertificateData").asString("").isEmpty()) {
            throw failed("it gave neither a token nor a certificate");
        }
        return status;
    }

    private Map<String, String> environment(JsonNode exec) {
        Map<String, Object> spec = new LinkedHashMap<>();
        spec.put("interactive", false);
        if (exec.path("provideClusterInfo").asBoolean(false)) {
            spec.put("cluster", cluster.body());
        }
        Map<String, Object> info = new LinkedHashMap<>();
        info.put("kind", "ExecCredential");
        info.put("apiVersion", exec.path("apiVersion").asString(""));
        info.put("spec", spec);
        Map<String, String> environment = new LinkedHashMap<>(surroundings.environment());
        exec.path("env")
                .forEach(variable -> environment.put(
                        variable.path("name").asString(""),
                        variable.path("value").asString("")));
        environment.put("KUBERNETES_EXEC_INFO", Json.tree(info).toString());
        return environment;
    }

    private JsonNode parse(byte[] output) {
        try {
            return Json.read(output);
        } catch (RuntimeException e) {
            throw failed("its answer is not JSON");
        }
    }

    private static Optional<Instant> instant(String text) {
        try {
            return text.isEmpty() ? Optional.empty() : Optional.of(Instant.parse(text));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    /** The client wants it in base64; a plugin gives it bare. */
    private static String base64(JsonNode pem) {
        return Base64.getEncoder().encodeToString(pem.asString("").getBytes(StandardCharsets.UTF_8));
    }

    private GantryException failed(String what) {
        return ExecProcess.failed(user, what);
    }
}
