package dev.gantry.tests.agreement;

import dev.gantry.kubernetes.Kind;
import dev.gantry.kubernetes.Kinds;
import dev.gantry.kubernetes.Scope;
import io.fabric8.kubernetes.client.Config;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientBuilder;
import io.fabric8.kubernetes.client.http.HttpRequest;
import io.fabric8.kubernetes.client.http.HttpResponse;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What an API server says of an object, asked to create it without keeping it, strictly. */
final class ServerVerdict implements AutoCloseable {
    private static final int UNPROCESSABLE = 422;
    private static final int CREATED = 201;

    private final KubernetesClient client;
    private final String namespace;

    ServerVerdict(Path kubeconfig, String namespace) {
        Config config = Config.fromKubeconfig(kubeconfig.toFile());
        config.setRequestRetryBackoffLimit(0);
        config.setHttp2Disable(true);
        this.client = new KubernetesClientBuilder().withConfig(config).build();
        this.namespace = namespace;
    }

    CompletableFuture<Verdict> of(JsonNode object) {
        HttpRequest request = client.getHttpClient()
                .newHttpRequestBuilder()
                .uri(uri(object) + "?dryRun=All&fieldValidation=Strict")
                .post("application/json", object.toString())
                .build();
        return client.getHttpClient()
                .sendAsync(request, String.class)
                .handle((response, failure) -> failure == null ? verdict(response) : noAnswer(failure));
    }

    private String uri(JsonNode object) {
        Kind<?> kind = Kinds.find(
                        object.get("apiVersion").asString(), object.get("kind").asString())
                .orElseThrow();
        String root = client.getMasterUrl().toString().replaceAll("/$", "");
        String group = kind.apiVersion().contains("/") ? "/apis/" + kind.apiVersion() : "/api/" + kind.apiVersion();
        return root + group + (kind.scope() == Scope.NAMESPACED ? "/namespaces/" + namespace : "") + "/"
                + kind.plural();
    }

    /** A server that stumbles over an object while it looks at it hangs up. */
    private static Verdict noAnswer(Throwable failure) {
        return new Verdict(false, Set.of(), "no answer: " + failure.getMessage());
    }

    private static Verdict verdict(HttpResponse<String> response) {
        if (response.code() == CREATED) {
            return Verdict.ACCEPTED;
        }
        JsonNode status = JsonMapper.shared().readTree(response.body());
        if (response.code() >= 500 && !status.has("message")) {
            throw new AssertionError(response.code() + " " + response.body());
        }
        Set<String> fields = new TreeSet<>();
        if (response.code() == UNPROCESSABLE) {
            status.path("details")
                    .path("causes")
                    .forEach(cause -> fields.add(cause.path("field").asString("")));
        }
        return new Verdict(
                false, fields, response.code() + " " + status.path("message").asString(""));
    }

    @Override
    public void close() {
        client.close();
    }
}
