package dev.gantry.embedded;

import dev.gantry.cluster.Cluster;
import dev.gantry.cluster.WatchEvent;
import dev.gantry.embedded.controller.AutoscalerController;
import dev.gantry.embedded.controller.BudgetController;
import dev.gantry.embedded.controller.ClaimController;
import dev.gantry.embedded.controller.CronJobController;
import dev.gantry.embedded.controller.DaemonSetController;
import dev.gantry.embedded.controller.DefinitionController;
import dev.gantry.embedded.controller.DeploymentController;
import dev.gantry.embedded.controller.EndpointSliceController;
import dev.gantry.embedded.controller.EphemeralVolumeController;
import dev.gantry.embedded.controller.GarbageController;
import dev.gantry.embedded.controller.JobController;
import dev.gantry.embedded.controller.LoadBalancerController;
import dev.gantry.embedded.controller.NamespaceController;
import dev.gantry.embedded.controller.NodeLifecycleController;
import dev.gantry.embedded.controller.QuotaController;
import dev.gantry.embedded.controller.ReplicaSetController;
import dev.gantry.embedded.controller.RootCaController;
import dev.gantry.embedded.controller.ServiceAccountController;
import dev.gantry.embedded.controller.StatefulSetController;
import dev.gantry.embedded.object.Controller;
import dev.gantry.embedded.object.Stored;
import dev.gantry.footprint.Pool;
import dev.gantry.kubernetes.KubernetesObject;
import dev.gantry.kubernetes.TreeWriter;
import dev.gantry.kubernetes.core.V1Namespace;
import dev.gantry.kubernetes.core.V1Node;
import dev.gantry.kubernetes.storage.V1StorageClass;
import dev.gantry.manifest.ObjectRef;
import dev.gantry.time.Time;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import tools.jackson.databind.node.ObjectNode;

/**
 * A control plane of Kubernetes 1.37 inside the JVM, over nodes on which nothing really runs, in time of its own. The same
 * requests at the same moments give the same run.
 */
public final class ControlPlane {
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
    private static final List<String> NAMESPACES = List.of("default", "kube-system", "kube-public", "kube-node-lease");

    private final VirtualTime time;
    private final Store store = new Store();
    private final Modelled modelled = new Modelled();
    private final Programs programs = new Programs();
    private final Load load = new Load();
    private final Kubelet kubelet = new Kubelet(programs);
    private final Identities identities;
    private final Registry registry;
    private final Desk desk;
    private final ApiServer port;
    private final Api api;

    private ControlPlane(long seed, Instant start) {
        this.time = new VirtualTime(start);
        this.identities = new Identities(seed);
        this.registry = new Registry(store, time, identities, modelled);
        this.desk = new Desk("kube-apiserver", "kube-apiserver", store, registry, time, identities, (ref, after) -> {});
        this.port = new ApiServer(store, registry, modelled, time, desk, kubelet);
        this.api = new Api(store, registry, modelled, time, desk, kubelet);
    }

    /**
     * Starts one over the nodes of a pool. It has a default storage class, {@code standard}, whose disks are made where the
     * first pod that claims one stands.
     *
     * @param seed what is chosen among equals, and what names are made of
     */
    public static ControlPlane start(Pool pool, long seed) {
        return start(pool, seed, START);
    }

    /**
     * As {@link #start(Pool, long)}, at another moment than the first of 2026.
     *
     * @param start the present, for clients that tell by their own clock how old something is
     */
    public static ControlPlane start(Pool pool, long seed, Instant start) {
        ControlPlane made = new ControlPlane(seed, start);
        synchronized (made.time) {
            made.startControllers();
            NAMESPACES.forEach(name -> made.put(V1Namespace.of(name)));
            made.put(V1StorageClass.of("standard", "gantry.dev/embedded")
                    .annotation("storageclass.kubernetes.io/is-default-class", "true")
                    .volumeBindingMode(V1StorageClass.VolumeBindingMode.WAIT_FOR_FIRST_CONSUMER)
                    .allowVolumeExpansion(true));
            pool.nodes().forEach(made::register);
            made.time.pass(Duration.ofSeconds(1));
        }
        return made;
    }

