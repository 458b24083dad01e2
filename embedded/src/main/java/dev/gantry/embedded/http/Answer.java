package dev.gantry.embedded.http;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** An answer: a body that is there whole, or that comes bit by bit. */
final class Answer {
    static final String JSON = "application/json";

    /** Writes a body bit by bit. */
    interface Stream {
        /** Writes until there is no more; each bit is to be flushed. */
        void write(OutputStream out) throws IOException;
    }

    private final int status;
    private final String contentType;
    private final List<String> warnings;
    private final Optional<Long> retryAfter;
    private final byte[] body;
    private final Optional<Stream> stream;

    private Answer(
            int status,
            String contentType,
            List<String> warnings,
            Optional<Long> retryAfter,
            byte[] body,
            Optional<Stream> stream) {
        this.status = status;
        this.contentType = contentType;
        this.warnings = List.copyOf(warnings);
        this.retryAfter = retryAfter;
        this.body = body;
        this.stream = stream;
    }

    static Answer json(int status, JsonNode body) {
        return json(status, JSON, body);
    }

    static Answer json(int status, String contentType, JsonNode body) {
        return new Answer(status, contentType, List.of(), Optional.empty(), Json.write(body), Optional.empty());
    }

    static Answer text(String text) {
        byte[] body = text.getBytes(StandardCharsets.UTF_8);
        return new Answer(200, "text/plain; charset=utf-8", List.of(), Optional.empty(), body, Optional.empty());
    }

    static Answer bytes(String contentType, byte[] body) {
        return new Answer(200, contentType, List.of(), Optional.empty(), body, Optional.empty());
    }

    static Answer streaming(String contentType, Stream stream) {
        return new Answer(200, contentType, List.of(), Optional.empty(), new byte[0], Optional.of(stream));
    }

    Answer warnings(List<String> remarks) {
        return new Answer(status, contentType, remarks, retryAfter, body, stream);
    }

    Answer retryAfter(long seconds) {
        return new Answer(status, contentType, warnings, Optional.of(seconds), body, stream);
    }

    /** The HTTP status. */
    int status() {
        return status;
    }

    String contentType() {
        return contentType;
    }

    /** What is remarked beside it. */
    List<String> warnings() {
        return warnings;
    }

    /** Seconds after which the client may try again. */
    Optional<Long> retryAfter() {
        return retryAfter;
    }

    /** The whole of it, or empty where it comes bit by bit. */
    byte[] body() {
        return body;
    }

    Optional<Stream> stream() {
        return stream;
    }
}
