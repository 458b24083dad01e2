package dev.gantry.manifest.validation;

import io.fabric8.kubernetes.api.model.ConfigMapVolumeSource;
import io.fabric8.kubernetes.api.model.EphemeralVolumeSource;
import io.fabric8.kubernetes.api.model.HostPathVolumeSource;
import io.fabric8.kubernetes.api.model.KeyToPath;
import io.fabric8.kubernetes.api.model.SecretVolumeSource;
import io.fabric8.kubernetes.api.model.Volume;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a volume is made of. */
final class VolumeSources {
    private static final List<String> HOST_TYPES = List.of(
            "", "DirectoryOrCreate", "Directory", "FileOrCreate", "File", "Socket", "CharDevice", "BlockDevice");
    private static final List<String> PULLS = List.of("Always", "IfNotPresent", "Never");
    private static final int MODES = 0777;

    private final Volume volume;
    private final At at;
    private final Faults faults;

    VolumeSources(Volume volume, At at, Faults faults) {
        this.volume = volume;
        this.at = at;
        this.faults = faults;
    }

    void check() {
        faults.has(at.in("name"), volume.getName());
        Union union = new Union(at, faults);
        if (union.has("emptyDir", volume.getEmptyDir())) {
            if (volume.getEmptyDir().getSizeLimit() != null
                    && Amounts.amount(volume.getEmptyDir().getSizeLimit()).signum() < 0) {
                faults.wrong(
                        "quantity-negative",
                        at.in("emptyDir").in("sizeLimit"),
                        Amounts.text(volume.getEmptyDir().getSizeLimit()),
                        "Give 0 or more.");
            }
        }
        if (union.has("configMap", volume.getConfigMap())) {
            configMap(volume.getConfigMap(), at.in("configMap"));
        }
        if (union.has("secret", volume.getSecret())) {
            secret(volume.getSecret(), at.in("secret"));
        }
        if (union.has("projected", volume.getProjected())) {
            new Projections(volume.getProjected(), at.in("projected"), faults).check();
        }
        if (union.has("downwardAPI", volume.getDownwardAPI())) {
            mode(volume.getDownwardAPI().getDefaultMode(), at.in("downwardAPI").in("defaultMode"), faults);
            DownwardFiles.check(
                    Items.of(volume.getDownwardAPI().getItems()),
                    at.in("downwardAPI").in("items"),
                    faults);
        }
        if (union.has("persistentVolumeClaim", volume.getPersistentVolumeClaim())) {
            faults.has(
                    at.in("persistentVolumeClaim").in("claimName"),
                    volume.getPersistentVolumeClaim().getClaimName());
        }
        if (union.has("hostPath", volume.getHostPath())) {
            hostPath(volume.getHostPath(), at.in("hostPath"));
        }
        if (union.has("ephemeral", volume.getEphemeral())) {
            ephemeral(volume.getEphemeral(), at.in("ephemeral").in("volumeClaimTemplate"));
        }
        outside(union);
    }

