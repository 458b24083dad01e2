package dev.gantry.cluster;

import dev.gantry.manifest.ObjectRef;
import dev.gantry.problem.GantryException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A cluster over HTTP. */
final class HttpCluster implements Cluster {
    static final String MANAGER = "gantry";
    private static final String PAGE = "500";
    /**
     * Shorter than what a load balancer in between commonly allows, so that the server ends a watch in good order; and a connection
     * that died in silence is found out soon after.
     */
    static final Duration WATCHED = Duration.ofSeconds(115);

    private final Http http;
    private final Target target;
    private volatile @Nullable ServedKinds kinds;

    HttpCluster(Target target) {
        this.target = target;
        this.http = new Http(target);
    }

    @Override
    public String name() {
        return target.name();
    }

    @Override
    public String namespace() {
        return target.namespace();
    }

    @Override
    public ServedKinds kinds() {
        ServedKinds known = kinds;
        return known == null ? discover() : known;
    }

    @Override
    public ServedKinds discover() {
        ServedKinds found = Discovery.ask(http);
        kinds = found;
        return found;
    }

    @Override
    public JsonNode openApi(String apiVersion) {
        String path = apiVersion.contains("/") ? "/openapi/v3/apis/" : "/openapi/v3/api/";
        return read(Call.get(path + apiVersion));
    }

    @Override
    public Optional<ObjectNode> get(ObjectRef ref) {
        try {
            return Optional.of(read(Call.get(path(ref))));
        } catch (Refusal refusal) {
            if (refusal.status() == 404) {
                return Optional.empty();
            }
            throw refusal;
        }
    }

    @Override
    public String list(ServedKind kind, Selection selection, Consumer<ObjectNode> each) {
        String next = "";
        String version;
        do {
            Call page = Call.get(path(kind, selection.namespace()))
                    .with("labelSelector", selection.labels())
                    .with("limit", PAGE)
                    .with("continue", next);
            try (InputStream in = http.open(page)) {
                JsonNode metadata = ListStream.read(in, kind, each);
                version = metadata.path("resourceVersion").asString("");
                next = metadata.path("continue").asString("");
            } catch (IOException | JacksonIOException e) {
                throw http.broken(e);
            } catch (JacksonException e) {
                throw http.broken(new IOException("the list of " + kind.plural() + " is none, or ended in the middle"));
            }
        } while (!next.isEmpty());
        return version;
    }

    @Override
    public Applied apply(ObjectRef ref, byte[] json, Patch how) {
        Call call = Call.write("PATCH", path(ref), "application/apply-patch+yaml", json)
                .with("fieldManager", MANAGER)
                .with("fieldValidation", "Strict")
                .with("dryRun", how.dryRun() ? "All" : "")
                .with("force", how.force() ? "true" : "");
        Http.Answer answer = http.send(call);
        List<String> warnings =
                answer.warnings().stream().map(HttpCluster::warning).toList();
        return new Applied(answer.json(), answer.status() == 201, warnings);
    }

    @Override
    public ObjectNode create(ObjectRef ref, byte[] json) {
        ServedKind kind = kind(ref);
        Call call = Call.write("POST", path(kind, ref.namespace()), "application/json", json);
        return read(call.with("fieldManager", MANAGER).with("fieldValidation", "Strict"));
    }

    @Override
    public ObjectNode update(ObjectRef ref, byte[] json, boolean dryRun) {
        Call call = Call.write("PUT", path(ref), "application/json", json);
        return read(call.with("fieldManager", MANAGER)
                .with("fieldValidation", "Strict")
                .with("dryRun", dryRun ? "All" : ""));
    }

    @Override
    public ObjectNode patchOwnership(ObjectRef ref, byte[] json) {
        Call call = Call.write("PATCH", path(ref), "application/json-patch+json", json);
        return read(call.with("fieldManager", MANAGER));
    }

    @Override
    public Deletion delete(ObjectRef ref, Precondition precondition, Propagation propagation) {
        ObjectNode options = JsonNodeFactory.instance.objectNode();
        options.put("apiVersion", "v1").put("kind", "DeleteOptions");
        options.put("propagationPolicy", propagation == Propagation.FOREGROUND ? "Foreground" : "Background");
        ObjectNode preconditions = options.putObject("preconditions").put("uid", precondition.uid());
        precondition.resourceVersion().ifPresent(version -> preconditions.put("resourceVersion", version));
        byte[] body = options.toString().getBytes(StandardCharsets.UTF_8);
        try {
            JsonNode answer = http.send(Call.write("DELETE", path(ref), "application/json", body))
                    .json();
            // The object itself comes back when it stays for a while; when it is gone, a mere status.
            boolean stays = answer.path("metadata").has("deletionTimestamp");
            return stays ? Deletion.PENDING : Deletion.GONE;
        } catch (Refusal refusal) {
            if (refusal.status() == 404) {
                return Deletion.ABSENT;
            }
            throw refusal;
        }
    }

    @Override
    public Watch watch(ServedKind kind, Selection selection, String resourceVersion, Watcher watcher) {
        Call call = Call.get(path(kind, selection.namespace()))
                .with("labelSelector", selection.labels())
                .with("watch", "true")
                .with("allowWatchBookmarks", "true")
                .with("timeoutSeconds", String.valueOf(WATCHED.toSeconds()))
                .with("resourceVersion", resourceVersion);
        return WatchStream.start(kind.plural(), http.open(call.streaming()), watcher);
    }

    @Override
    public List<String> logs(String namespace, String pod, String container, boolean previous, int lines) {
        Call call = Call.get("/api/v1/namespaces/" + Call.encoded(namespace) + "/pods/" + Call.encoded(pod) + "/log")
                .accept("*/*")
                .with("container", container)
                .with("previous", previous ? "true" : "")
                .with("tailLines", String.valueOf(lines));
        return http.text(call).lines().toList();
    }

    @Override
    public void close() {
        http.close();
    }

    private ObjectNode read(Call call) {
        return http.send(call).json();
    }

    private String path(ObjectRef ref) {
        return path(kind(ref), ref.namespace()) + "/" + Call.encoded(ref.name());
    }

    private static String path(ServedKind kind, Optional<String> namespace) {
        String group = kind.group().isEmpty() ? "/api/" : "/apis/";
        String home = namespace.map(name -> "/namespaces/" + Call.encoded(name)).orElse("");
        return group + kind.apiVersion() + home + "/" + kind.plural();
    }

    private ServedKind kind(ObjectRef ref) {
        return kinds().find(ref)
                .orElseThrow(() -> new GantryException(
                        "kind-not-served",
                        "The cluster " + name() + " does not serve " + ref.apiVersion() + " " + ref.kind() + "."));
    }

    /** A warning comes as {@code 299 - "text"}. */
    private static String warning(String header) {
        int from = header.indexOf('"');
        int to = header.lastIndexOf('"');
        return from >= 0 && to > from ? header.substring(from + 1, to).replace("\\\"", "\"") : header;
    }
}
