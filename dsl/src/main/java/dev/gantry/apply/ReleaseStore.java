package dev.gantry.apply;

import dev.gantry.cluster.Cluster;
import dev.gantry.cluster.Patch;
import dev.gantry.cluster.Precondition;
import dev.gantry.cluster.Propagation;
import dev.gantry.cluster.Selection;
import dev.gantry.manifest.Manifest;
import dev.gantry.manifest.ObjectRef;
import dev.gantry.plan.Live;
import dev.gantry.problem.GantryException;
import dev.gantry.release.Packing;
import dev.gantry.release.Release;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Keeps the manifests of an app's releases in Secrets, since they hold those of the app. */
final class ReleaseStore {
    /** On each Secret: which app's release it holds a part of. */
    private static final String RELEASE_OF = "gantry.dev/release-of";

    private static final String TYPE = "gantry.dev/release";
    private static final String KEY = "manifest";

    private final Cluster cluster;
    private final String app;
    private final String namespace;

    ReleaseStore(Cluster cluster, String app, String namespace) {
        this.cluster = cluster;
        this.app = app;
        this.namespace = namespace;
    }

    /** Keeps a release. One of the same number, which an engine left that was killed before it could say so, is replaced. */
    void write(Release release, List<byte[]> pieces) {
        for (int part = 1; part <= pieces.size(); part++) {
            ObjectRef ref = ref(release, part);
            ObjectNode tree = JsonNodeFactory.instance.objectNode();
            tree.put("apiVersion", ref.apiVersion()).put("kind", ref.kind());
            ObjectNode metadata = tree.putObject("metadata");
            metadata.put("name", ref.name()).put("namespace", namespace);
            metadata.putObject("labels").put(RELEASE_OF, app);
            tree.put("type", TYPE);
            tree.putObject("data").put(KEY, Base64.getEncoder().encodeToString(pieces.get(part - 1)));
            cluster.apply(ref, tree.toString().getBytes(StandardCharsets.UTF_8), Patch.APPLY.force(true));
        }
        boolean more = true;
        for (int part = pieces.size() + 1; more; part++) {
            more = delete(ref(release, part));
        }
    }

    /**
     * The manifest of a release.
     *
     * @throws GantryException {@code release-missing} where somebody deleted it, {@code release-unreadable}
     */
    Manifest read(Release release) {
        List<byte[]> pieces = new ArrayList<>();
        for (int part = 1; part <= release.parts(); part++) {
            ObjectRef ref = ref(release, part);
            JsonNode data = cluster.get(ref)
                    .map(found -> found.path("data").path(KEY))
                    .filter(JsonNode::isString)
                    .orElseThrow(() -> new GantryException(
                            "release-missing",
                            "Release " + release.number() + " of " + app + " is not there any more: somebody deleted "
                                    + ref.qualified() + ". Choose another release."));
            pieces.add(decoded(data.asString("")));
        }
        return Packing.unpack(app, "release " + release.number(), pieces);
    }

    /** What is no base64 is nothing that was ever packed; who unpacks it says so. */
    private static byte[] decoded(String text) {
        try {
            return Base64.getMimeDecoder().decode(text);
        } catch (IllegalArgumentException e) {
            return new byte[0];
        }
    }

    void delete(Release release) {
        for (int part = 1; part <= release.parts(); part++) {
            delete(ref(release, part));
        }
    }

    /** Deletes it, if it is there. */
    private boolean delete(ObjectRef ref) {
        Optional<ObjectNode> found = cluster.get(ref).filter(this::isOurs);
        found.ifPresent(it -> delete(ref, it));
        return found.isPresent();
    }

    private boolean isOurs(ObjectNode secret) {
        return secret.path("metadata")
                .path("labels")
                .path(RELEASE_OF)
                .asString("")
                .equals(app);
    }

    /** Deletes all that there is, also what no inventory names. */
    void deleteAll() {
        List<ObjectNode> all = new ArrayList<>();
        cluster.kinds()
                .find("v1", "Secret")
                .ifPresent(
                        kind -> cluster.list(kind, Selection.in(namespace).labelled(RELEASE_OF + "=" + app), all::add));
        all.forEach(found -> delete(Members.ref(found), found));
    }

    private void delete(ObjectRef ref, ObjectNode found) {
        Precondition same = new Precondition(Live.of(found).uid(), Optional.empty());
        cluster.delete(ref, same, Propagation.BACKGROUND);
    }

    private ObjectRef ref(Release release, int part) {
        String name = "gantry-" + app + ".release-" + release.number() + (part > 1 ? ".part-" + part : "");
        return ObjectRef.of("v1", "Secret", namespace, name);
    }
}