    /** What does not come from Kubernetes. */
    private void outside(Union union) {
        if (union.has("nfs", volume.getNfs())) {
            At in = at.in("nfs");
            faults.has(in.in("server"), volume.getNfs().getServer());
            if (faults.has(in.in("path"), volume.getNfs().getPath())
                    && !volume.getNfs().getPath().startsWith("/")) {
                faults.wrong("path-not-absolute", in.in("path"), volume.getNfs().getPath(), "Begin it with \"/\".");
            }
        }
        if (union.has("csi", volume.getCsi())) {
            At in = at.in("csi");
            faults.name(in.in("driver"), lower(volume.getCsi().getDriver()), Names.DRIVER);
            if (volume.getCsi().getNodePublishSecretRef() != null) {
                faults.name(
                        in.in("nodePublishSecretRef").in("name"),
                        volume.getCsi().getNodePublishSecretRef().getName(),
                        Names.SUBDOMAIN);
            }
        }
        if (union.has("image", volume.getImage())) {
            At in = at.in("image");
            faults.has(in.in("reference"), volume.getImage().getReference());
            faults.oneOf(in.in("pullPolicy"), volume.getImage().getPullPolicy(), PULLS);
        }
        union.has("awsElasticBlockStore", volume.getAwsElasticBlockStore());
        union.has("azureDisk", volume.getAzureDisk());
        union.has("azureFile", volume.getAzureFile());
        union.has("cephfs", volume.getCephfs());
        union.has("cinder", volume.getCinder());
        union.has("fc", volume.getFc());
        union.has("flexVolume", volume.getFlexVolume());
        union.has("flocker", volume.getFlocker());
        union.has("gcePersistentDisk", volume.getGcePersistentDisk());
        union.has("gitRepo", volume.getGitRepo());
        union.has("glusterfs", volume.getGlusterfs());
        union.has("iscsi", volume.getIscsi());
        union.has("photonPersistentDisk", volume.getPhotonPersistentDisk());
        union.has("portworxVolume", volume.getPortworxVolume());
        union.has("quobyte", volume.getQuobyte());
        union.has("rbd", volume.getRbd());
        union.has("scaleIO", volume.getScaleIO());
        union.has("storageos", volume.getStorageos());
        union.has("vsphereVolume", volume.getVsphereVolume());
    }

    private static @Nullable String lower(@Nullable String text) {
        return text == null ? null : text.toLowerCase(java.util.Locale.ROOT);
    }

    private void configMap(ConfigMapVolumeSource source, At in) {
        faults.has(in.in("name"), source.getName());
        mode(source.getDefaultMode(), in.in("defaultMode"), faults);
        items(Items.of(source.getItems()), in.in("items"), faults);
    }

    private void secret(SecretVolumeSource source, At in) {
        faults.has(in.in("secretName"), source.getSecretName());
        mode(source.getDefaultMode(), in.in("defaultMode"), faults);
        items(Items.of(source.getItems()), in.in("items"), faults);
    }

    private void hostPath(HostPathVolumeSource source, At in) {
        if (faults.has(in.in("path"), source.getPath())) {
            Paths.noSteps(source.getPath(), in.in("path"), faults);
        }
        faults.oneOf(in.in("type"), source.getType(), HOST_TYPES);
    }

    private void ephemeral(EphemeralVolumeSource source, At in) {
        if (source.getVolumeClaimTemplate() == null) {
            faults.missing(in, "Say the claim to make for each pod.");
            return;
        }
        if (source.getVolumeClaimTemplate().getMetadata() != null) {
            Labels.check(
                    source.getVolumeClaimTemplate().getMetadata().getLabels(),
                    in.in("metadata").in("labels"),
                    faults);
        }
        Claims.check(source.getVolumeClaimTemplate().getSpec(), in.in("spec"), faults);
    }

    /** Keys and the files that they become. */
    static void items(List<KeyToPath> items, At at, Faults faults) {
        for (int i = 0; i < items.size(); i++) {
            KeyToPath item = items.get(i);
            At in = at.nth(i);
            faults.has(in.in("key"), item.getKey());
            path(item.getPath(), in.in("path"), faults);
            mode(item.getMode(), in.in("mode"), faults);
        }
    }

    /** A file inside the volume. */
    static void path(@Nullable String path, At at, Faults faults) {
        if (faults.has(at, path) && path != null) {
            Paths.below(path, at, faults);
            if (path.startsWith("..") && !path.equals("..") && !path.startsWith("../")) {
                faults.wrong("path-not-inside", at, path, "Say a path that does not begin with \"..\".");
            }
        }
    }

    /** Permissions of a file, in decimal where it comes from JSON. */
    static void mode(@Nullable Integer mode, At at, Faults faults) {
        if (mode != null && (mode < 0 || mode > MODES)) {
            faults.wrong("number-out-of-range", at, mode, "Give 0 to 0777, which is 511 in decimal.");
        }
    }
}
