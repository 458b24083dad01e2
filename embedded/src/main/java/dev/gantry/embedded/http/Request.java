package dev.gantry.embedded.http;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A request that was read whole. */
final class Request {
    private static final int LARGEST = 3 << 20;
    private static final List<String> HEADERS =
            List.of("Accept", "Content-Type", "Authorization", "User-Agent", "Impersonate-User", "Upgrade");

    private final String method;
    private final List<String> path;
    private final Map<String, String> query;
    private final Map<String, String> headers;
    private final byte[] body;

    private Request(
            String method, List<String> path, Map<String, String> query, Map<String, String> headers, byte[] body) {
        this.method = method;
        this.path = path;
        this.query = query;
        this.headers = headers;
        this.body = body;
    }

    static Request of(HttpExchange exchange) throws IOException {
        Map<String, String> headers = new LinkedHashMap<>();
        for (String header : HEADERS) {
            List<String> values = exchange.getRequestHeaders().getOrDefault(header, List.of());
            headers.put(header.toLowerCase(Locale.ROOT), String.join(",", values));
        }
        try (InputStream in = exchange.getRequestBody()) {
            byte[] body = in.readNBytes(LARGEST + 1);
            if (body.length > LARGEST) {
                throw No.tooLarge(LARGEST);
            }
            return new Request(
                    exchange.getRequestMethod(),
                    steps(exchange.getRequestURI().getRawPath()),
                    query(exchange.getRequestURI().getRawQuery()),
                    headers,
                    body);
        }
    }

    private static List<String> steps(String path) {
        List<String> steps = new ArrayList<>();
        for (String step : path.split("/", -1)) {
            if (!step.isEmpty()) {
                steps.add(decoded(step.replace("+", "%2B")));
            }
        }
        return List.copyOf(steps);
    }

    private static Map<String, String> query(@Nullable String text) {
        Map<String, String> query = new LinkedHashMap<>();
        for (String pair : text == null ? new String[0] : text.split("&", -1)) {
            int equals = pair.indexOf('=');
            String key = decoded(equals < 0 ? pair : pair.substring(0, equals));
            query.putIfAbsent(key, equals < 0 ? "" : decoded(pair.substring(equals + 1)));
        }
        return query;
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw No.malformed("the address is not encoded well: " + e.getMessage());
        }
    }

    /** {@code GET}. */
    String method() {
        return method;
    }

    /** The steps of its path, decoded. */
    List<String> path() {
        return path;
    }

    /** The same, without the first step of its path. */
    Request inside() {
        return new Request(method, path.subList(1, path.size()), query, headers, body);
    }

    /** What was sent; may be empty. */
    byte[] body() {
        return body;
    }

    boolean has(String parameter) {
        return query.containsKey(parameter);
    }

    /** A parameter, of several the first; empty if it is not there. */
    String parameter(String name) {
        return query.getOrDefault(name, "");
    }

    boolean isTrue(String name) {
        String value = parameter(name);
        return value.equals("true") || value.equals("1");
    }

    /** A parameter that is a number; empty if it is not there. */
    Optional<Long> number(String name) {
        String value = parameter(name);
        if (value.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(Long.parseLong(value));
        } catch (NumberFormatException e) {
            throw No.malformed("invalid " + name + ": \"" + value + "\" is no number");
        }
    }

    /** A header; empty if it is not there. */
    String header(String name) {
        return headers.getOrDefault(name, "");
    }

    /** The content type without its parameters. */
    String contentType() {
        String type = header("content-type");
        int end = type.indexOf(';');
        return (end < 0 ? type : type.substring(0, end)).strip();
    }

    /** Whether nothing is to be stored. */
    boolean isDryRun() {
        return !parameter("dryRun").isEmpty();
    }

    /** In whose name is written: as the client says, or else what it calls itself. */
    String manager() {
        String said = parameter("fieldManager");
        if (!said.isEmpty()) {
            return said;
        }
        String agent = header("user-agent");
        int end = agent.indexOf('/');
        String name = end < 0 ? agent : agent.substring(0, end);
        return name.isBlank() ? "unknown" : name.strip();
    }
}
