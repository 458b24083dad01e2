package dev.gantry.tests.docs;

import static dev.gantry.Gantry.*;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gantry.App;
import dev.gantry.kubernetes.KubernetesObject;
import dev.gantry.kubernetes.apps.V1Deployment;
import dev.gantry.manifest.Manifest;
import dev.gantry.manifest.Readback;
import dev.gantry.manifest.check.Checks;
import dev.gantry.problem.Problem;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code docs/reading.md} shows, run. */
class ReadingTest {
    private static final Path LEGACY = Path.of("src/test/resources/reading/legacy.yaml");

    @Test
    void readsTypedObjects() {
        // region read
        Readback read = Manifest.read("shop", Path.of("src/test/resources/reading"));
        read.unknown().orThrow(); // fields that Kubernetes does not know: by themselves they stop nothing
        V1Deployment legacy = read.manifest().get(V1Deployment.class, "legacy");
        // endregion

        assertThat(legacy.spec().replicas()).contains(1);
        assertThat(read.places()).hasSize(2);
    }

    @Test
    void tellsWhatIsWrongAndWhere(@TempDir Path folder) throws Exception {
        Path file = Files.writeString(
                folder.resolve("legacy.yaml"),
                Files.readString(LEGACY).replace("name: legacy-settings}", "name: settings}"));
        Readback read = Manifest.read("shop", file);

        // region check
        for (Problem problem : Checks.of(read)) {
            System.out.println(problem);
        }
        // endregion

        assertThat(Checks.of(read)).anySatisfy(problem -> {
            assertThat(problem.code()).isEqualTo("reference-dangling");
            assertThat(problem.source().orElseThrow().toString()).endsWith("legacy.yaml:8:1");
        });
    }

    @Test
    void takesInWhatIsThereAlready() {
        // region take-in
        KubernetesObject[] legacy =
                Manifest.read("shop", LEGACY).manifest().objects().toArray(KubernetesObject[]::new);
        App shop = app("shop", legacy)
                .with(service("order", image("acme/order", "1.4.2")).http(8080));
        // endregion

        assertThat(shop.synth().objects()).extracting(KubernetesObject::name).contains("legacy", "order");
    }
}
