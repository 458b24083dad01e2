package dev.gantry.manifest.validation;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.PersistentVolumeClaim;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.Volume;
import io.fabric8.kubernetes.api.model.VolumeDevice;
import io.fabric8.kubernetes.api.model.VolumeMount;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A pod's volumes, and where its containers mount them. */
final class Volumes {
    private static final List<String> PROPAGATIONS = List.of("None", "HostToContainer", "Bidirectional");
    private static final List<String> RECURSIONS = List.of("Disabled", "IfPossible", "Enabled");

    private final PodSpec spec;
    private final At at;
    private final Faults faults;

    /** Whether a volume is a claim, which alone can be used as a device, by name. */
    private final Map<String, Boolean> claims = new HashMap<>();

    Volumes(PodSpec spec, List<PersistentVolumeClaim> templates, At at, Faults faults) {
        this.spec = spec;
        this.at = at;
        this.faults = faults;
        for (Volume volume : Items.of(spec.getVolumes())) {
            claims.put(volume.getName(), volume.getPersistentVolumeClaim() != null || volume.getEphemeral() != null);
        }
        for (PersistentVolumeClaim template : templates) {
            if (template.getMetadata() != null) {
                claims.put(template.getMetadata().getName(), true);
            }
        }
    }

    void check() {
        List<Volume> volumes = Items.of(spec.getVolumes());
        for (int i = 0; i < volumes.size(); i++) {
            new VolumeSources(volumes.get(i), at.in("volumes").nth(i), faults).check();
        }
    }

    /** What a container mounts. */
    void mounts(Container container, At container1) {
        List<VolumeMount> mounts = Items.of(container.getVolumeMounts());
        for (int i = 0; i < mounts.size(); i++) {
            mount(mounts.get(i), container, container1.in("volumeMounts").nth(i));
        }
        List<VolumeDevice> devices = Items.of(container.getVolumeDevices());
        Set<String> taken = new HashSet<>();
        for (int i = 0; i < devices.size(); i++) {
            device(devices.get(i), mounts, taken, container1.in("volumeDevices").nth(i));
        }
    }

    private void mount(VolumeMount mount, Container container, At in) {
        faults.has(in.in("name"), mount.getName());
        faults.has(in.in("mountPath"), mount.getMountPath());
        Paths.below(mount.getSubPath(), in.in("subPath"), faults);
        Paths.below(mount.getSubPathExpr(), in.in("subPathExpr"), faults);
        boolean hasPath = mount.getSubPath() != null && !mount.getSubPath().isEmpty();
        boolean hasExpression =
                mount.getSubPathExpr() != null && !mount.getSubPathExpr().isEmpty();
        if (hasPath && hasExpression) {
            faults.clash(
                    "union-ambiguous",
                    in.in("subPathExpr"),
                    in + " of " + faults.object() + " has subPath and subPathExpr.",
                    "Leave one of them out.");
        }
        String propagation = mount.getMountPropagation();
        faults.oneOf(in.in("mountPropagation"), propagation, PROPAGATIONS);
        boolean isPrivileged = container.getSecurityContext() != null
                && Boolean.TRUE.equals(container.getSecurityContext().getPrivileged());
        if ("Bidirectional".equals(propagation) && !isPrivileged) {
            faults.misplaced(in.in("mountPropagation"), "Only a privileged container may mount for others.");
        }
        recursion(mount, in);
    }

    private void recursion(VolumeMount mount, At in) {
        String recursion = mount.getRecursiveReadOnly();
        At field = in.in("recursiveReadOnly");
        faults.oneOf(field, recursion, RECURSIONS);
        if (recursion == null || recursion.equals("Disabled")) {
            return;
        }
        boolean isPlain = mount.getMountPropagation() == null
                || mount.getMountPropagation().equals("None");
        if (!Boolean.TRUE.equals(mount.getReadOnly()) || !isPlain) {
            faults.misplaced(field, "Say readOnly, too, and no mountPropagation.");
        }
    }

    private void device(VolumeDevice device, List<VolumeMount> mounts, Set<String> taken, At in) {
        String name = device.getName();
        faults.has(in.in("name"), name);
        if (Boolean.FALSE.equals(claims.get(name))) {
            faults.wrong("device-no-claim", in.in("name"), name, "Use a PersistentVolumeClaim, or mount it.");
        }
        if (faults.has(in.in("devicePath"), device.getDevicePath())) {
            Paths.noSteps(device.getDevicePath(), in.in("devicePath"), faults);
            boolean isMounted =
                    mounts.stream().anyMatch(mount -> device.getDevicePath().equals(mount.getMountPath()));
            if (!taken.add(device.getDevicePath()) || isMounted) {
                faults.wrong("entry-duplicate", in.in("devicePath"), device.getDevicePath(), "Choose another path.");
            }
        }
        if (!taken.add("name " + name)
                || mounts.stream().anyMatch(mount -> String.valueOf(name).equals(mount.getName()))) {
            faults.wrong("entry-duplicate", in.in("name"), name, "Use a volume once: as a device, or mounted.");
        }
    }
}
