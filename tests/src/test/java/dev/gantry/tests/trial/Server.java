package dev.gantry.tests.trial;

import io.fabric8.kubernetes.client.Config;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientBuilder;
import io.fabric8.kubernetes.client.http.HttpRequest;
import io.fabric8.kubernetes.client.http.HttpResponse;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** An API server that is given definitions, and asked what it thinks of objects. */
final class Server implements AutoCloseable {
    private static final String DEFINITIONS = "/apis/apiextensions.k8s.io/v1/customresourcedefinitions";
    private static final int PATIENCE = 300;

    /**
     * What it answered.
     *
     * @param code the HTTP status
     * @param message empty where it took the object
     */
    record Answer(int code, String message) {
        boolean isTaken() {
            return code == 201;
        }
    }

    private final KubernetesClient client;
    private final String root;
    /** Where objects of a kind are created. */
    private final Map<String, String> paths = new HashMap<>();

    Server(Path kubeconfig) {
        Config config = Config.fromKubeconfig(kubeconfig.toFile());
        config.setRequestRetryBackoffLimit(0);
        this.client = new KubernetesClientBuilder().withConfig(config).build();
        this.root = client.getMasterUrl().toString().replaceAll("/$", "");
    }

    /** Takes a definition in, without its conversion, for which nobody is there; until it is served. */
    void define(ObjectNode definition) throws Exception {
        String name = definition.path("metadata").path("name").asString("");
        ((ObjectNode) definition.path("spec")).remove("conversion");
        definition.remove("status");
        send("PATCH", DEFINITIONS + "/" + name + "?fieldManager=trial&force=true", definition);
        for (JsonNode version : definition.path("spec").path("versions")) {
            JsonNode names = definition.path("spec").path("names");
            String group = definition.path("spec").path("group").asString("") + "/"
                    + version.path("name").asString("");
            boolean isNamespaced =
                    definition.path("spec").path("scope").asString("").equals("Namespaced");
            paths.put(
                    group + "/" + names.path("kind").asString(""),
                    "/apis/" + group + (isNamespaced ? "/namespaces/default/" : "/")
                            + names.path("plural").asString(""));
        }
        for (int i = 0; !isEstablished(name); i++) {
            if (i > PATIENCE) {
                throw new IllegalStateException(name + " is not served");
            }
            TimeUnit.MILLISECONDS.sleep(100);
        }
    }

    private boolean isEstablished(String name) throws Exception {
        JsonNode conditions = Sample.JSON
                .readTree(send("GET", DEFINITIONS + "/" + name, null).body())
                .path("status")
                .path("conditions");
        for (JsonNode condition : conditions) {
            if (condition.path("type").asString("").equals("Established")) {
                return condition.path("status").asString("").equals("True");
            }
        }
        return false;
    }

    /** Whether it would take a new object, strictly. */
    Answer create(String kind, JsonNode object) throws Exception {
        HttpResponse<String> response = send("POST", paths.get(kind) + "?dryRun=All&fieldValidation=Strict", object);
        return new Answer(
                response.code(),
                response.code() == 201
                        ? ""
                        : Sample.JSON.readTree(response.body()).path("message").asString(response.body()));
    }

    private HttpResponse<String> send(String method, String path, @org.jspecify.annotations.Nullable JsonNode body)
            throws Exception {
        HttpRequest.Builder request =
                client.getHttpClient().newHttpRequestBuilder().uri(root + path);
        if (body != null) {
            String type = method.equals("PATCH") ? "application/apply-patch+yaml" : "application/json";
            request.method(method, type, body.toString());
        }
        HttpResponse<String> response =
                client.getHttpClient().sendAsync(request.build(), String.class).get(60, TimeUnit.SECONDS);
        if (method.equals("PATCH") && response.code() >= 300) {
            throw new IllegalStateException("the server does not take the definition: " + response.body());
        }
        return response;
    }

    @Override
    public void close() {
        client.close();
    }
}
