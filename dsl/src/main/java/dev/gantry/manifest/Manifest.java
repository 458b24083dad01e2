package dev.gantry.manifest;

import static java.util.Objects.requireNonNull;

import dev.gantry.kubernetes.KubernetesObject;
import dev.gantry.kubernetes.Named;
import dev.gantry.problem.GantryException;
import dev.gantry.problem.NearNames;
import dev.gantry.problem.Origin;
import dev.gantry.problem.Problem;
import dev.gantry.problem.Problems;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What an app's definition becomes: Kubernetes objects, each once, in the order in which they are applied. Immutable, and
 * the same for the same objects in whatever order they were given.
 */
public final class Manifest {
    private final String app;
    private final Optional<String> namespace;
    private final List<KubernetesObject> objects;

    private Manifest(String app, Optional<String> namespace, List<KubernetesObject> objects) {
        this.app = app;
        this.namespace = namespace;
        this.objects = List.copyOf(objects);
    }

    /**
     * A manifest of an app's objects, given in any order. Of equal objects one is kept.
     *
     * @throws dev.gantry.problem.ProblemsException {@code object-duplicate}, where two that differ have the same kind,
     *     namespace and name
     */
    public static Manifest of(String app, Iterable<? extends KubernetesObject> objects) {
        record Entry(ObjectRef ref, int position, KubernetesObject object) {}
        List<Entry> entries = new ArrayList<>();
        for (KubernetesObject object : objects) {
            ObjectRef ref = ObjectRef.of(object);
            entries.add(new Entry(ref, ApplyOrder.position(ref), object));
        }
        entries.sort((one, other) -> one.position != other.position
                ? Integer.compare(one.position, other.position)
                : ApplyOrder.compareWithin(one.ref, other.ref));
        List<KubernetesObject> kept = new ArrayList<>(entries.size());
        List<Problem> problems = new ArrayList<>();
        for (int i = 0; i < entries.size(); i++) {
            Entry entry = entries.get(i);
            if (i > 0 && entry.ref.isSameObject(entries.get(i - 1).ref)) {
                if (!entry.object.equals(entries.get(i - 1).object)) {
                    problems.add(duplicate(app, entry.ref));
                }
            } else {
                kept.add(entry.object);
            }
        }
        Problems.of(problems).orThrow();
        return new Manifest(app, Optional.empty(), kept);
    }

    /**
     * Reads YAML and JSON as kubectl does (YAML 1.1: {@code yes} is true): files, and of folders the files that end in
     * {@code .yaml}, {@code .yml} and {@code .json}. Several documents, lists of objects, anchors and merge keys are read;
     * kinds that have no class become {@link dev.gantry.kubernetes.UntypedObject}; a null says nothing. An empty list or
     * map that is said is kept.
     *
     * @return the manifest, and the fields that Kubernetes' schema does not know, which it keeps
     * @throws dev.gantry.problem.ProblemsException with all that is wrong, each with file, line and column
     * @throws GantryException {@code file-unreadable}
     */
    public static Readback read(String app, Path... paths) {
        return ManifestFiles.read(app, List.of(paths));
    }

    /**
     * As {@link #read(String, Path...)}, from a stream of UTF-8, which stays open.
     *
     * @param source what messages call it, for example {@code stdin}
     * @throws IOException where the stream cannot be read
     */
    public static Readback read(String app, String source, InputStream in) throws IOException {
        ManifestReader reader = new ManifestReader(app);
        reader.read(Text.of(source, in));
        return reader.done();
    }

    private static Problem duplicate(String app, ObjectRef ref) {
        return Problem.at(
                Origin.of(app + "/" + ref),
                "object-duplicate",
                "There are two different objects " + ref.qualified() + ".",
                "An app has one object of a kind, namespace and name.",
                "Give one of them another name, or leave it out.");
    }

    /** The app's name. */
    public String app() {
        return app;
    }

    /** The namespace that {@link #inNamespace(String)} filled in, which is the app's; empty where none was said. */
    public Optional<String> namespace() {
        return namespace;
    }

    /** All objects, in the order in which they are applied. */
    public List<KubernetesObject> objects() {
        return objects;
    }

    /** All objects of a kind, in order. */
    public <T extends KubernetesObject> List<T> all(Class<T> kind) {
        return objects.stream()
                .filter(requireNonNull(kind, "kind")::isInstance)
                .map(kind::cast)
                .toList();
    }

    /**
     * The object of a kind that has the name of a part: {@code get(V1Deployment.class, order)}.
     *
     * @throws GantryException {@code object-missing}
     */
    public <T extends KubernetesObject> T get(Class<T> kind, Named part) {
        return get(kind, requireNonNull(part, "part").name());
    }

