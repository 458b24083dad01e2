package dev.gantry.tests.kubernetes;

import dev.gantry.kubernetes.Kind;
import dev.gantry.kubernetes.KubernetesObject;
import dev.gantry.kubernetes.Scope;
import dev.gantry.kubernetes.TreeWriter;
import io.fabric8.kubernetes.client.Config;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientBuilder;
import io.fabric8.kubernetes.client.http.HttpRequest;
import io.fabric8.kubernetes.client.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Asks an API server what it thinks of an object, strictly, without keeping it. */
public final class DryRun implements AutoCloseable {
    /**
     * What the server answered.
     *
     * @param code the HTTP status
     * @param warnings its warnings
     * @param body the object as it would be kept, or a Status
     */
    public record Answer(int code, List<String> warnings, String body) {
        /** Whether it has found a field that it does not know, or one twice. */
        public boolean reportsUnknownOrDuplicateFields() {
            String all = warnings + body;
            return all.contains("unknown field") || all.contains("duplicate field");
        }
    }

    private final KubernetesClient client;

    /** On the server that a kubeconfig leads to. */
    public DryRun(Path kubeconfig) {
        Config config = Config.fromKubeconfig(kubeconfig.toFile());
        config.setRequestRetryBackoffLimit(0);
        client = new KubernetesClientBuilder().withConfig(config).build();
    }

    /** What it would answer to the creation of an object. */
    public Answer create(Kind<?> kind, KubernetesObject object) throws Exception {
        String namespace = kind.scope() == Scope.NAMESPACED ? object.namespace().orElseThrow() : "";
        return create(kind.apiVersion(), namespace, kind.plural(), object);
    }

    /**
     * What it would answer to the creation of an object of any kind.
     *
     * @param namespace empty for none
     * @param plural as the server calls the kind
     */
    public Answer create(String apiVersion, String namespace, String plural, KubernetesObject object) throws Exception {
        HttpRequest request = client.getHttpClient()
                .newHttpRequestBuilder()
                .uri(uri(apiVersion, namespace, plural) + "?dryRun=All&fieldValidation=Strict")
                .post("application/json", TreeWriter.tree(object).toString())
                .build();
        HttpResponse<String> response =
                client.getHttpClient().sendAsync(request, String.class).get(30, TimeUnit.SECONDS);
        return new Answer(response.code(), response.headers("Warning"), response.body());
    }

    private String uri(String apiVersion, String namespace, String plural) {
        String root = client.getMasterUrl().toString().replaceAll("/$", "");
        String group = (apiVersion.contains("/") ? "/apis/" : "/api/") + apiVersion;
        return root + group + (namespace.isEmpty() ? "" : "/namespaces/" + namespace) + "/" + plural;
    }

    @Override
    public void close() {
        client.close();
    }
}
