package dev.gantry.manifest;

import dev.gantry.kubernetes.Kind;
import dev.gantry.kubernetes.Kinds;
import dev.gantry.kubernetes.KubernetesObject;
import dev.gantry.kubernetes.UntypedObject;
import dev.gantry.kubernetes.meta.V1ObjectMeta;
import dev.gantry.kubernetes.support.Findings;
import dev.gantry.kubernetes.support.Node;
import dev.gantry.kubernetes.support.Reading;
import dev.gantry.problem.Problem;
import dev.gantry.problem.Problems;
import dev.gantry.problem.ProblemsException;
import dev.gantry.problem.Source;
import io.fabric8.kubernetes.api.model.ObjectMeta;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Makes objects of the documents of texts; goes on after a mistake, so that all are told at once. */
final class ManifestReader {
    private record Identity(String group, String kind, Optional<String> namespace, String name) {
        static Identity of(ObjectRef ref) {
            return new Identity(ref.group(), ref.kind(), ref.namespace(), ref.name());
        }
    }

    private record Seen(KubernetesObject object, Source place) {}

    private final String app;
    private final Findings findings = new Findings();
    private final List<Problem> unreadable = new ArrayList<>();
    private final Map<Identity, Seen> seen = new HashMap<>();
    private final List<KubernetesObject> objects = new ArrayList<>();

    ManifestReader(String app) {
        this.app = app;
    }

    /** Takes in a text. */
    void read(Text text) {
        try {
            for (Node document : documents(text)) {
                document(document, "", "");
            }
        } catch (ProblemsException e) {
            unreadable.addAll(e.problems().list());
        }
    }

    private static List<Node> documents(Text text) {
        return text.isLikeJson() ? JsonText.documents(text) : YamlText.documents(text);
    }

    /** Takes in why there is no text. */
    void refuse(ProblemsException problems) {
        unreadable.addAll(problems.problems().list());
    }

    /** What was read, or all that is wrong. */
    Readback done() {
        Problems.of(unreadable).and(findings.wrong()).orThrow();
        Map<ObjectRef, Source> places = new HashMap<>();
        seen.values().forEach(first -> places.put(ObjectRef.of(first.object()), first.place()));
        return new Readback(Manifest.of(app, objects), findings.unknown(), places);
    }

    /**
     * @param apiVersion of a list's items, where they say none
     * @param kind of a list's items, where they say none
     */
    private void document(Node node, String apiVersion, String kind) {
        if (!(node instanceof Node.Mapping mapping)) {
            String rule = "Each document is an object of Kubernetes, with apiVersion, kind and metadata.";
            findings.wrong(node.place(), app, "object-missing", "It is " + node.type() + ".", rule, "");
            return;
        }
        Optional<String> version = said(mapping, "apiVersion", apiVersion);
        Optional<String> type = said(mapping, "kind", kind);
        if (version.isEmpty() || type.isEmpty()) {
            return;
        }
        Optional<Kind<?>> known = Kinds.find(version.get(), type.get()).map(found -> found);
        Node.Field items = mapping.fields().get("items");
        boolean isList = known.isEmpty() && type.get().endsWith("List") && (items == null || isItems(items.value()));
        if (isList && (items != null || type.get().equals("List"))) {
            String item = type.get().substring(0, type.get().length() - "List".length());
            if (items != null && items.value() instanceof Node.Sequence sequence) {
                sequence.items().forEach(each -> document(each, item.isEmpty() ? "" : version.get(), item));
            }
            return;
        }
        object(mapping, version.get(), type.get(), known);
    }

    private static boolean isItems(Node node) {
        return node instanceof Node.Sequence || node.isNull();
    }

    private Optional<String> said(Node.Mapping mapping, String field, String otherwise) {
        Node.Field said = mapping.fields().get(field);
        if (said != null && said.value().tree() instanceof String text && !text.isEmpty()) {
            return Optional.of(text);
        }
        if (said == null && !otherwise.isEmpty()) {
            return Optional.of(otherwise);
        }
        Source place = said == null ? mapping.place() : said.value().place();
        String what = said == null
                ? "The object has no " + field + "."
                : "The " + field + " is " + said.value().told() + ".";
        findings.wrong(
                place,
                app,
                field.equals("kind") ? "kind-missing" : "api-version-missing",
                what,
                "An object says its apiVersion and its kind, each a string.",
                "");
        return Optional.empty();
    }

