package dev.gantry.status;

import dev.gantry.status.Status.Failed;
import dev.gantry.status.Status.InProgress;
import dev.gantry.status.Status.Ready;
import java.util.Optional;

/**
 * Bound; or unbound because its storage class waits for a first pod, which would be waited for in vain before there is
 * one. Where the classes are not known, an unbound claim is left to the pods that mount it: they cannot start without.
 */
final class PersistentVolumeClaimReadiness implements KindReadiness {
    private static final String SELECTED_NODE = "volume.kubernetes.io/selected-node";

    @Override
    public String group() {
        return "";
    }

    @Override
    public String kind() {
        return "PersistentVolumeClaim";
    }

    @Override
    public Status of(Live live) {
        return switch (live.text("status", "phase")) {
            case "Bound" -> bound(live);
            case "Lost" -> new Failed("its volume " + live.text("spec", "volumeName") + " is gone");
            default -> pending(live);
        };
    }

    private static Status bound(Live live) {
        if (live.holds("ControllerResizeError").isPresent()) {
            return new InProgress(live.holds("ControllerResizeError").get().words());
        }
        if (live.holds("Resizing").isPresent()) {
            return new InProgress("growing");
        }
        boolean restart = live.holds("FileSystemResizePending").isPresent();
        return new Ready(restart ? "bound; grows when its pod starts next" : "bound");
    }

    private static Status pending(Live live) {
        Surroundings around = live.around();
        String name = live.text("spec", "storageClassName");
        if (around.storageClasses().isEmpty()) {
            return new Ready("not bound yet; the pods that mount it wait for it");
        }
        if (name.isEmpty()) {
            return new InProgress("waits for a volume");
        }
        Optional<Live> storageClass = around.storageClass(name);
        if (storageClass.isEmpty()) {
            return new InProgress("there is no storage class " + name + " (there are: "
                    + String.join(", ", around.storageClassNames()) + ")");
        }
        String node = live.annotation(SELECTED_NODE);
        boolean lazy = storageClass.get().text("volumeBindingMode").equals("WaitForFirstConsumer");
        if (lazy && node.isEmpty()) {
            return new Ready("bound when its first pod is placed");
        }
        return new InProgress(node.isEmpty() ? "being provisioned" : "being provisioned for " + node);
    }
}
