package dev.gantry.embedded.controller;

import dev.gantry.embedded.object.Client;
import dev.gantry.embedded.object.Sharing;
import dev.gantry.embedded.object.Stored;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The ReplicaSets of a Deployment.
 *
 * @param deployment whose they are
 * @param newest the one of its present template; empty until it is made
 * @param old the others, the oldest first
 */
record DeploymentSets(Stored deployment, Optional<Stored> newest, List<Stored> old) {
    static final String HASH = "pod-template-hash";
    static final String REVISION = "deployment.kubernetes.io/revision";
    static final String DESIRED = "deployment.kubernetes.io/desired-replicas";
    static final String MOST = "deployment.kubernetes.io/max-replicas";

    private static final String HISTORY = "deployment.kubernetes.io/revision-history";
    private static final Set<String> OWN_ANNOTATIONS =
            Set.of(REVISION, HISTORY, DESIRED, MOST, "kubectl.kubernetes.io/last-applied-configuration");

    static DeploymentSets of(Stored deployment, Client client) {
        List<Stored> sets = new ArrayList<>(client.managedBy(deployment, "apps/v1", "ReplicaSet"));
        sets.sort(Comparator.comparing(Stored::created).thenComparing(Stored::name));
        Optional<Stored> newest = Optional.empty();
        List<Stored> old = new ArrayList<>();
        for (Stored set : sets) {
            if (newest.isEmpty() && hasTemplate(set, deployment)) {
                newest = Optional.of(set);
            } else {
                old.add(set);
            }
        }
        return new DeploymentSets(deployment, newest, List.copyOf(old));
    }

    private static boolean hasTemplate(Stored set, Stored deployment) {
        return withoutHash(set).equals(withoutHash(deployment));
    }

    /** The template without the label that tells sets apart; all else of it is shared. */
    private static JsonNode withoutHash(Stored owner) {
        return owner.known(Bare.class, it -> new Bare(withoutHash(it.spec().path("template"))))
                .template();
    }

    private record Bare(JsonNode template) {}

    private static JsonNode withoutHash(JsonNode template) {
        if (!template.isObject()) {
            return template;
        }
        ObjectNode copy = Sharing.copy((ObjectNode) template);
        ObjectNode labels = copy.withObjectProperty("metadata").withObjectProperty("labels");
        ObjectNode others = labels.objectNode();
        others.setAll(labels);
        others.remove(HASH);
        copy.withObjectProperty("metadata").set("labels", others);
        return copy;
    }

    /** How many pods are wanted in all. */
    int wanted() {
        return deployment.spec().path("replicas").asInt(1);
    }

    /** How many more than wanted there may be for a while. */
    int surge() {
        return isRolling() ? IntOrPercent.of(rolling().path("maxSurge"), 1, wanted(), true) : 0;
    }

    /** How many may be missing for a while. Where neither may be, one may. */
    int unavailable() {
        if (!isRolling()) {
            return 0;
        }
        int most = IntOrPercent.of(rolling().path("maxUnavailable"), 1, wanted(), false);
        return Math.min(wanted(), most == 0 && surge() == 0 ? 1 : most);
    }

    private boolean isRolling() {
        return !deployment
                .spec()
                .path("strategy")
                .path("type")
                .asString("RollingUpdate")
                .equals("Recreate");
    }

    private JsonNode rolling() {
        return deployment.spec().path("strategy").path("rollingUpdate");
    }

    List<Stored> all() {
        List<Stored> all = new ArrayList<>(old);
        newest.ifPresent(all::add);
        return all;
    }

    /** Those that are to have pods. */
    List<Stored> active() {
        return all().stream().filter(set -> replicas(set) > 0).toList();
    }

    static int replicas(Stored set) {
        return set.spec().path("replicas").asInt(1);
    }

    static int available(Stored set) {
        return set.status().path("availableReplicas").asInt(0);
    }

    static int sum(List<Stored> sets) {
        return sets.stream().mapToInt(DeploymentSets::replicas).sum();
    }

    private static long revision(Stored set) {
        try {
            return Long.parseLong(set.annotations().getOrDefault(REVISION, "0"));
        } catch (NumberFormatException noNumber) {
            return 0;
        }
    }

