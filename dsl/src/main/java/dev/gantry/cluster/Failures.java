package dev.gantry.cluster;

import dev.gantry.problem.GantryException;
import io.fabric8.kubernetes.client.http.HttpResponse;
import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.nio.charset.StandardCharsets;
import java.security.cert.CertificateException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Puts into words what a server refused and why there was no answer. */
final class Failures {
    private static final int WORDS_SHOWN = 500;

    private final Target target;
    private volatile boolean reached;

    Failures(Target target) {
        this.target = target;
    }

    /** It answered: where it cannot be reached later, it may be again. */
    void reached() {
        reached = true;
    }

    /** An answer that no API server gives; what it says is not told, as it may be anything. */
    Unreachable unreadable(@Nullable String type) {
        return new Unreachable(
                "The cluster " + target.name() + " gave an answer that is not whole, or not its own"
                        + (type == null ? "" : " (" + type + ")")
                        + ": something in between, a proxy or a page to sign in on, may have given it. Check the address,"
                        + " and what is in between.",
                true,
                new IOException("no JSON object"));
    }

    Refusal refused(Call call, HttpResponse<?> response, byte[] body) {
        JsonNode status = status(body);
        String words = status.path("message").asString("").strip();
        String said = words.isEmpty() ? "HTTP " + response.code() + text(body) : words;
        boolean terminating = said.contains("because it is being terminated");
        String message = switch (response.code()) {
            case 401 ->
                "The cluster " + target.name() + " does not accept the credentials of " + target.user()
                        + ". Sign in again, or choose another context with --context.";
            case 403 ->
                terminating
                        ? "The namespace is being deleted: " + said + ". Wait until it is gone, and try again."
                        : "Not permitted: " + said + ". Ask whoever administers the cluster " + target.name()
                                + " for this permission, or choose another context with --context.";
            case 404 ->
                said.matches("namespaces \"[^\"]*\" not found")
                        ? "The namespace is gone: " + said + ". Somebody deleted it. Try again; an apply makes it."
                        : said;
            default -> said;
        };
        boolean malformed = said.startsWith("failed to create typed patch object");
        String code = malformed
                ? Refusal.OF_OBJECT
                : switch (response.code()) {
                    case 401 -> "not-authenticated";
                    case 403 -> terminating ? "namespace-terminating" : "not-permitted";
                    case 404 -> "not-found";
                    case 409 -> "conflict";
                    case 422, 400 -> Refusal.OF_OBJECT;
                    case 429, 500, 502, 503, 504 -> "cluster-unavailable";
                    default -> "refused";
                };
        return new Refusal(
                code,
                message,
                response.code(),
                status.path("reason").asString(""),
                causes(status),
                retryAfter(response, status));
    }

    Unreachable unreachable(Throwable e) {
        String at = "The cluster " + target.name();
        if (find(e, CertificateException.class) != null || mentions(e, "PKIX")) {
            return new Unreachable(
                    at + " shows a certificate that is not trusted: " + innermost(e)
                            + ". Check certificate-authority-data in the kubeconfig.",
                    false,
                    e);
        } else if (find(e, SSLException.class) != null) {
            return new Unreachable(at + " cannot be spoken to safely: " + innermost(e) + ".", false, e);
        } else if (find(e, UnknownHostException.class) != null || find(e, UnresolvedAddressException.class) != null) {
            return new Unreachable(at + " cannot be reached: there is no host of that name." + fix(), false, e);
        } else if (find(e, HttpConnectTimeoutException.class) != null) {
            return new Unreachable(at + " cannot be reached: no connection within 10 seconds." + fix(), reached, e);
        } else if (find(e, ConnectException.class) != null || find(e, NoRouteToHostException.class) != null) {
            return new Unreachable(at + " cannot be reached: the connection was refused." + fix(), reached, e);
        } else if (find(e, HttpTimeoutException.class) != null) {
            return new Unreachable(at + " did not answer in time.", true, e);
        }
        return new Unreachable(at + " broke off the connection: " + innermost(e) + ".", true, e);
    }

    GantryException credentials(RuntimeException e) {
        return new GantryException(
                "kubeconfig-invalid",
                "The certificates, keys or proxy of " + target.name() + " cannot be used: " + innermost(e)
                        + ". Check them in the kubeconfig.",
                e);
    }

    private static String fix() {
        return " Check that it runs, that the address is right, and whether a VPN or proxy is needed.";
    }

    private static JsonNode status(byte[] body) {
        try {
            JsonNode tree = Json.read(body);
            return tree.isObject() ? tree : JsonNodeFactory.instance.objectNode();
        } catch (RuntimeException e) {
            return JsonNodeFactory.instance.objectNode();
        }
    }

    /** Of a page, which comes from something in between, its words. */
    private static String text(byte[] body) {
        String all = new String(body, StandardCharsets.UTF_8).strip();
        String text = all.startsWith("<")
                ? all.replaceAll("(?is)<(head|style|script)\\b.*?</\\1>|<[^>]*>", " ")
                        .replaceAll("\\s+", " ")
                        .strip()
                : all;
        return text.isEmpty() ? "" : ": " + text.substring(0, Math.min(WORDS_SHOWN, text.length()));
    }

    private static List<Refusal.Cause> causes(JsonNode status) {
        List<Refusal.Cause> causes = new ArrayList<>();
        status.path("details")
                .path("causes")
                .forEach(cause -> causes.add(new Refusal.Cause(
                        cause.path("reason").asString(""),
                        cause.path("field").asString(""),
                        cause.path("message").asString(""))));
        return causes;
    }

    private static Optional<Duration> retryAfter(HttpResponse<?> response, JsonNode status) {
        String header = Optional.ofNullable(response.header("Retry-After")).orElse("");
        if (header.matches("\\d{1,6}")) {
            return Optional.of(Duration.ofSeconds(Long.parseLong(header)));
        }
        long seconds = status.path("details").path("retryAfterSeconds").asLong(0);
        return seconds > 0 ? Optional.of(Duration.ofSeconds(seconds)) : Optional.empty();
    }

    private static boolean mentions(Throwable e, String word) {
        for (Throwable t = e; t != null; t = t.getCause()) {
            if (String.valueOf(t.getMessage()).contains(word)) {
                return true;
            }
        }
        return false;
    }

    private static <T extends Throwable> @Nullable T find(Throwable e, Class<T> type) {
        for (Throwable t = e; t != null; t = t.getCause()) {
            if (type.isInstance(t)) {
                return type.cast(t);
            }
        }
        return null;
    }

    private static String innermost(Throwable e) {
        Throwable t = e;
        while (t.getCause() != null) {
            t = t.getCause();
        }
        String message = t.getMessage();
        return message == null || message.isBlank() ? t.getClass().getSimpleName() : message.strip();
    }
}
