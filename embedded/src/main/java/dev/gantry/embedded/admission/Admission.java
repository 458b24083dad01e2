package dev.gantry.embedded.admission;

import dev.gantry.embedded.object.Client;
import dev.gantry.embedded.object.Stored;
import dev.gantry.manifest.ObjectRef;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** The plugins of an API server, in their order: those that fill in first, and quotas last. */
public final class Admission {
    private Admission() {}

    /**
     * Fills in what plugins add to an object that is to be stored, in place.
     *
     * @param before the object as it is, if it is changed
     * @throws dev.gantry.cluster.Refusal where a plugin forbids it
     */
    public static void admit(ObjectNode object, Optional<Stored> before, Client client) {
        if (before.isPresent()) {
            return; // what was admitted once stays so; what these plugins look at does not change
        }
        String kind = object.path("kind").asString("");
        NamespaceLifecycle.admit(object, client);
        if (kind.equals("Pod")) {
            PodAccount.admit(object, client);
            PodPriority.admit(object, client);
            PodTolerations.admit(object);
            ContainerLimits.admit(object, client);
        } else if (kind.equals("PersistentVolumeClaim")) {
            defaultStorageClass(object, client);
        }
        if (!kind.equals("Event")) {
            Quotas.admit(object, client);
        }
    }

    private static void defaultStorageClass(ObjectNode claim, Client client) {
        if (claim.path("spec").has("storageClassName")) {
            return;
        }
        for (Stored type : client.list("storage.k8s.io/v1", "StorageClass", "")) {
            if (type.annotations()
                    .getOrDefault("storageclass.kubernetes.io/is-default-class", "")
                    .equals("true")) {
                claim.withObjectProperty("spec").put("storageClassName", type.name());
                return;
            }
        }
    }

    static ObjectRef ref(ObjectNode object) {
        return Stored.of(object).ref();
    }
}