    /** With the ReplicaSet of the present template, which has the highest revision: made, or an old one that is new again. */
    DeploymentSets withNewest(Client client) {
        long next = old.stream().mapToLong(DeploymentSets::revision).max().orElse(0) + 1;
        Stored set = newest.isPresent() ? renewed(newest.get(), next, client) : made(next, client);
        long revision = revision(set);
        if (revision(deployment) != revision) {
            client.update(deployment.ref(), tree -> annotate(tree, REVISION, Long.toString(revision)));
        }
        return new DeploymentSets(deployment, Optional.of(set), old);
    }

    private Stored renewed(Stored set, long next, Client client) {
        long before = revision(set);
        int minReady = deployment.spec().path("minReadySeconds").asInt(0);
        if (before >= next && set.spec().path("minReadySeconds").asInt(0) == minReady) {
            return set;
        }
        return client.update(set.ref(), tree -> {
            if (before < next) {
                annotate(tree, REVISION, Long.toString(next));
                if (before > 0) {
                    String history = set.annotations().getOrDefault(HISTORY, "");
                    annotate(tree, HISTORY, history.isEmpty() ? Long.toString(before) : history + "," + before);
                }
            }
            Counts.put(tree.withObjectProperty("spec"), "minReadySeconds", minReady);
        });
    }

    private Stored made(long revision, Client client) {
        JsonNode template = deployment.spec().path("template");
        String hash = CanonicalJson.hash(CanonicalJson.of(template));
        ObjectNode tree = JsonNodeFactory.instance.objectNode();
        tree.put("apiVersion", "apps/v1").put("kind", "ReplicaSet");
        ObjectNode metadata = tree.putObject("metadata");
        metadata.put("name", deployment.name() + "-" + hash).put("namespace", deployment.namespace());
        if (template.path("metadata").path("labels").deepCopy() instanceof ObjectNode labels) {
            metadata.set("labels", labels.put(HASH, hash));
        }
        deployment.annotations().forEach((name, value) -> {
            if (!OWN_ANNOTATIONS.contains(name)) {
                annotate(tree, name, value);
            }
        });
        annotate(tree, REVISION, Long.toString(revision));
        ObjectNode spec = tree.putObject("spec");
        int count = RollingUpdate.newReplicas(this, 0);
        spec.put("replicas", count);
        Counts.put(
                spec,
                "minReadySeconds",
                deployment.spec().path("minReadySeconds").asInt(0));
        if (deployment.spec().path("selector").deepCopy() instanceof ObjectNode selector) {
            selector.withObjectProperty("matchLabels").put(HASH, hash);
            spec.set("selector", selector);
        }
        if (template.deepCopy() instanceof ObjectNode own) {
            own.withObjectProperty("metadata").withObjectProperty("labels").put(HASH, hash);
            spec.set("template", own);
        }
        annotate(tree, DESIRED, Integer.toString(wanted()));
        annotate(tree, MOST, Integer.toString(wanted() + surge()));
        Stored set = client.create(tree, deployment);
        if (count > 0) {
            client.event(
                    deployment,
                    "Normal",
                    "ScalingReplicaSet",
                    "Scaled up replica set " + set.name() + " from 0 to " + count);
        }
        return set;
    }

    static void annotate(ObjectNode tree, String name, String value) {
        tree.withObjectProperty("metadata").withObjectProperty("annotations").put(name, value);
    }

    /** Once all is new, old sets beyond the history that is to be kept go. */
    void cleanUp(Client client) {
        boolean complete = DeploymentStatus.isComplete(this);
        int kept = deployment.spec().path("revisionHistoryLimit").asInt(10);
        List<Stored> idle = new ArrayList<>();
        for (Stored set : old) {
            boolean isIdle = replicas(set) == 0
                    && set.status().path("replicas").asInt(0) == 0
                    && set.status().path("observedGeneration").asLong(0) >= set.generation()
                    && !set.isDeleting();
            if (isIdle) {
                idle.add(set);
            }
        }
        idle.sort(Comparator.comparingLong(DeploymentSets::revision));
        for (int i = 0; complete && i < idle.size() - kept; i++) {
            client.delete(idle.get(i).ref());
        }
    }
}
