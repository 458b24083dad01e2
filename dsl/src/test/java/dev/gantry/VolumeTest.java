package dev.gantry;

import static dev.gantry.Gantry.*;
import static dev.gantry.Synthesized.*;
import static dev.gantry.Units.*;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gantry.kubernetes.KubernetesObject;
import dev.gantry.kubernetes.Quantity;
import dev.gantry.kubernetes.apps.V1StatefulSet;
import dev.gantry.kubernetes.core.V1KeyToPath;
import dev.gantry.kubernetes.core.V1PersistentVolumeClaim;
import dev.gantry.kubernetes.core.V1PersistentVolumeClaimSpec;
import dev.gantry.kubernetes.core.V1PersistentVolumeSpec.AccessMode;
import dev.gantry.kubernetes.core.V1PersistentVolumeSpec.VolumeMode;
import dev.gantry.kubernetes.core.V1PodSpec;
import dev.gantry.kubernetes.core.V1Volume;
import dev.gantry.kubernetes.core.V1VolumeMount;
import dev.gantry.kubernetes.storage.V1StorageClass;
import java.util.List;
import org.junit.jupiter.api.Test;

class VolumeTest {
    private static final Key RULES = key("rules.yaml");
    private static final Config SETTINGS = config("settings", file("rules.yaml", "a"), file("b.yaml", "b"));
    private static final Secret ACCOUNT = secret("account", key("password").from(literal("x")));
    private static final V1StorageClass FAST = V1StorageClass.of("fast", "acme.com/disks");

    /** Without the folder that READ_ONLY_ROOT fills in. */
    private static V1PodSpec with(String path, Mountable what) {
        return pod(order().without(Default.READ_ONLY_ROOT).mount(path, what));
    }

    private static V1Volume volume(Mountable what) {
        return with("/m", what).volumes().get(0);
    }

    private static V1VolumeMount mount(Mountable what) {
        return with("/m", what).containers().get(0).volumeMounts().get(0);
    }

    @Test
    void aClaimIsAPartThatWorkloadsMount() {
        Claim uploads = claim("uploads", gibibytes(5))
                .access(Storage.Access.MANY_NODES)
                .storageClass(FAST)
                .customize(claim -> claim.spec(spec -> spec.volumeMode(VolumeMode.FILESYSTEM)));
        Service service = order().mount("/uploads", uploads);
        Worker worker = worker("resize", image("acme/resize", "1"))
                .mount("/in", uploads.folder("new").readOnly());

        var manifest = app("shop", service, worker).synth();

        V1PersistentVolumeClaimSpec spec =
                manifest.get(V1PersistentVolumeClaim.class, uploads).spec().orElseThrow();
        assertThat(spec.accessModes()).containsExactly(AccessMode.READ_WRITE_MANY);
        assertThat(spec.storageClassName()).contains("fast");
        assertThat(spec.volumeMode()).contains(VolumeMode.FILESYSTEM);
        assertThat(spec.resources().orElseThrow().requests()).containsEntry("storage", Quantity.of("5Gi"));
        assertThat(manifest.objects()).contains(FAST);
        assertThat(volume(uploads).persistentVolumeClaim().orElseThrow().claimName())
                .isEqualTo("uploads");
        assertThat(mount(uploads).readOnly()).isEmpty();
        assertThat(mount(uploads.folder("new").readOnly()).subPath()).contains("new");
        assertThat(mount(uploads.readOnly()).readOnly()).contains(true);
    }

    @Test
    void theClaimThatTheAppIsGivenCounts() {
        Claim uploads = claim("uploads", gibibytes(5));

        assertThat(app("shop", order().mount("/m", uploads), uploads.size(gibibytes(9)))
                        .synth()
                        .all(V1PersistentVolumeClaim.class)
                        .get(0)
                        .spec()
                        .orElseThrow()
                        .resources()
                        .orElseThrow()
                        .requests())
                .containsEntry("storage", Quantity.of("9Gi"));
        assertThat(codes(app("shop", claim("uploads", gibibytes(0))))).containsExactly("bytes-out-of-range");
    }

    @Test
    void storageComesFromAClassOfTheApp() {
        StatefulService service = statefulService(
                        "db",
                        image("db", "1"),
                        storage(gibibytes(1), "/data")
                                .storageClass(FAST)
                                .customize(claim -> claim.label("tier", "gold")))
                .http(1);

        var manifest = app("shop", service).synth();

        assertThat(manifest.objects()).contains(FAST);
        V1PersistentVolumeClaim claim = manifest.get(V1StatefulSet.class, service)
                .spec()
                .volumeClaimTemplates()
                .get(0);
        assertThat(claim.spec().orElseThrow().storageClassName()).contains("fast");
        assertThat(claim.metadata().orElseThrow().labels()).containsEntry("tier", "gold");
    }

