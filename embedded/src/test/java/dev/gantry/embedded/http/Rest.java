package dev.gantry.embedded.http;

import static dev.gantry.Nodes.nodes;
import static dev.gantry.Units.cores;
import static dev.gantry.Units.gibibytes;

import dev.gantry.embedded.ControlPlane;
import dev.gantry.embedded.Program;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/** A control plane of a test's own over HTTP, spoken to in JSON with single quotes; its namespace is {@code shop}. */
final class Rest implements AutoCloseable {
    static final String JSON_TYPE = "application/json";
    static final String CORE = "/api/v1/namespaces/shop/";
    static final String APPS = "/apis/apps/v1/namespaces/shop/";

    private static final JsonMapper JSON = new JsonMapper();

    /** An answer; {@code body} is missing where it is no JSON. */
    record Reply(int status, JsonNode body, String text, Map<String, List<String>> headers) {}

    private final ControlPlane plane =
            ControlPlane.start(nodes(3, cores(4), gibibytes(16)).zones("a", "b", "c"), 1);
    private final RestServer server = RestServer.start(plane.api());
    private final HttpClient client = HttpClient.newHttpClient();

    Rest() {
        post("/api/v1/namespaces", "{'metadata':{'name':'shop'}}");
        pass(1);
    }

    URI address() {
        return server.address();
    }

    void pass(int seconds) {
        plane.pass(Duration.ofSeconds(seconds));
    }

    void forget() {
        plane.forget();
    }

    void behaves(String image, Program program) {
        plane.behaves(image, program);
    }

    Reply get(String path) {
        return send("GET", path, "", JSON_TYPE);
    }

    Reply get(String path, String accept) {
        return send(request(path).header("Accept", accept).build());
    }

    Reply post(String path, String body) {
        return send("POST", path, body, JSON_TYPE);
    }

    Reply patch(String path, String how, String body) {
        return send("PATCH", path, body, "application/" + how);
    }

    Reply delete(String path, String body) {
        return send("DELETE", path, body, JSON_TYPE);
    }

    Reply send(String method, String path, String body, String type) {
        return send(method, path, body.replace('\'', '"').getBytes(StandardCharsets.UTF_8), type);
    }

    Reply send(String method, String path, byte[] body, String type) {
        return send(request(path)
                .header("Content-Type", type)
                .method(method, HttpRequest.BodyPublishers.ofByteArray(body))
                .build());
    }

    /** A Deployment of two pods that are labelled {@code app=NAME}. */
    Reply deploy(String name) {
        return post(APPS + "deployments", """
                {'metadata':{'name':'NAME'},'spec':{'replicas':2,'selector':{'matchLabels':{'app':'NAME'}},
                'template':{'metadata':{'labels':{'app':'NAME'}},
                'spec':{'containers':[{'name':'app','image':'acme/NAME:1'}]}}}}
                """.replace("NAME", name));
    }

    /** Opens a stream of lines. */
    Lines watch(String path) {
        try {
            return new Lines(client.send(request(path).build(), HttpResponse.BodyHandlers.ofInputStream())
                    .body());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** The events of a watch. */
    static final class Lines implements AutoCloseable {
        private final InputStream in;
        private final BufferedReader lines;

        private Lines(InputStream in) {
            this.in = in;
            this.lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
        }

        /** The next event, which is waited for; missing at the end. */
        JsonNode next() {
            try {
                String line = lines.readLine();
                return line == null ? MissingNode.getInstance() : JSON.readTree(line);
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        }

        /** Type and name of the next event. */
        String told() {
            JsonNode event = next();
            return event.path("type").asString() + " "
                    + event.at("/object/metadata/name").asString("");
        }

        @Override
        public void close() throws IOException {
            in.close();
        }
    }

    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(server.address() + path)).timeout(Duration.ofSeconds(20));
    }

    Reply send(HttpRequest request) {
        try {
            HttpResponse<String> response = client.send(request, HttpResponse.BodyHandlers.ofString());
            String text = response.body();
            JsonNode body = text.startsWith("{") ? JSON.readTree(text) : MissingNode.getInstance();
            return new Reply(
                    response.statusCode(), body, text, response.headers().map());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        server.close();
    }
}
