package dev.gantry.manifest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gantry.kubernetes.KubernetesObject;
import dev.gantry.kubernetes.UntypedObject;
import dev.gantry.kubernetes.core.V1ConfigMap;
import dev.gantry.kubernetes.rbac.V1ClusterRole;
import dev.gantry.problem.GantryException;
import dev.gantry.problem.ProblemsException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ManifestFolderTest {
    @TempDir
    Path temp;

    private static Manifest manifest(KubernetesObject... objects) {
        return Manifest.of("shop", List.of(objects));
    }

    private Path folder() {
        return temp.resolve("a/b");
    }

    private List<String> files() throws IOException {
        try (Stream<Path> files = Files.list(folder())) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> !name.equals(".gantry-shop"))
                    .sorted()
                    .toList();
        }
    }

    private static String permissions(Path file) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    }

    @Test
    void writesAFileAnObjectInTheOrderOfApplication() throws IOException {
        FolderChange change = Manifest.of("shop", Samples.shop()).writeFolder(folder(), Secrets.SHOWN);

        assertThat(files())
                .containsExactly(
                        "00-namespace-shop.yaml",
                        "20-priorityclass-payments.yaml",
                        "50-configmap-settings.yaml",
                        "50-secret-db.yaml",
                        "60-service-order.yaml",
                        "70-deployment-order.yaml",
                        "90-servicemonitor-order.yaml");
        assertThat(change.written()).hasSize(7);
        assertThat(folder().resolve("00-namespace-shop.yaml"))
                .hasContent("apiVersion: v1\nkind: Namespace\nmetadata:\n  name: shop\n");
    }

    @Test
    void letsOnlyTheOwnerReadSecrets() throws IOException {
        Manifest shop = manifest(Samples.secret("db", "hunter2"), Samples.service("order"));
        shop.writeFolder(folder(), Secrets.SHOWN);
        shop.writeFile(temp.resolve("c/all.yaml"), Secrets.SHOWN);

        assertThat(permissions(folder().resolve("50-secret-db.yaml"))).isEqualTo("rw-------");
        assertThat(permissions(temp.resolve("c/all.yaml"))).isEqualTo("rw-------");
        assertThat(permissions(folder().resolve("60-service-order.yaml"))).startsWith("rw-r");
    }

    @Test
    void takesAwayWhatOthersMayReadOfASecret() throws IOException {
        Manifest shop = manifest(Samples.secret("db", "hunter2"));
        shop.writeFolder(folder(), Secrets.SHOWN);
        Path file = folder().resolve("50-secret-db.yaml");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));

        shop.writeFolder(folder(), Secrets.SHOWN);

        assertThat(permissions(file)).isEqualTo("rw-------");
    }

    @Test
    void keepsNoDigestOfASecretThatItCouldBeGuessedBy() throws IOException {
        manifest(Samples.secret("db", "hunter2")).writeFolder(folder(), Secrets.SHOWN);

        assertThat(Files.readString(folder().resolve(".gantry-shop")))
                .containsPattern("\n[0-9a-f]{4} 50-secret-db.yaml\n");
    }

    @Test
    void removesWhatAnEarlierManifestLeft() throws IOException {
        manifest(Samples.service("order"), Samples.service("payment")).writeFolder(folder(), Secrets.SHOWN);

        FolderChange change = manifest(Samples.service("order")).writeFolder(folder(), Secrets.SHOWN);

        assertThat(files()).containsExactly("60-service-order.yaml");
        assertThat(change.removed()).containsExactly("60-service-payment.yaml");
        assertThat(change.unchanged()).isEqualTo(1);
    }

    @Test
    void leavesFilesAloneThatAreAsTheyShouldBe() throws IOException {
        Manifest shop = manifest(Samples.service("order"));
        shop.writeFolder(folder(), Secrets.SHOWN);
        Path file = folder().resolve("60-service-order.yaml");
        FileTime old = FileTime.from(Instant.EPOCH);
        Files.setLastModifiedTime(file, old);

        assertThat(shop.writeFolder(folder(), Secrets.SHOWN).written()).isEmpty();
        assertThat(Files.getLastModifiedTime(file)).isEqualTo(old);
    }

    @Test
    void neverTouchesForeignFiles() throws IOException {
        Files.createDirectories(folder());
        Path notes = Files.writeString(folder().resolve("notes.txt"), "mine");
        Path same = Files.writeString(folder().resolve("60-service-order.yaml"), "mine");

        assertThatThrownBy(() -> manifest(Samples.service("order"), Samples.secret("db", "x"))
                        .writeFolder(folder(), Secrets.SHOWN))
                .isInstanceOf(ProblemsException.class)
                .hasMessageContaining("file-foreign");
        assertThat(notes).hasContent("mine");
        assertThat(same).hasContent("mine");
        assertThat(files()).as("nothing was written").containsExactly("60-service-order.yaml", "notes.txt");
    }

    @Test
    void neverLosesWhatWasEditedByHand() throws IOException {
        manifest(Samples.service("order"), Samples.service("payment")).writeFolder(folder(), Secrets.SHOWN);
        Files.writeString(folder().resolve("60-service-order.yaml"), "edited");
        Files.writeString(folder().resolve("60-service-payment.yaml"), "edited too");

        assertThatThrownBy(
                        () -> manifest(Samples.service("order").label("a", "b")).writeFolder(folder(), Secrets.SHOWN))
                .isInstanceOfSatisfying(
                        ProblemsException.class,
                        e -> assertThat(e.problems().list())
                                .extracting(problem -> problem.code())
                                .containsExactly("file-edited", "file-edited"));
        assertThat(folder().resolve("60-service-order.yaml")).hasContent("edited");
        assertThat(folder().resolve("60-service-payment.yaml")).hasContent("edited too");
    }

    @Test
    void takesUpAfterARunThatWasKilled() throws IOException {
        Manifest first = manifest(Samples.service("order"), Samples.service("payment"));
        first.writeFolder(folder(), Secrets.SHOWN);
        // A run that was killed has written its index and some of the files.
        Path order = folder().resolve("60-service-order.yaml");
        String index = Files.readString(folder().resolve(".gantry-shop"));
        String before = Files.readString(order);
        Manifest second = manifest(Samples.service("order").label("a", "b"));
        second.writeFolder(folder(), Secrets.SHOWN);
        Files.writeString(folder().resolve(".gantry-shop"), index + Files.readString(folder().resolve(".gantry-shop")));
        Files.writeString(order, before);

        assertThat(second.writeFolder(folder(), Secrets.SHOWN).written()).containsExactly("60-service-order.yaml");
    }

    @Test
    void letsTwoAppsShareAFolder() throws IOException {
        Manifest.of("one", List.of(Samples.service("order"))).writeFolder(folder(), Secrets.SHOWN);
        Manifest.of("two", List.of(Samples.service("payment"))).writeFolder(folder(), Secrets.SHOWN);
        Manifest.of("two", List.of(Samples.service("refund"))).writeFolder(folder(), Secrets.SHOWN);

        assertThat(files())
                .contains("60-service-order.yaml", "60-service-refund.yaml")
                .doesNotContain("60-service-payment.yaml");
    }

    @Test
    void doesNotBelieveAnIndexThatLeadsElsewhere() throws IOException {
        Files.createDirectories(folder());
        Path victim = Files.writeString(temp.resolve("victim.yaml"), "x");
        Files.writeString(folder().resolve(".gantry-shop"), "abcd 00-../../victim.yaml\n");

        assertThatThrownBy(() -> manifest(Samples.service("order")).writeFolder(folder(), Secrets.SHOWN))
                .isInstanceOf(GantryException.class)
                .hasMessageContaining("line 1");
        assertThat(victim).exists();
    }

    @Test
    void doesNotFollowALinkThatLiesInTheWay() throws IOException {
        Files.createDirectories(folder());
        Path victim = Files.writeString(temp.resolve("victim.yaml"), "x");
        Files.createSymbolicLink(folder().resolve("60-service-order.yaml"), victim);

        assertThatThrownBy(() -> manifest(Samples.service("order")).writeFolder(folder(), Secrets.SHOWN))
                .hasMessageContaining("file-foreign");
        assertThat(victim).hasContent("x");
    }

    @Test
    void writesWhereALinkToAFolderLeads() throws IOException {
        Path real = Files.createDirectory(temp.resolve("real"));
        Path link = Files.createSymbolicLink(temp.resolve("link"), real);
        Manifest shop = manifest(Samples.service("order"));

        shop.writeFolder(link, Secrets.SHOWN);
        shop.writeFile(link.resolve("all.yaml"), Secrets.SHOWN);

        assertThat(real.resolve("60-service-order.yaml")).exists();
        assertThat(real.resolve("all.yaml")).exists();
    }

    @Test
    void givesEachObjectAFileOfItsOwnEverywhere() throws IOException {
        manifest(
                        V1ConfigMap.of("a").metadata(m -> m.namespace("one")),
                        V1ConfigMap.of("a").metadata(m -> m.namespace("two")),
                        V1ClusterRole.of("system:controller:a"),
                        V1ClusterRole.of("System:Controller:A"),
                        V1ClusterRole.of("../../../etc/passwd"),
                        UntypedObject.of("example.com/v1", "Widget", "w", Map.of()),
                        UntypedObject.of("example.org/v1", "Widget", "w", Map.of()),
                        UntypedObject.of("example.org/v1", "Long", "w".repeat(253), Map.of()))
                .writeFolder(folder(), Secrets.SHOWN);

        assertThat(files())
                .hasSize(8)
                .contains("50-configmap-one_a.yaml", "50-configmap-two_a.yaml")
                .allMatch(name -> name.matches("[0-9]{2}-[a-z0-9._-]{1,245}\\.yaml"));
        try (Stream<Path> outside = Files.list(temp)) {
            assertThat(outside).hasSize(1);
        }
    }

    @Test
    void leavesNothingBesideAFileThatCannotBeWritten() throws IOException {
        Path file = temp.resolve("all.yaml");
        Files.writeString(file, "before");
        Manifest broken = manifest(V1ConfigMap.of("a").data(Map.of("x", "\uD83D")));

        assertThatThrownBy(() -> broken.writeFile(file, Secrets.SHOWN)).hasMessageContaining("half of a character");
        assertThat(file).hasContent("before");
        try (Stream<Path> beside = Files.list(temp)) {
            assertThat(beside).containsExactly(file);
        }
    }

    @Test
    void saysWhyAFileCannotBeWritten() throws IOException {
        Path file = Files.writeString(temp.resolve("file"), "x");

        assertThatThrownBy(() -> manifest().writeFile(temp, Secrets.SHOWN))
                .isInstanceOf(GantryException.class)
                .hasMessageContaining("it is a folder");
        assertThatThrownBy(() -> manifest().writeFile(file.resolve("below"), Secrets.SHOWN))
                .isInstanceOf(GantryException.class)
                .hasMessageContaining("cannot be written");
        assertThatThrownBy(() -> manifest().writeFolder(file, Secrets.SHOWN))
                .isInstanceOf(GantryException.class)
                .hasMessageContaining("where a folder must be, there is something else");
    }
}
