package dev.gantry.cluster;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** One request; its body is text, which the client can send a second time, as it cannot a stream. */
record Call(String method, String path, String accept, String contentType, String body, boolean streams) {
    private static final String JSON = "application/json";

    static Call get(String path) {
        return new Call("GET", path, JSON, JSON, "", false);
    }

    /** A request with a body of JSON in UTF-8. */
    static Call write(String method, String path, String contentType, byte[] body) {
        return new Call(method, path, JSON, contentType, new String(body, StandardCharsets.UTF_8), false);
    }

    Call accept(String accept) {
        return new Call(method, path, accept, contentType, body, streams);
    }

    /** This with a parameter more; one without a value is left out. */
    Call with(String parameter, String value) {
        if (value.isEmpty()) {
            return this;
        }
        String joined = path + (path.contains("?") ? "&" : "?") + parameter + "=" + encoded(value);
        return new Call(method, joined, accept, contentType, body, streams);
    }

    /** This, answered bit by bit for as long as it takes. */
    Call streaming() {
        return new Call(method, path, accept, contentType, body, true);
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
