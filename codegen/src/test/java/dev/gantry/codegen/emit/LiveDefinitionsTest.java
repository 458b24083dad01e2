package dev.gantry.codegen.emit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.gantry.codegen.schema.SchemaException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LiveDefinitionsTest {
    private static final String KUBECONFIG = """
            apiVersion: v1
            kind: Config
            current-context: elsewhere
            clusters:
            - {name: c, cluster: {server: "http://127.0.0.1:%d"}}
            - {name: closed, cluster: {server: "http://127.0.0.1:1"}}
            users:
            - {name: known, user: {token: right}}
            - {name: unknown, user: {token: wrong}}
            contexts:
            - {name: staging, context: {cluster: c, user: known}}
            - {name: elsewhere, context: {cluster: closed, user: known}}
            - {name: nobody, context: {cluster: c, user: unknown}}
            """;

    private HttpServer server;
    private int version;

    @BeforeEach
    void start(@TempDir Path folder) throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
        Path kubeconfig = folder.resolve("config");
        Files.writeString(kubeconfig, KUBECONFIG.formatted(server.getAddress().getPort()));
        System.setProperty("kubeconfig", kubeconfig.toString());
    }

    @AfterEach
    void stop() {
        System.clearProperty("kubeconfig");
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        boolean isKnown = "Bearer right".equals(exchange.getRequestHeaders().getFirst("Authorization"));
        String query = exchange.getRequestURI().getQuery();
        String body = !isKnown
                ? "{\"kind\": \"Status\", \"message\": \"who are you?\"}"
                : query.endsWith("&continue=a+b") ? page("two", "") : page("one", "a+b");
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        boolean isThere =
                exchange.getRequestURI().getPath().equals("/apis/apiextensions.k8s.io/v1/customresourcedefinitions");
        exchange.sendResponseHeaders(isKnown ? isThere ? 200 : 404 : 403, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private String page(String plural, String next) {
        return """
                {"kind": "CustomResourceDefinitionList", "metadata": {"resourceVersion": "%d", "continue": "%s"}, "items": [
                  {"metadata": {"name": "x", "resourceVersion": "%d"}, "spec": {"group": "example.com", "scope": "Cluster",
                   "names": {"kind": "A%s", "plural": "%s"}, "versions": [{"name": "v1", "served": true,
                   "schema": {"openAPIV3Schema": {"type": "object"}}}]}, "status": {"seen": %d}}]}
                """.formatted(++version, next, version, plural, plural, version);
    }

    @Test
    void areReadFromTheClusterOfTheContextPageByPage() throws IOException {
        Inputs inputs = Inputs.none().with("staging", LiveDefinitions.of("staging"));

        assertThat(inputs.kinds()).extracting(kind -> kind.resource().kind()).containsExactly("Aone", "Atwo");
    }

    @Test
    void areTheSameWhileWhatTheyDefineIsTheSame() throws IOException {
        assertThat(LiveDefinitions.of("staging")).isEqualTo(LiveDefinitions.of("staging"));
    }

    @Test
    void areReadFromNoOtherClusterThanTheOneAskedFor() {
        assertThatThrownBy(() -> LiveDefinitions.of("stagin"))
                .isInstanceOf(SchemaException.class)
                .hasMessageContaining("There is no context stagin in the kubeconfig ")
                .hasMessageContaining("/config.")
                .hasMessageEndingWith("write them to a file: kubectl get crd -o json > crds.json");
    }

    @Test
    void sayWhyTheyCannotBeRead() {
        assertThatThrownBy(() -> LiveDefinitions.of("nobody"))
                .isInstanceOf(SchemaException.class)
                .hasMessageContaining("The definitions of the context nobody could not be read from http://127.0.0.1:")
                .hasMessageContaining(": the server answers 403: who are you?.")
                .hasMessageNotContaining("wrong");
        assertThatThrownBy(() -> LiveDefinitions.of("elsewhere"))
                .isInstanceOf(SchemaException.class)
                .hasMessageContaining("from http://127.0.0.1:1/: nothing answers there.");
    }
}