    /**
     * The object of a kind and a name.
     *
     * @throws GantryException {@code object-missing}, with near names; {@code object-ambiguous} where several namespaces
     *     have one, which {@link #find} tells apart
     */
    public <T extends KubernetesObject> T get(Class<T> kind, String name) {
        requireNonNull(name, "name");
        List<T> ofKind = all(kind);
        List<T> found =
                ofKind.stream().filter(object -> object.name().equals(name)).toList();
        if (found.size() == 1) {
            return found.get(0);
        }
        String what = kind.getSimpleName() + " with the name \"" + name + "\"";
        if (found.isEmpty()) {
            List<String> names = ofKind.stream().map(KubernetesObject::name).toList();
            throw new GantryException(
                    "object-missing",
                    ("The manifest of " + app + " has no " + what + ". " + NearNames.offer(name, names)).strip());
        }
        throw new GantryException(
                "object-ambiguous",
                "The manifest of " + app + " has " + found.size() + " objects " + what
                        + ", in several namespaces. Find it by its reference.");
    }

    /** The object that a reference names, in whatever version of its API. */
    public Optional<KubernetesObject> find(ObjectRef ref) {
        return objects.stream()
                .filter(object -> ObjectRef.of(object).isSameObject(ref))
                .findFirst();
    }

    /**
     * This manifest with its namespaced objects in a namespace, where they say none; service accounts that role bindings
     * name are looked for there too. Custom resources follow their definition, where it is in the manifest, and else stay
     * as they are.
     */
    public Manifest inNamespace(String namespace) {
        return inNamespace(namespace, unknown -> false);
    }

    /**
     * As {@link #inNamespace(String)}, where somebody knows more kinds.
     *
     * @param isNamespaced asked for objects whose kind neither Gantry nor a definition in the manifest knows
     */
    public Manifest inNamespace(String namespace, Predicate<ObjectRef> isNamespaced) {
        List<KubernetesObject> inside = of(app, InNamespace.all(objects, namespace, isNamespaced)).objects;
        return new Manifest(app, Optional.of(namespace), inside);
    }

    /** The objects as YAML documents, the values of Secrets as fingerprints. */
    public String yaml() {
        return yaml(Secrets.FINGERPRINTS);
    }

    /** The objects as YAML documents. */
    public String yaml(Secrets secrets) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 12);
        yaml(secrets, bytes);
        return bytes.toString(StandardCharsets.UTF_8);
    }

    /** Writes the objects as YAML documents in UTF-8, one after the other; the stream stays open. */
    public void yaml(Secrets secrets, OutputStream out) {
        ManifestText.yaml(objects, secrets, out);
    }

    /** Writes the objects as one JSON object of kind {@code List} in UTF-8; the stream stays open. */
    public void json(Secrets secrets, OutputStream out) {
        ManifestText.json(objects, secrets, out);
    }

    /**
     * Writes the objects as YAML into one file, whole or not at all. Where it holds secrets, only its owner can read it.
     * Folders that are missing are made.
     *
     * @throws GantryException {@code file-unwritable}
     */
    public void writeFile(Path file, Secrets secrets) {
        boolean isPrivate = secrets == Secrets.SHOWN && objects.stream().anyMatch(MaskedSecret::isSecret);
        AtomicFile.write(file, isPrivate, out -> yaml(secrets, out));
    }

    /**
     * Writes the objects as YAML into a folder, one file an object, and removes what an earlier manifest of this app left
     * there. Files that hold secrets can only be read by their owner. Only files that Gantry wrote, and nobody changed
     * since, are replaced or removed; the index {@code .gantry-APP} tells which they are.
     *
     * @throws dev.gantry.problem.ProblemsException {@code file-foreign}, {@code file-edited}, before anything is written
     * @throws GantryException {@code file-unwritable}, {@code folder-index-invalid}
     */
    public FolderChange writeFolder(Path folder, Secrets secrets) {
        return ManifestFolder.write(this, folder, secrets);
    }

    /**
     * Tells manifests apart in print: SHA-256 of app and objects in hexadecimal. Secrets take part with their fingerprints
     * only, so that it gives nothing away; whether two manifests are equal, {@link #equals} tells.
     */
    public String digest() {
        MessageDigest digest = Digests.sha256();
        digest.update((app + "\n").getBytes(StandardCharsets.UTF_8));
        json(Secrets.FINGERPRINTS, new DigestOutputStream(OutputStream.nullOutputStream(), digest));
        return HexFormat.of().formatHex(digest.digest());
    }

    /** Whether app and objects are equal. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Manifest that && app.equals(that.app) && objects.equals(that.objects);
    }

    @Override
    public int hashCode() {
        return 31 * app.hashCode() + objects.hashCode();
    }

    /** The app and its objects by kind and name, a line each. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(app);
        for (KubernetesObject object : objects) {
            text.append("\n  ").append(ObjectRef.of(object).qualified());
        }
        return text.toString();
    }
}
