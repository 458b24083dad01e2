package dev.gantry.manifest;

import dev.gantry.kubernetes.KubernetesObject;
import dev.gantry.kubernetes.Named;
import dev.gantry.problem.GantryException;
import dev.gantry.problem.NearNames;
import dev.gantry.problem.Origin;
import dev.gantry.problem.Problem;
import dev.gantry.problem.Problems;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What an app's definition becomes: Kubernetes objects, each once, in the order in which they are applied. Immutable, and
 * the same for the same objects in whatever order they were given.
 */
public final class Manifest {
    private final String app;
    private final List<KubernetesObject> objects;

    private Manifest(String app, List<KubernetesObject> objects) {
        this.app = app;
        this.objects = List.copyOf(objects);
    }

    /**
     * A manifest of an app's objects, given in any order. Of equal objects one is kept.
     *
     * @throws dev.gantry.problem.ProblemsException {@code object-duplicate}, where two that differ have the same kind,
     *     namespace and name
     */
    public static Manifest of(String app, Iterable<? extends KubernetesObject> objects) {
        record Entry(ObjectRef ref, KubernetesObject object) {}
        List<Entry> entries = new ArrayList<>();
        for (KubernetesObject object : objects) {
            entries.add(new Entry(ObjectRef.of(object), object));
        }
        entries.sort((one, other) -> one.ref.compareTo(other.ref));
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
        return new Manifest(app, kept);
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

    /** All objects, in the order in which they are applied. */
    public List<KubernetesObject> objects() {
        return objects;
    }

    /** All objects of a kind, in order. */
    public <T extends KubernetesObject> List<T> all(Class<T> kind) {
        return objects.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    /**
     * The object of a kind that has the name of a part: {@code get(V1Deployment.class, order)}.
     *
     * @throws GantryException {@code object-missing}
     */
    public <T extends KubernetesObject> T get(Class<T> kind, Named part) {
        return get(kind, part.name());
    }

    /**
     * The object of a kind and a name.
     *
     * @throws GantryException {@code object-missing}, with near names; {@code object-ambiguous} where several namespaces
     *     have one, which {@link #find} tells apart
     */
    public <T extends KubernetesObject> T get(Class<T> kind, String name) {
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
