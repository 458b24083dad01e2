package dev.gantry.embedded.http;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.gantry.cluster.Refusal;
import dev.gantry.embedded.Api;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Serves a control plane's REST API on a free port of this machine alone, to who has its key. */
public final class RestServer implements AutoCloseable {
    private static final int KEY_BYTES = 20;
    private static final String NO_DELAY = "sun.net.httpserver.nodelay";

    private final HttpServer server;
    private final ExecutorService threads;
    private final Routes routes;
    private final String key;

    private RestServer(HttpServer server, ExecutorService threads, Routes routes, String key) {
        this.server = server;
        this.threads = threads;
        this.routes = routes;
        this.key = key;
    }

    /**
     * Starts to serve.
     *
     * @throws UncheckedIOException where no port can be had
     */
    public static RestServer start(Api api) {
        // Read once by the JDK's server: without it each answer waits 40 ms for the client's acknowledgement of its
        // head.
        if (System.getProperty(NO_DELAY) == null) {
            System.setProperty(NO_DELAY, "true");
        }
        byte[] random = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(random);
        ExecutorService threads = Executors.newCachedThreadPool(task -> daemon(task, "gantry-embedded-http"));
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            RestServer made = new RestServer(
                    server, threads, new Routes(api), HexFormat.of().formatHex(random));
            server.setExecutor(threads);
            server.createContext("/", made::serve);
            // The server's own thread is of the kind of the one that starts it.
            Thread starter = daemon(server::start, "gantry-embedded-http-start");
            starter.start();
            starter.join();
            return made;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while a port was opened", e);
        }
    }

    private static Thread daemon(Runnable task, String name) {
        Thread thread = new Thread(task, name);
        thread.setDaemon(true);
        return thread;
    }

    /** Where it is served; the last step is the key. */
    public URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/" + key);
    }

    /**
     * A kubeconfig that leads to it, in YAML; its one context is {@code embedded}. That no certificate is looked at says nothing new
     * without TLS, but clients are there (JavaScript's) that go nowhere by plain HTTP otherwise.
     */
    public String kubeconfig() {
        return """
                apiVersion: v1
                kind: Config
                clusters:
                - name: embedded
                  cluster:
                    server: %s
                    insecure-skip-tls-verify: true
                users:
                - name: embedded
                  user:
                    token: %s
                contexts:
                - name: embedded
                  context:
                    cluster: embedded
                    user: embedded
                current-context: embedded
                """.formatted(address(), key);
    }

    private void serve(HttpExchange exchange) throws IOException {
        try (exchange) {
            send(exchange, answer(exchange));
        } catch (IOException e) {
            // The client hung up, which is its right; there is nobody to tell.
        }
    }

    private Answer answer(HttpExchange exchange) throws IOException {
        try {
            return routes.answer(admitted(Request.of(exchange)));
        } catch (Refusal refusal) {
            return Statuses.refused(refusal, Optional.empty());
        }
    }

    /**
     * A request that shows the key: as its bearer token; or, as kubectl sends no token over plain HTTP, as the first step of its
     * path, which is taken away.
     */
    private Request admitted(Request request) {
        String said = request.header("authorization");
        List<String> path = request.path();
        boolean isInPath = !path.isEmpty() && isKey(path.get(0));
        boolean isAdmitted = said.isEmpty() ? isInPath : isKey(said.replaceFirst("^Bearer +", ""));
        if (!isAdmitted) {
            throw No.unauthorized();
        }
        return isInPath ? request.inside() : request;
    }

    private boolean isKey(String said) {
        return MessageDigest.isEqual(said.getBytes(StandardCharsets.UTF_8), key.getBytes(StandardCharsets.UTF_8));
    }

    private static void send(HttpExchange exchange, Answer answer) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", answer.contentType());
        exchange.getResponseHeaders().set("Cache-Control", "no-cache, private");
        answer.retryAfter().ifPresent(it -> exchange.getResponseHeaders().set("Retry-After", Long.toString(it)));
        for (String warning : answer.warnings()) {
            exchange.getResponseHeaders()
                    .add("Warning", "299 - \"" + warning.replace("\\", "\\\\").replace("\"", "\\\"") + "\"");
        }
        if (answer.stream().isPresent()) {
            exchange.sendResponseHeaders(answer.status(), 0);
            try (OutputStream out = exchange.getResponseBody()) {
                answer.stream().get().write(out);
            }
        } else {
            exchange.sendResponseHeaders(answer.status(), answer.body().length == 0 ? -1 : answer.body().length);
            try (OutputStream out = exchange.getResponseBody()) {
                out.write(answer.body());
            }
        }
    }

    /** Ends it; watches end, too. */
    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
