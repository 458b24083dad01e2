package dev.gantry.codegen.emit;

import dev.gantry.codegen.schema.SchemaException;
import io.fabric8.kubernetes.api.model.NamedContext;
import io.fabric8.kubernetes.client.Config;
import io.fabric8.kubernetes.client.KubernetesClientException;
import io.fabric8.kubernetes.client.http.HttpClient;
import io.fabric8.kubernetes.client.http.HttpResponse;
import io.fabric8.kubernetes.client.jdkhttp.JdkHttpClientFactory;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The definitions of a live cluster, found by a context as kubectl finds it: in the files of {@code KUBECONFIG}, else in
 * {@code ~/.kube/config}. fabric8's client reads them, and knows certificates, tokens, programs that log in, and proxies.
 */
final class LiveDefinitions {
    private static final String PATH = "/apis/apiextensions.k8s.io/v1/customresourcedefinitions?limit=100";
    private static final int CONNECT_MILLIS = 10_000;
    private static final int ANSWER_SECONDS = 60;
    private static final JsonMapper JSON = JsonMapper.shared();

    private final String context;
    private final Config config;

    private LiveDefinitions(String context, Config config) {
        this.context = context;
        this.config = config;
    }

    /** All definitions of a context's cluster as JSON: what they say, and nothing of what changes without them. */
    static byte[] of(String context) throws IOException {
        return new LiveDefinitions(context, configOf(context)).read();
    }

    private static Config configOf(String context) {
        Config config;
        try {
            config = Config.autoConfigure(context);
        } catch (KubernetesClientException | IllegalArgumentException e) {
            throw failed("The context " + context + " cannot be used: " + said(e));
        }
        NamedContext found = config.getCurrentContext();
        if (found == null || !context.equals(found.getName())) {
            // Without it the client would take the current context, or the account of the pod that it runs in.
            throw failed("There is no context " + context + " in the kubeconfig "
                    + String.join(", ", Config.getKubeconfigFilenames()) + ".");
        }
        config.setConnectionTimeout(CONNECT_MILLIS);
        config.setRequestRetryBackoffLimit(1);
        config.setUserAgent("gantry");
        // Over HTTP/2 a server that refuses a token says goodbye to the connection, and the answer is lost.
        config.setHttp2Disable(true);
        return config;
    }

    private byte[] read() throws IOException {
        ObjectNode list = JSON.createObjectNode().put("kind", "CustomResourceDefinitionList");
        ArrayNode items = list.putArray("items");
        try (HttpClient client = client()) {
            String next = "";
            do {
                JsonNode page = page(client, next);
                page.path("items").forEach(item -> items.addObject().set("spec", item.path("spec")));
                next = page.path("metadata").path("continue").asString("");
            } while (!next.isEmpty());
        }
        return JSON.writeValueAsBytes(list);
    }

    private HttpClient client() {
        try {
            return new JdkHttpClientFactory().newBuilder(config).build();
        } catch (KubernetesClientException | IllegalArgumentException e) {
            throw unread(said(e));
        }
    }

    private JsonNode page(HttpClient client, String next) throws IOException {
        String server = config.getMasterUrl();
        String url = (server.endsWith("/") ? server.substring(0, server.length() - 1) : server)
                + PATH
                + (next.isEmpty() ? "" : "&continue=" + URLEncoder.encode(next, StandardCharsets.UTF_8));
        try {
            HttpResponse<byte[]> answer = client.sendAsync(
                            client.newHttpRequestBuilder()
                                    .uri(url)
                                    .header("Accept", "application/json")
                                    .build(),
                            byte[].class)
                    .get(ANSWER_SECONDS, TimeUnit.SECONDS);
            if (!answer.isSuccessful()) {
                throw unread("the server answers " + answer.code() + message(answer.body()));
            }
            return JSON.readTree(answer.body());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while the definitions of the context " + context + " were read", e);
        } catch (TimeoutException e) {
            throw unread("there was no answer in " + ANSWER_SECONDS + " seconds");
        } catch (ExecutionException e) {
            throw unread(said(e.getCause() == null ? e : e.getCause()));
        } catch (JacksonException e) {
            throw unread("the answer is not JSON");
        }
    }

    /** What a server says of a refusal, where it says it as Kubernetes does. */
    private static String message(byte[] body) {
        try {
            String message = JSON.readTree(body).path("message").asString("");
            return message.isEmpty() ? "" : ": " + message;
        } catch (JacksonException e) {
            return "";
        }
    }

    /** The last of the reasons that says anything; those around it repeat it, or name classes of Java. */
    private static String said(Throwable e) {
        String said = e.getClass().getSimpleName();
        for (Throwable reason = e; reason != null; reason = reason.getCause()) {
            String message = reason instanceof ConnectException ? "nothing answers there" : reason.getMessage();
            said = message == null || message.isBlank() ? said : message;
        }
        return said;
    }

    private SchemaException unread(String why) {
        return failed("The definitions of the context " + context + " could not be read from " + config.getMasterUrl()
                + ": " + why + ".");
    }

    private static SchemaException failed(String what) {
        return new SchemaException(
                what + " Where kubectl reads them, write them to a file: kubectl get crd -o json > crds.json");
    }
}
