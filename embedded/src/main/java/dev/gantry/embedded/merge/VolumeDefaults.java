package dev.gantry.embedded.merge;

import static dev.gantry.embedded.merge.Defaults.set;

import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What is filled into volumes, of pods and of the cluster. */
final class VolumeDefaults {
    private static final int MODE = 0644;

    private VolumeDefaults() {}

    /** A volume of a pod. */
    static void ofPod(ObjectNode volume) {
        if (volume.size() == 1 && volume.has("name")) {
            volume.putObject("emptyDir");
        }
        for (String source : List.of("secret", "configMap", "downwardAPI", "projected")) {
            if (volume.get(source) instanceof ObjectNode there) {
                set(there, "defaultMode", MODE);
            }
        }
        for (JsonNode source : volume.path("projected").path("sources")) {
            if (source.get("serviceAccountToken") instanceof ObjectNode token) {
                set(token, "expirationSeconds", 3600);
            }
            fields(source.path("downwardAPI"));
        }
        fields(volume.path("downwardAPI"));
        if (volume.path("ephemeral").path("volumeClaimTemplate").get("spec") instanceof ObjectNode claim) {
            set(claim, "volumeMode", "Filesystem");
        }
        if (volume.get("image") instanceof ObjectNode image) {
            set(image, "pullPolicy", PodDefaults.pullPolicy(image.path("reference")));
        }
        source(volume);
    }

    /** Where a volume is, whoever has it. */
    static void source(ObjectNode volume) {
        if (volume.get("hostPath") instanceof ObjectNode path && !path.has("type")) {
            path.put("type", "");
        }
        if (volume.get("iscsi") instanceof ObjectNode iscsi) {
            set(iscsi, "iscsiInterface", "default");
        }
        if (volume.get("rbd") instanceof ObjectNode rbd) {
            set(rbd, "pool", "rbd");
            set(rbd, "user", "admin");
            set(rbd, "keyring", "/etc/ceph/keyring");
        }
        if (volume.get("azureDisk") instanceof ObjectNode disk) {
            set(disk, "cachingMode", "ReadWrite");
            set(disk, "fsType", "ext4");
            set(disk, "readOnly", false);
            set(disk, "kind", "Shared");
        }
        if (volume.get("scaleIO") instanceof ObjectNode scale) {
            set(scale, "storageMode", "ThinProvisioned");
            set(scale, "fsType", "xfs");
        }
    }

    private static void fields(JsonNode downward) {
        for (JsonNode item : downward.path("items")) {
            PodDefaults.source(item);
        }
    }
}
