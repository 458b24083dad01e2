package dev.gantry.tests.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gantry.kubernetes.KubernetesObject;
import dev.gantry.kubernetes.TreeWriter;
import dev.gantry.manifest.Manifest;
import dev.gantry.tests.cluster.OnCluster;
import dev.gantry.tests.cluster.TestCluster;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * Gantry and a real API server say the same of objects: of each kind that the language writes, one that is right and all
 * that differ from it in one field. A sample of them is sent in each build; {@code -Dgantry.agreement=all} sends all.
 */
@OnCluster
class AgreementTest {
    private static final Path OBJECTS = Path.of("src/test/resources/agreement");
    private static final Path PAGE = Path.of("../docs/validation-agreement.md");
    private static final int SAMPLE = 2_000;
    private static final long SEED = 20_261_125;
    private static final int AT_ONCE = 16;

    @Test
    void saysOfEachObjectWhatTheServerSays(TestCluster cluster) throws Exception {
        Agreement agreement = new Agreement();
        KeptVerdicts kept = new KeptVerdicts();
        try (ServerVerdict server = new ServerVerdict(cluster.kubeconfig(), cluster.namespace())) {
            List<Mutation> mutations = mutations();
            for (int start = 0; start < mutations.size(); start += AT_ONCE) {
                List<Mutation> some = mutations.subList(start, Math.min(start + AT_ONCE, mutations.size()));
                List<CompletableFuture<Verdict>> verdicts = new ArrayList<>();
                for (Mutation mutation : some) {
                    Verdict earlier = kept.of(mutation.object());
                    verdicts.add(
                            earlier == null
                                    ? server.of(mutation.object())
                                    : CompletableFuture.completedFuture(earlier));
                }
                for (int i = 0; i < some.size(); i++) {
                    Mutation mutation = some.get(i);
                    Verdict verdict = verdicts.get(i).get();
                    kept.put(mutation.object(), verdict);
                    agreement.add(mutation, OurVerdict.of(mutation.object()), verdict);
                }
            }
        }

        kept.write();
        System.out.println(agreement.table());
        write(agreement);
        Stricter stricter = new Stricter();
        assertThat(agreement.serverIsStricter())
                .as("valid to Gantry, refused by the server")
                .isEmpty();
        assertThat(agreement.weAreStricter())
                .as("refused by Gantry without a reason in agreement-stricter.txt")
                .allSatisfy(
                        it -> assertThat(stricter.reason(it.mutation().place())).isPresent());
        if (isWhole()) {
            assertThat(stricter.all().keySet())
                    .as("reasons for what no longer differs")
                    .allSatisfy(field -> assertThat(agreement.weAreStricter())
                            .anyMatch(it -> it.mutation().place().equals(field)));
            assertIsPage(AgreementPage.of(agreement, stricter));
        }
    }

    /** Every difference, for whoever looks for one. */
    private static void write(Agreement agreement) throws IOException {
        Files.createDirectories(Path.of("target"));
        Files.write(
                Path.of("target/agreement.txt"),
                Stream.of(agreement.serverIsStricter(), agreement.weAreStricter(), agreement.otherField())
                        .flatMap(differences -> Stream.concat(
                                differences.stream().map(it -> it.mutation() + " | " + it.words()), Stream.of("====")))
                        .toList());
    }

    private static boolean isWhole() {
        return "all".equals(System.getProperty("gantry.agreement"));
    }

    private static void assertIsPage(String page) throws IOException {
        if ("update".equals(System.getProperty("gantry.golden"))) {
            Files.createDirectories(PAGE.getParent());
            Files.writeString(PAGE, page);
        }
        assertThat(page).isEqualTo(Files.readString(PAGE));
    }

    @Test
    void startsFromObjectsThatTheServerTakes(TestCluster cluster) throws Exception {
        try (ServerVerdict server = new ServerVerdict(cluster.kubeconfig(), cluster.namespace())) {
            for (JsonNode object : objects()) {
                assertThat(server.of(object).get()).as(object.toString()).isEqualTo(Verdict.ACCEPTED);
                assertThat(OurVerdict.of(object)).as(object.toString()).isEqualTo(Verdict.ACCEPTED);
            }
        }
    }

    private static List<Mutation> mutations() throws IOException {
        List<Mutation> all = new ArrayList<>();
        for (JsonNode object : objects()) {
            all.addAll(Mutations.of(object));
        }
        if (isWhole()) {
            return all;
        }
        Collections.shuffle(all, new Random(SEED));
        return all.subList(0, SAMPLE);
    }

    private static List<JsonNode> objects() throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.list(OBJECTS)) {
            files = all.sorted().toList();
        }
        List<JsonNode> objects = new ArrayList<>();
        for (KubernetesObject object : Manifest.read("agreement", files.toArray(Path[]::new))
                .manifest()
                .objects()) {
            objects.add(TreeWriter.tree(object));
        }
        return objects;
    }
}
