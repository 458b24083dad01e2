package dev.gantry.apply;

import dev.gantry.cluster.Cluster;
import dev.gantry.cluster.Patch;
import dev.gantry.kubernetes.KubernetesObject;
import dev.gantry.plan.Desired;
import dev.gantry.plan.Intent;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** The Services that lead calls to one workload, and can be turned to another. */
final class Callers {
    private static final String NAME = "app.kubernetes.io/name";

    private final Cluster cluster;
    private final List<Desired> services;

    private Callers(Cluster cluster, List<Desired> services) {
        this.cluster = cluster;
        this.services = services;
    }

    /** Those of an app whose selector has the workload's name. */
    static Callers of(Cluster cluster, Intent.Apply intent, String workload) {
        String set = ApplySet.id(intent.app(), intent.namespace());
        List<Desired> services = intent.objects().stream()
                .filter(object ->
                        object.apiVersion().equals("v1") && object.kind().equals("Service"))
                .map((KubernetesObject object) ->
                        Desired.of(object, Optional.of(intent.namespace())).label(ApplySet.PART_OF, set))
                .filter(service -> service.tree()
                        .path("spec")
                        .path("selector")
                        .path(NAME)
                        .asString("")
                        .equals(workload))
                .toList();
        return new Callers(cluster, services);
    }

    /** Leads all calls to the pods of another workload; to those that the manifest says, with the first one's name. */
    void turnTo(String workload) {
        for (Desired service : services) {
            ObjectNode tree = service.tree().deepCopy();
            tree.withObjectProperty("spec").withObjectProperty("selector").put(NAME, workload);
            cluster.apply(service.ref(), tree.toString().getBytes(StandardCharsets.UTF_8), Patch.APPLY);
        }
    }
}
