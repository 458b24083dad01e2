package dev.gantry.tests.engine;

import static dev.gantry.tests.engine.Home.NAME;

import dev.gantry.EmbeddedCluster;
import dev.gantry.cluster.Precondition;
import dev.gantry.cluster.Propagation;
import dev.gantry.kubernetes.UntypedObject;
import dev.gantry.manifest.ObjectRef;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What people do to an app while an engine is at it. */
final class Meddling {
    private final EmbeddedCluster cluster;
    private final String standIn;

    /** @param standIn the name of the second Deployment of an upgrade in steps */
    Meddling(EmbeddedCluster cluster, String standIn) {
        this.cluster = cluster;
        this.standIn = standIn;
    }

    /** Does what a fault says of them. */
    void strike(Fault fault) {
        ObjectRef inventory = ObjectRef.of("v1", "ConfigMap", NAME, "gantry-shop");
        ObjectRef lease = ObjectRef.of("coordination.k8s.io/v1", "Lease", NAME, "gantry-shop");
        ObjectRef order = ObjectRef.of("apps/v1", "Deployment", NAME, "order");
        ObjectRef second = ObjectRef.of("apps/v1", "Deployment", NAME, standIn);
        switch (fault) {
            case INVENTORY_DELETED -> delete(inventory);
            case INVENTORY_LABELLED -> label(inventory);
            case LEASE_DELETED -> delete(lease);
            case LEASE_LABELLED -> label(lease);
            case RELEASE_DELETED -> delete(ObjectRef.of("v1", "Secret", NAME, "gantry-shop.release-1"));
            case DEPLOYMENT_DELETED -> delete(order);
            case DEPLOYMENT_SCALED ->
                change(order, tree -> tree.withObjectProperty("spec").put("replicas", 2));
            case STAND_IN_DELETED -> delete(second);
            case STAND_IN_SCALED ->
                change(second, tree -> tree.withObjectProperty("spec").put("replicas", 3));
            case SERVICE_DELETED -> delete(ObjectRef.of("v1", "Service", NAME, "order"));
            case NAMESPACE_DELETED -> delete(ObjectRef.of("v1", "Namespace", NAME));
            default -> throw new IllegalStateException(fault.name());
        }
    }

    private void label(ObjectRef ref) {
        change(
                ref,
                tree -> tree.withObjectProperty("metadata")
                        .withObjectProperty("labels")
                        .put("seen", "yes"));
    }

    private void delete(ObjectRef ref) {
        cluster.cluster()
                .get(ref)
                .ifPresent(live -> cluster.cluster()
                        .delete(
                                ref,
                                new Precondition(live.at("/metadata/uid").asString(""), Optional.empty()),
                                Propagation.BACKGROUND));
    }

    private void change(ObjectRef ref, Consumer<ObjectNode> how) {
        cluster.cluster().get(ref).ifPresent(live -> {
            how.accept(live);
            live.remove("status");
            live.withObjectProperty("metadata").retain("name", "namespace", "labels", "annotations");
            cluster.has(UntypedObject.of(
                    ref.apiVersion(),
                    ref.kind(),
                    ref.name(),
                    JsonMapper.shared().convertValue(live, new TypeReference<Map<String, Object>>() {})));
        });
    }
}
