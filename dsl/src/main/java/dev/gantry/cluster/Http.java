package dev.gantry.cluster;

import dev.gantry.problem.GantryException;
import dev.gantry.time.Alarm;
import dev.gantry.time.Time;
import io.fabric8.kubernetes.client.KubernetesClientException;
import io.fabric8.kubernetes.client.http.HttpClient;
import io.fabric8.kubernetes.client.http.HttpRequest;
import io.fabric8.kubernetes.client.http.HttpResponse;
import io.fabric8.kubernetes.client.jdkhttp.JdkHttpClientFactory;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.node.ObjectNode;

/** Sends requests over fabric8's HTTP client, whose retries are off, and turns what is not an answer into an exception. */
final class Http implements AutoCloseable {
    private static final Duration LONGEST = Duration.ofSeconds(65);
    private static final Duration SLACK = Duration.ofSeconds(10);

    private final Target target;
    private final Failures failures;
    private final HttpClient client;

    Http(Target target) {
        this.target = target;
        this.failures = new Failures(target);
        try {
            this.client = new JdkHttpClientFactory().newBuilder(target.config()).build();
        } catch (KubernetesClientException | IllegalArgumentException e) {
            throw failures.credentials(e);
        }
    }

    /** A request that is answered whole. */
    Answer send(Call call) {
        HttpResponse<byte[]> response = await(call, byte[].class);
        if (!response.isSuccessful()) {
            throw failures.refused(call, response, response.body());
        }
        return new Answer(response.code(), object(response), response.headers("Warning"));
    }

    /** Whatever is in between may answer in the server's stead, or break its answer off. */
    private ObjectNode object(HttpResponse<byte[]> response) {
        try {
            if (Json.read(response.body()) instanceof ObjectNode object
                    && (object.has("kind") || object.has("openapi"))) {
                return object;
            }
        } catch (JacksonException e) {
            // It is told below, without what it says: there may be secrets in it.
        }
        throw failures.unreadable(response.header("Content-Type"));
    }

    /** A request that is answered by text. */
    String text(Call call) {
        try (InputStream in = open(call)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw failures.unreachable(e);
        }
    }

    /** A request whose answer is read as it comes; to be closed. */
    InputStream open(Call call) {
        HttpResponse<InputStream> response = await(call, InputStream.class);
        Duration longest = call.streams() ? HttpCluster.WATCHED.plus(SLACK) : LONGEST;
        InputStream timed = TimedStream.over(response.body(), longest, Time.system());
        if (response.isSuccessful()) {
            return timed;
        }
        try (InputStream body = timed) {
            throw failures.refused(call, response, body.readAllBytes());
        } catch (IOException e) {
            throw failures.unreachable(e);
        }
    }

    /** What broke while an answer was read. */
    Unreachable broken(Exception e) {
        return failures.unreachable(e);
    }

    @Override
    public void close() {
        client.close();
    }

    private <T> HttpResponse<T> await(Call call, Class<T> type) {
        HttpResponse<T> response = awaitOnce(call, type);
        if (response.code() == 401 && target.credentials().renew()) {
            return awaitOnce(call, type);
        }
        return response;
    }

    private <T> HttpResponse<T> awaitOnce(Call call, Class<T> type) {
        CompletableFuture<HttpResponse<T>> future = client.sendAsync(request(call), type);
        // The client's own limit ends with the head of an answer.
        Alarm limit = Time.system()
                .schedule(
                        LONGEST.plus(SLACK), () -> future.completeExceptionally(new HttpTimeoutException("no answer")));
        try {
            HttpResponse<T> response = future.get();
            failures.reached();
            return response;
        } catch (InterruptedException e) {
            future.cancel(true);
            throw new Interrupted(e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof GantryException ours) {
                throw ours;
            }
            throw failures.unreachable(e.getCause() == null ? e : e.getCause());
        } finally {
            limit.cancel();
        }
    }

    private HttpRequest request(Call call) {
        String server = target.config().getMasterUrl();
        HttpRequest.Builder builder = client.newHttpRequestBuilder()
                .uri((server.endsWith("/") ? server.substring(0, server.length() - 1) : server) + call.path())
                .header("Accept", call.accept());
        if (call.streams()) {
            builder.forStreaming();
        } else {
            builder.timeout(LONGEST.toSeconds(), TimeUnit.SECONDS);
        }
        return call.body().isEmpty()
                ? builder.build()
                : builder.method(call.method(), call.contentType(), call.body()).build();
    }

    /** An answer, which is a success. */
    record Answer(int status, ObjectNode json, List<String> warnings) {}
}
