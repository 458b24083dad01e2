package dev.gantry.tests.cluster;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A real Kubernetes as one test sees it, with a namespace of the test's own. What the test made there goes when it
 * ends.
 */
public final class TestCluster implements AutoCloseable {
    private static final SecureRandom RANDOM = new SecureRandom();

    private final RunningCluster cluster;
    private final String namespace;
    private final Kubectl kubectl;
    private final List<String> leftovers = new ArrayList<>();

    private TestCluster(RunningCluster cluster, String namespace) {
        this.cluster = cluster;
        this.namespace = namespace;
        this.kubectl = new Kubectl(cluster, namespace);
        deleteAfterwards("namespace/" + namespace);
    }

    static TestCluster withNewNamespace(RunningCluster cluster, String test) {
        TestCluster made = new TestCluster(cluster, unusedName(test));
        made.kubectl.run("create", "namespace", made.namespace);
        made.kubectl.waitFor("create", "serviceaccount/default");
        return made;
    }

    /** Leads to the cluster, with all rights. */
    public Path kubeconfig() {
        return cluster.kubeconfig();
    }

    /** Exists, is empty, and is this test's alone. */
    public String namespace() {
        return namespace;
    }

    /** A name for a further namespace. It does not exist yet; when the test ends it goes. */
    public String namespaceToCome() {
        String name = unusedName("to-come");
        deleteAfterwards("namespace/" + name);
        return name;
    }

    /** kubectl, to look over the shoulder of what is tested. It acts in {@link #namespace()}. */
    public Kubectl kubectl() {
        return kubectl;
    }

    /** kubectl in another namespace. */
    public Kubectl kubectl(String otherNamespace) {
        return new Kubectl(cluster, otherNamespace);
    }

    /** Where the API server writes each request down, a line of JSON each; not every cluster does. */
    public Optional<Path> auditLog() {
        return cluster.auditLog();
    }

    /**
     * Has something deleted when the test ends that does not go with its namespace.
     *
     * @param object as kubectl names it: {@code crd/servicemonitors.monitoring.coreos.com}
     */
    public void deleteAfterwards(String object) {
        leftovers.add(0, object);
    }

    /** What is in the namespace and what happened there, for a person. */
    String describe() {
        return kubectl.attempt("get", "all,pvc,configmaps,secrets", "-o", "wide")
                        .output()
                + kubectl.attempt("get", "events", "--sort-by=.lastTimestamp").output();
    }

    @Override
    public void close() {
        for (String object : leftovers) {
            kubectl.run("delete", object, "--ignore-not-found", "--wait=false");
        }
    }

    private static String unusedName(String test) {
        String readable =
                test.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
        String suffix = Integer.toString(RANDOM.nextInt(36 * 36 * 36 * 36, 36 * 36 * 36 * 36 * 36), 36);
        return "t-" + readable.substring(0, Math.min(40, readable.length())) + "-" + suffix;
    }
}
