package dev.gantry.embedded.admission;

import dev.gantry.embedded.object.Client;
import dev.gantry.embedded.object.StorageClasses;
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
        String kind = object.path("kind").asString("");
        if (before.isPresent()) {
            change(object, before.get(), kind, client);
            return;
        }
        NamespaceLifecycle.admit(object, client);
        if (kind.equals("Pod")) {
            ContainerLimits.fill(object, client);
            PodAccount.admit(object, client);
            PodPriority.admit(object, client);
            PodTolerations.admit(object);
            LimitRanges.check(object, client);
            PodLevel.check(object, client);
        } else if (kind.equals("PersistentVolumeClaim")) {
            defaultStorageClass(object, client);
            LimitRanges.check(object, client);
        }
        if (!kind.equals("Event")) {
            Quotas.admit(object, Optional.empty(), client);
        }
    }

    /** What was admitted once stays so; only claims and Services may come to ask more. */
    private static void change(ObjectNode object, Stored before, String kind, Client client) {
        if (kind.equals("PersistentVolumeClaim")) {
            ClaimSize.check(object, before, client);
            LimitRanges.check(object, client);
        }
        if (kind.equals("PersistentVolumeClaim") || kind.equals("Service")) {
            Quotas.admit(object, Optional.of(before), client);
        }
    }

    private static void defaultStorageClass(ObjectNode claim, Client client) {
        if (claim.path("spec").has("storageClassName")) {
            return;
        }
        StorageClasses.standard(client)
                .ifPresent(it -> claim.withObjectProperty("spec").put("storageClassName", it.name()));
    }

    static ObjectRef ref(ObjectNode object) {
        return Stored.of(object).ref();
    }
}
