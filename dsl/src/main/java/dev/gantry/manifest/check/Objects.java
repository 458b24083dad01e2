package dev.gantry.manifest.check;

import dev.gantry.kubernetes.KubernetesObject;
import dev.gantry.manifest.ObjectRef;
import dev.gantry.problem.GantryException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** All objects of an app, and what is known to be there without it. */
final class Objects {
    private record Key(String group, String kind, String name) {
        static Key of(ObjectRef ref) {
            return new Key(ref.group(), ref.kind(), ref.name());
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Key that
                    && name.equals(that.name)
                    && kind.equals(that.kind)
                    && group.equals(that.group);
        }

        @Override
        public int hashCode() {
            return (31 * name.hashCode() + kind.hashCode()) * 31 + group.hashCode();
        }
    }

    private final List<KubernetesObject> all;
    private final List<ObjectRef> refs;
    /** The positions of the objects of a class. */
    private final Map<Class<?>, List<Integer>> byType = new HashMap<>();

    private final Map<Key, List<KubernetesObject>> byKey = new HashMap<>();
    private final Map<Key, List<ObjectRef>> outside = new HashMap<>();
    private final List<PodTemplate> pods = new ArrayList<>();
    private final Map<Map.Entry<String, String>, List<PodTemplate>> podsByLabel = new HashMap<>();

    Objects(Collection<? extends KubernetesObject> objects, Set<ObjectRef> outside) {
        this.all = List.copyOf(objects);
        this.refs = new ArrayList<>(all.size());
        for (KubernetesObject object : all) {
            ObjectRef ref = ObjectRef.of(object);
            byType.computeIfAbsent(object.getClass(), any -> new ArrayList<>()).add(refs.size());
            refs.add(ref);
            byKey.computeIfAbsent(Key.of(ref), any -> new ArrayList<>()).add(object);
            pod(object);
        }
        for (ObjectRef ref : outside) {
            this.outside.computeIfAbsent(Key.of(ref), any -> new ArrayList<>()).add(ref);
        }
    }

    /** One that lacks what it requires has no pods to look at; the rules of one object tell of it. */
    private void pod(KubernetesObject object) {
        try {
            PodTemplate.of(object).ifPresent(this::add);
        } catch (GantryException e) {
            if (!e.code().equals("required-missing")) {
                throw e;
            }
        }
    }

    private void add(PodTemplate pod) {
        pods.add(pod);
        pod.labels()
                .forEach((key, value) -> podsByLabel
                        .computeIfAbsent(Map.entry(key, value), any -> new ArrayList<>())
                        .add(pod));
    }

    List<KubernetesObject> all() {
        return all;
    }

    /** Does something with every object. */
    void each(BiConsumer<ObjectRef, KubernetesObject> action) {
        for (int i = 0; i < all.size(); i++) {
            action.accept(refs.get(i), all.get(i));
        }
    }

    /** Does something with every object of a kind's class. */
    <T extends KubernetesObject> void each(Class<T> type, BiConsumer<ObjectRef, T> action) {
        for (int i : byType.getOrDefault(type, List.of())) {
            action.accept(refs.get(i), type.cast(all.get(i)));
        }
    }

    /** What runs pods. */
    List<PodTemplate> pods() {
        return pods;
    }

    /** What runs pods with all of some labels, and may be more than that: the fewest that one of them finds. */
    List<PodTemplate> podsAmongWhich(Map<String, String> labels) {
        List<PodTemplate> fewest = pods;
        for (Map.Entry<String, String> label : labels.entrySet()) {
            List<PodTemplate> found = podsByLabel.getOrDefault(Map.entry(label.getKey(), label.getValue()), List.of());
            fewest = found.size() < fewest.size() ? found : fewest;
        }
        return fewest;
    }

    /** The object that a reference means; one without a namespace, or to an object without one, means any of that name. */
    Optional<KubernetesObject> find(ObjectRef wanted) {
        for (KubernetesObject object : byKey.getOrDefault(Key.of(wanted), List.of())) {
            if (mayBeSame(object.namespace(), wanted.namespace())) {
                return Optional.of(object);
            }
        }
        return Optional.empty();
    }

    /** Whether the object is among these, or known to be outside. */
    boolean has(ObjectRef wanted) {
        if (find(wanted).isPresent()) {
            return true;
        }
        for (ObjectRef ref : outside.getOrDefault(Key.of(wanted), List.of())) {
            if (mayBeSame(ref.namespace(), wanted.namespace())) {
                return true;
            }
        }
        return false;
    }

    /** The names that objects of the wanted one's kind have, here and outside. */
    Set<String> names(ObjectRef wanted) {
        Set<String> names = new TreeSet<>();
        for (Collection<Key> keys : List.of(byKey.keySet(), outside.keySet())) {
            for (Key key : keys) {
                if (key.kind.equals(wanted.kind()) && key.group.equals(wanted.group())) {
                    names.add(key.name);
                }
            }
        }
        return names;
    }

    /** A namespace that was not said is filled in later, and may be any. */
    static boolean mayBeSame(Optional<String> one, Optional<String> other) {
        return one.isEmpty() || other.isEmpty() || one.equals(other);
    }
}
