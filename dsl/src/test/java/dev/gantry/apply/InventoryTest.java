package dev.gantry.apply;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gantry.manifest.ObjectRef;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

class InventoryTest {
    private static final List<ObjectRef> MEMBERS = List.of(
            ObjectRef.of("apps/v1", "Deployment", "prod", "web"),
            ObjectRef.of("v1", "ConfigMap", "prod", "web"),
            ObjectRef.of("v1", "ConfigMap", "other", "web"),
            ObjectRef.of("rbac.authorization.k8s.io/v1", "ClusterRole", "web"));

    @Test
    void readsBackWhatItWrote() {
        Inventory inventory = Inventory.empty("shop", "prod")
                .members(MEMBERS)
                .kept(List.of(ObjectRef.of("v1", "PersistentVolumeClaim", "prod", "data-db-0")))
                .madeNamespace("uid");

        assertThat(Inventory.of("shop", "prod", inventory.tree())).isEqualTo(inventory);
    }

    @Test
    void saysWhatTheApplySetSpecificationAsksFor() {
        ObjectNode metadata =
                Inventory.empty("shop", "prod").members(MEMBERS).tree().withObjectProperty("metadata");

        assertThat(metadata.at("/labels/applyset.kubernetes.io~1id").asString())
                .isEqualTo(ApplySet.id("shop", "prod"))
                .hasSizeLessThanOrEqualTo(63);
        assertThat(metadata.at("/annotations/applyset.kubernetes.io~1contains-group-kinds")
                        .asString())
                .isEqualTo("ClusterRole.rbac.authorization.k8s.io,ConfigMap,Deployment.apps");
        assertThat(metadata.at("/annotations/applyset.kubernetes.io~1additional-namespaces")
                        .asString())
                .isEqualTo("other");
    }

    @Test
    void leavesAloneWhatOthersWroteIntoIt() {
        ObjectNode stored = Inventory.empty("shop", "prod").tree();
        stored.withObjectProperty("metadata").withObjectProperty("labels").put("team", "blue");

        assertThat(Inventory.empty("shop", "prod")
                        .members(MEMBERS)
                        .tree(stored)
                        .at("/metadata/labels/team")
                        .asString())
                .isEqualTo("blue");
    }

    @Test
    void tellsAppsAndNamespacesApart() {
        assertThat(List.of(ApplySet.id("shop", "prod"), ApplySet.id("shop", "test"), ApplySet.id("store", "prod")))
                .doesNotHaveDuplicates();
    }
}