    private void startControllers() {
        store.listen(modelled::heard);
        for (Controller controller : List.of(
                new NamespaceController(modelled::kinds),
                new GarbageController(modelled::kinds),
                new DefinitionController(),
                new ServiceAccountController(),
                new RootCaController(),
                new DeploymentController(),
                new ReplicaSetController(),
                new StatefulSetController(),
                new DaemonSetController(),
                new JobController(),
                new CronJobController(),
                new EndpointSliceController(),
                new LoadBalancerController(),
                new EphemeralVolumeController(),
                new ClaimController(),
                new AutoscalerController(load),
                new BudgetController(),
                new NodeLifecycleController(),
                new QuotaController(),
                new Scheduling(identities.choice()),
                kubelet)) {
            Reactions reactions = new Reactions(controller, time);
            reactions.sitAt(
                    new Desk(controller.name(), manager(controller), store, registry, time, identities, reactions));
            store.listen(happening -> reactions.changed(happening.object()));
        }
    }

    /** The program that a controller is part of. */
    private static String manager(Controller controller) {
        if (controller instanceof Scheduling) {
            return "kube-scheduler";
        }
        return controller instanceof Kubelet ? "kubelet" : "kube-controller-manager";
    }

    /** What the engine works on. */
    public Cluster cluster() {
        return port;
    }

    /** What any client can ask. */
    public Api api() {
        return api;
    }

    /** Its time, which passes only while somebody waits. */
    public Time time() {
        return time;
    }

    /** Lets time pass, with all that happens meanwhile. */
    public void pass(Duration duration) {
        time.pass(duration);
    }

    /** Puts an object there, as somebody else would; in place of one of that name. */
    public void put(KubernetesObject object) {
        synchronized (time) {
            ObjectNode tree = TreeWriter.tree(object);
            Optional<Stored> there = store.get(Stored.of(tree).ref());
            if (there.isPresent()) {
                registry.update(there.get(), tree, "somebody", false, desk);
            } else {
                registry.create(tree, "somebody", desk);
            }
        }
    }

    /** All objects of a kind, as they are now. */
    public List<Stored> list(String apiVersion, String kind, String namespace) {
        synchronized (time) {
            return desk.list(apiVersion, kind, namespace);
        }
    }

    /** Has the containers of an image behave so in each new pod. */
    public void behaves(String image, Program program) {
        synchronized (time) {
            programs.ofImage(image, program);
        }
    }

    /** Has the main container of each new pod of a workload behave so. */
    public void workloadBehaves(String name, Program program) {
        synchronized (time) {
            programs.ofWorkload(name, program);
        }
    }

    /** Has the containers of each new pod behave as is decided of it, before all that was said of images and workloads. */
    public void behave(PodBehaviour behaviour) {
        synchronized (time) {
            programs.decidedBy(behaviour);
        }
    }

    /** Has autoscalers see so much of a metric: of {@code cpu} and {@code memory}, percent of what pods request. */
    public void loads(String workload, String metric, double value) {
        synchronized (time) {
            load.set(workload, metric, value);
        }
    }

    /** A node falls silent, or is back. */
    public void works(String node, boolean works) {
        synchronized (time) {
            ObjectRef ref = ObjectRef.of("v1", "Node", node);
            desk.updateStatus(
                    ref, status -> NodeHealth.report(status, works, time.now().toString()));
        }
    }

    /** Hears of what happens to objects. */
    public interface Listener {
        /** An object came or changed, or, if {@code gone}, went. */
        void happened(Stored object, boolean gone);
    }

    /** Tells of every change of an object until what is given back is run. */
    public Runnable listen(Listener listener) {
        synchronized (time) {
            Consumer<Store.Happening> hears =
                    happening -> listener.happened(happening.object(), happening.type() == WatchEvent.Type.DELETED);
            store.listen(hears);
            return () -> {
                synchronized (time) {
                    store.unlisten(hears);
                }
            };
        }
    }

    /** Forgets what happened until now, as servers do after some minutes: who watches on from an earlier version must list anew. */
    public void forget() {
        synchronized (time) {
            store.forget();
        }
    }

    private void register(V1Node node) {
        ObjectNode tree = TreeWriter.tree(node);
        registry.create(NodeHealth.healthy(tree, time.now().toString()), "kubelet", desk);
    }

    /** The names of its nodes. */
    public Collection<String> nodes() {
        return list("v1", "Node", "").stream().map(Stored::name).toList();
    }
}