    @Test
    void aScratchDiskGoesWithItsPod() {
        V1PersistentVolumeClaimSpec spec = volume(scratchDisk(gibibytes(20)).storageClass("fast"))
                .ephemeral()
                .orElseThrow()
                .volumeClaimTemplate()
                .orElseThrow()
                .spec();

        assertThat(spec.storageClassName()).contains("fast");
        assertThat(spec.resources().orElseThrow().requests()).containsEntry("storage", Quantity.of("20Gi"));
        assertThat(app("shop", order().mount("/m", scratchDisk(gibibytes(1)).storageClass(FAST)))
                        .synth()
                        .objects())
                .contains(FAST);
    }

    @Test
    void containersShareAScratchByItsName() {
        Scratch logs = scratch().named("logs");
        Sidecar shipper = sidecar("shipper", image("acme/shipper", "1")).mount("/in", logs);

        V1PodSpec pod =
                pod(order().without(Default.READ_ONLY_ROOT).mount("/logs", logs).sidecar(shipper));

        assertThat(pod.volumes()).extracting(V1Volume::name).containsExactly("scratch-logs");
        assertThat(pod.initContainers().get(0).volumeMounts().get(0).name()).isEqualTo("scratch-logs");
        assertThat(codes(app("shop", order().mount("/logs", logs.inMemory()).sidecar(shipper))))
                .containsExactly("shared-ambiguous");
    }

    @Test
    void keysBecomeFilesOfAnotherNameWithAMode() {
        V1Volume config =
                volume(SETTINGS.files(RULES).and(key("b.yaml"), "conf.d/b.yaml").mode(0440));
        V1Volume secret = volume(ACCOUNT.files().mode(0400));

        assertThat(config.configMap().orElseThrow().defaultMode()).contains(0440);
        assertThat(config.configMap().orElseThrow().items())
                .extracting(V1KeyToPath::path)
                .containsExactly("rules.yaml", "conf.d/b.yaml");
        assertThat(secret.secret().orElseThrow().defaultMode()).contains(0400);
        assertThat(secret.secret().orElseThrow().items()).isEmpty();
        assertThat(app("shop", order().mount("/m", SETTINGS.files(RULES)))
                        .synth()
                        .objects())
                .extracting(KubernetesObject::name)
                .contains("settings");
    }

    @Test
    void severalThingsStandInOneFolder() {
        V1Volume volume = volume(projected(
                        SETTINGS.files(),
                        ACCOUNT.files(key("password")).mode(0400),
                        podFile("labels", PodFile.Fact.LABELS))
                .mode(0444));

        var projected = volume.projected().orElseThrow();
        assertThat(projected.defaultMode()).contains(0444);
        assertThat(projected.sources()).hasSize(3);
        assertThat(projected
                        .sources()
                        .get(1)
                        .secret()
                        .orElseThrow()
                        .items()
                        .get(0)
                        .mode())
                .contains(0400);
        assertThat(projected
                        .sources()
                        .get(2)
                        .downwardAPI()
                        .orElseThrow()
                        .items()
                        .get(0)
                        .fieldRef()
                        .orElseThrow()
                        .fieldPath())
                .isEqualTo("metadata.labels");
    }

    @Test
    void aChangeOfWhatIsMountedByKeyIsRolledOut() {
        List<Mountable> ways = List.of(SETTINGS.files(RULES), projected(SETTINGS.files()));
        Config other = config("settings", file("rules.yaml", "changed"), file("b.yaml", "b"));

        for (Mountable way : ways) {
            Service service = order().mount("/m", way);
            assertThat(app("shop", service, SETTINGS)
                            .synth()
                            .get(dev.gantry.kubernetes.apps.V1Deployment.class, service))
                    .isNotEqualTo(app("shop", service, other)
                            .synth()
                            .get(dev.gantry.kubernetes.apps.V1Deployment.class, service));
        }
    }

    @Test
    void aPathOfTheNodeIsReadOnlyUnlessSaid() {
        HostPath logs = hostPath("/var/log", "ships them");

        assertThat(volume(logs).hostPath().orElseThrow().path()).isEqualTo("/var/log");
        assertThat(mount(logs).readOnly()).contains(true);
        assertThat(mount(logs.writable()).readOnly()).isEmpty();
    }

    @Test
    void whatCannotBeMountedIsAProblem() {
        assertThat(codes(app("shop", order().mount("/m", SETTINGS.files(key("no"))))))
                .contains("key-missing");
        assertThat(codes(app("shop", order().mount("/m", SETTINGS.files().mode(0x1000)))))
                .containsExactly("file-mode-out-of-range");
        assertThat(codes(app("shop", order().mount("/m", SETTINGS.files().and(RULES, "../x")))))
                .containsExactly("path-not-inside");
        assertThat(codes(app(
                        "shop", order().mount("/m", projected(SETTINGS.files().mode(0400))))))
                .containsExactly("file-mode-without-keys");
        assertThat(codes(app(
                        "shop", order().mount("/m", claim("c", gibibytes(1)).folder("/abs")))))
                .containsExactly("path-not-inside");
        assertThat(codes(app("shop", order().mount("/m", hostPath("var", "why")))))
                .containsExactly("path-not-absolute");
        assertThat(codes(app("shop", order().mount("/m", scratchDisk(gibibytes(0))))))
                .containsExactly("bytes-out-of-range");
    }
}
