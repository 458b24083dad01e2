package dev.gantry.tests.crd;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gantry.codegen.crd.Settings;
import dev.gantry.codegen.crd.SettingsFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page for users of custom resources tells what tests/fresh-project does. */
class PageTest {
    private static final Path PROJECT = Path.of("fresh-project");
    private static final Path SHOP = PROJECT.resolve("src/main/java/com/example/shop/Shop.java");

    private static final String SYNTH = """
            package com.example.shop;
            public class Synth implements java.util.concurrent.Callable<Object> {
                public Object call() {
                    try {
                        return Shop.shop().synth().yaml();
                    } catch (dev.gantry.problem.ProblemsException e) {
                        return e.getMessage();
                    }
                }
            }
            """;

    private static List<String> blocks(String language) throws IOException {
        return Pattern.compile("(?ms)^```(\\w*)\\n(.*?)^```$")
                .matcher(Files.readString(Path.of("..", "docs", "custom-resources.md")))
                .results()
                .filter(block -> block.group(1).equals(language))
                .map((MatchResult block) -> block.group(2))
                .toList();
    }

    private static UserProject project(Path folder, String shop) throws IOException {
        String definitions = Files.readString(PROJECT.resolve("src/main/crds/buckets.yaml")) + "---\n"
                + Files.readString(PROJECT.resolve("src/main/crds/queues.json"));
        return UserProject.of(folder, definitions, Settings.in("com.example.shop.crd"))
                .with("Shop.java", shop)
                .with("Synth.java", SYNTH);
    }

    @Test
    void writesWhatThePageShows(@TempDir Path folder) throws Exception {
        String shop = Files.readString(SHOP);

        assertThat(shop).contains(blocks("java").get(0));
        assertThat(project(folder, shop).call("com.example.shop.Synth"))
                .hasToString(blocks("yaml").get(0));
    }

    /** The line of Java comes with the command line, as tests/fresh-project/run sees. */
    @Test
    void tellsOfAValueOverTheMaximumAsThePageShows(@TempDir Path folder) throws Exception {
        String shop = Files.readString(SHOP).replace("replicas(3)", "replicas(9)");
        List<String> shown = blocks("").get(0).lines().map(String::strip).toList();

        String told = project(folder, shop).call("com.example.shop.Synth").toString();

        assertThat(shown).hasSize(4);
        assertThat(told.lines().map(String::strip)).containsAll(shown.subList(1, 4));
        assertThat(told).contains("shop/Bucket/photos").contains("GAN1201 schema-broken");
    }

    @Test
    void takesTheSettingsThatThePageShows(@TempDir Path folder) throws Exception {
        Path file = Files.writeString(
                folder.resolve("gantry.properties"), blocks("properties").get(0));
        String definitions = Files.readString(PROJECT.resolve("src/main/crds/buckets.yaml")) + "---\n"
                + Files.readString(PROJECT.resolve("src/main/crds/queues.json"));

        List<String> found = UserProject.of(folder, definitions, SettingsFile.read(Settings.in("other"), file))
                .with("Use.java", """
                        import com.example.infra.com.example.messaging.v1alpha1.V1alpha1QueueSpec;
                        import com.example.infra.storage.V1ExpiryRule;
                        class Use {
                            V1ExpiryRule rule = V1ExpiryRule.of("old");
                            V1alpha1QueueSpec spec = V1alpha1QueueSpec.of().retention("36h");
                        }
                        """)
                .compile();

        assertThat(found).isEmpty();
    }
}