    private void object(Node.Mapping mapping, String apiVersion, String kind, Optional<Kind<?>> known) {
        String path = app + "/" + kind + name(mapping).map(name -> "/" + name).orElse("");
        if (apiVersion.startsWith("kustomize.config.k8s.io/")) {
            findings.wrong(
                    mapping.place(),
                    path,
                    "object-missing",
                    "It tells kustomize what to make, and is no object of a cluster.",
                    "A manifest holds objects.",
                    "Read what it makes: kubectl kustomize FOLDER.");
            return;
        }
        boolean isSecret = apiVersion.equals("v1") && kind.equals("Secret");
        if (isSecret && hasFingerprint(mapping, path)) {
            return;
        }
        int mistakes = findings.mistakes();
        boolean isBuiltIn = known.isPresent() && known.get().isBuiltIn();
        Reading in = Reading.of(mapping, path, findings, new Reading.Manner(isSecret, isBuiltIn));
        RemovedVersions.of(apiVersion, kind).ifPresent(removal -> removed(mapping, path, apiVersion, removal));
        KubernetesObject object =
                known.isPresent() ? known.get().parser().apply(in) : untyped(in, mapping, apiVersion, kind);
        if (findings.mistakes() == mistakes) {
            add(object, mapping.place(), path);
        }
    }

    /** It is kept as it is, since nobody but its author knows how to say it in the new version. */
    private void removed(Node.Mapping mapping, String path, String apiVersion, RemovedVersions.Removal removal) {
        findings.unknown(
                mapping.place(),
                path,
                "api-version-removed",
                "It is of " + apiVersion + ", which Kubernetes " + removal.since() + " and later do not serve.",
                removal.instead().isEmpty()
                        ? "Leave it out: nothing took its place."
                        : "Say " + removal.instead() + ", whose fields may differ.");
    }

    private static Optional<String> name(Node.Mapping mapping) {
        Node.Field metadata = mapping.fields().get("metadata");
        Node.Field name = metadata != null && metadata.value() instanceof Node.Mapping fields
                ? fields.fields().get("name")
                : null;
        return name != null && name.value().tree() instanceof String text ? Optional.of(text) : Optional.empty();
    }

    private static UntypedObject untyped(Reading in, Node.Mapping mapping, String apiVersion, String kind) {
        ObjectMeta metadata = in.metadata(V1ObjectMeta::read);
        String name = metadata.getName() == null ? "" : metadata.getName();
        Map<String, @Nullable Object> tree = new TreeMap<>(mapping.tree());
        List.of("apiVersion", "kind", "metadata").forEach(tree::remove);
        return UntypedObject.of(apiVersion, kind, name, tree).metadata(none -> V1ObjectMeta.wrap(metadata));
    }

    private boolean hasFingerprint(Node.Mapping secret, String path) {
        boolean found = false;
        for (String field : List.of("data", "stringData")) {
            Node.Field data = secret.fields().get(field);
            if (data == null || !(data.value() instanceof Node.Mapping values)) {
                continue;
            }
            for (Map.Entry<String, Node.Field> entry : values.fields().entrySet()) {
                Node value = entry.getValue().value();
                if (value.tree() instanceof String text && Fingerprint.isOne(text)) {
                    found = true;
                    findings.wrong(
                            value.place(),
                            path + "." + field + "." + entry.getKey(),
                            "secret-fingerprint",
                            "Here stands the fingerprint of a secret value, " + text + ".",
                            "Gantry shows fingerprints so that a manifest can be looked at; the value is not in them.",
                            "Read a manifest that was written with its secrets, or leave the Secret out.");
                }
            }
        }
        return found;
    }

    private void add(KubernetesObject object, Source place, String path) {
        Seen first = seen.putIfAbsent(Identity.of(ObjectRef.of(object)), new Seen(object, place));
        if (first == null) {
            objects.add(object);
        } else if (!first.object().equals(object)) {
            findings.wrong(
                    place,
                    path,
                    "object-duplicate",
                    "There is another object of this kind, namespace and name at " + first.place()
                            + ", and it differs.",
                    "An app has one object of a kind, namespace and name.",
                    "Give one of them another name, or leave it out.");
        }
    }
}
