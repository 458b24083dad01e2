package dev.gantry.embedded;

import dev.gantry.cluster.Applied;
import dev.gantry.cluster.Cluster;
import dev.gantry.cluster.Deletion;
import dev.gantry.cluster.Patch;
import dev.gantry.cluster.Precondition;
import dev.gantry.cluster.Propagation;
import dev.gantry.cluster.Selection;
import dev.gantry.cluster.ServedKind;
import dev.gantry.cluster.ServedKinds;
import dev.gantry.cluster.Watch;
import dev.gantry.cluster.Watcher;
import dev.gantry.embedded.object.Selector;
import dev.gantry.embedded.object.Stored;
import dev.gantry.manifest.ObjectRef;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What the engine sees of the control plane. One request is served at a time, and none while time passes. */
final class ApiServer implements Cluster {
    private static final JsonMapper JSON = new JsonMapper();
    private static final String MANAGER = "gantry";

    private final Store store;
    private final Registry registry;
    private final VirtualTime lock;
    private final Desk desk;
    private final Kubelet kubelet;
    private final Modelled modelled;

    ApiServer(Store store, Registry registry, Modelled modelled, VirtualTime lock, Desk desk, Kubelet kubelet) {
        this.modelled = modelled;
        this.store = store;
        this.registry = registry;
        this.lock = lock;
        this.desk = desk;
        this.kubelet = kubelet;
    }

    @Override
    public String name() {
        return "embedded (Kubernetes 1.37)";
    }

    /** So that every run is the same. */
    @Override
    public int requestsAtOnce() {
        return 1;
    }

    @Override
    public String namespace() {
        return "default";
    }

    @Override
    public ServedKinds kinds() {
        synchronized (lock) {
            return modelled.served();
        }
    }

    @Override
    public ServedKinds discover() {
        synchronized (lock) {
            return modelled.served();
        }
    }

    @Override
    public JsonNode openApi(String apiVersion) {
        return modelled.schema().openApi(apiVersion);
    }

    @Override
    public Optional<ObjectNode> get(ObjectRef ref) {
        synchronized (lock) {
            registry.kind(ref);
            return store.get(ref).map(found -> found.tree().deepCopy());
        }
    }

    @Override
    public String list(ServedKind kind, Selection selection, Consumer<ObjectNode> each) {
        synchronized (lock) {
            Predicate<Stored> chosen = chosen(selection);
            for (Stored object : store.list(
                    kind.group(), kind.kind(), Index.in(selection.namespace().orElse("")))) {
                if (chosen.test(object)) {
                    each.accept(object.tree().deepCopy());
                }
            }
            return Long.toString(store.version());
        }
    }

    @Override
    public Applied apply(ObjectRef ref, byte[] json, Patch how) {
        synchronized (lock) {
            Registry.Written written = registry.apply(ref, tree(json), MANAGER, how, desk);
            return new Applied(written.object().tree().deepCopy(), written.created(), List.of());
        }
    }

    @Override
    public ObjectNode create(ObjectRef ref, byte[] json) {
        synchronized (lock) {
            return registry.create(tree(json), MANAGER, desk).tree().deepCopy();
        }
    }

    @Override
    public ObjectNode update(ObjectRef ref, byte[] json, boolean dryRun) {
        synchronized (lock) {
            return registry.update(found(ref), tree(json), MANAGER, dryRun, desk)
                    .tree()
                    .deepCopy();
        }
    }

    @Override
    public ObjectNode patchOwnership(ObjectRef ref, byte[] json) {
        synchronized (lock) {
            Stored before = found(ref);
            ObjectNode after = OwnershipPatch.applied(before.tree(), read(json));
            return registry.update(before, after, MANAGER, false, desk).tree().deepCopy();
        }
    }

    @Override
    public Deletion delete(ObjectRef ref, Precondition precondition, Propagation propagation) {
        synchronized (lock) {
            ServedKind kind = registry.kind(ref);
            Optional<Stored> found = store.get(ref);
            if (found.isEmpty()) {
                return Deletion.ABSENT;
            } else if (!precondition.uid().equals(found.get().uid())) {
                throw Refusals.precondition(
                        kind, ref.name(), "UID", precondition.uid(), found.get().uid());
            }
            String version = Long.toString(found.get().version());
            if (precondition.resourceVersion().filter(it -> !it.equals(version)).isPresent()) {
                String wanted = precondition.resourceVersion().get();
                throw Refusals.precondition(kind, ref.name(), "ResourceVersion", wanted, version);
            }
            return registry.delete(
                    found.get(),
                    Deleting.PLAINLY.dependants(
                            propagation == Propagation.FOREGROUND
                                    ? Deleting.Dependants.FOREGROUND
                                    : Deleting.Dependants.BACKGROUND));
        }
    }

    /** Events are told on the thread that makes them happen. */
    @Override
    public Watch watch(ServedKind kind, Selection selection, String resourceVersion, Watcher watcher) {
        synchronized (lock) {
            long since = resourceVersion.isEmpty() ? store.version() : Long.parseLong(resourceVersion);
            List<Store.Happening> missed = store.since(since).orElseThrow(() -> Refusals.tooOld(since));
            Consumer<Store.Happening> listener = listener(kind, selection, watcher);
            missed.forEach(listener);
            store.listen(listener);
            return () -> {
                synchronized (lock) {
                    store.unlisten(listener);
                }
            };
        }
    }

    private static Consumer<Store.Happening> listener(ServedKind kind, Selection selection, Watcher watcher) {
        Predicate<Stored> chosen = chosen(selection);
        return happening -> {
            ObjectRef ref = happening.object().ref();
            if (ref.kind().equals(kind.kind()) && ref.group().equals(kind.group())) {
                // What is stored is never changed, and watchers only read: they share it.
                Seen.by(chosen, happening).ifPresent(watcher::event);
            }
        };
    }

    @Override
    public List<String> logs(String namespace, String pod, String container, boolean previous, int lines) {
        synchronized (lock) {
            List<String> all = kubelet.logs(found(ObjectRef.of("v1", "Pod", namespace, pod)), container);
            return all.subList(Math.max(0, all.size() - lines), all.size());
        }
    }

    @Override
    public void close() {
        // It ends with whoever holds it.
    }

    private Stored found(ObjectRef ref) {
        ServedKind kind = registry.kind(ref);
        return store.get(ref).orElseThrow(() -> Refusals.notFound(kind, ref.name()));
    }

    private static boolean isIn(Stored object, Selection selection) {
        return selection.namespace().isEmpty() || selection.namespace().get().equals(object.namespace());
    }

    private static Predicate<Stored> chosen(Selection selection) {
        Selector selector = Selector.parse(selection.labels());
        return object -> isIn(object, selection) && (selector.isEmpty() || selector.matches(object.labels()));
    }

    private static ObjectNode tree(byte[] json) {
        if (read(json) instanceof ObjectNode object) {
            return object;
        }
        throw Refusals.malformed("the body is no object");
    }

    private static JsonNode read(byte[] json) {
        try {
            return JSON.readTree(json);
        } catch (JacksonException e) {
            throw Refusals.malformed("the body is no JSON: " + e.getOriginalMessage());
        }
    }
}
