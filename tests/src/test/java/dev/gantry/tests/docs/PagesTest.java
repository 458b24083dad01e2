package dev.gantry.tests.docs;

import static org.assertj.core.api.Assertions.assertThat;

import cookbook.Cookbook;
import dev.gantry.App;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PagesTest {
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)#:]+)(?:#[^)]*)?\\)");
    private static final int LONGEST = 10;

    static List<Page> pages() {
        return Page.all();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void everyBlockIsAsItsSourceHasIt(Page page) {
        Page renewed = page.renewed(Sources::of);
        if ("update".equals(System.getProperty("gantry.golden"))) {
            renewed.write();
            return;
        }
        assertThat(page.text()).isEqualTo(renewed.text());
    }

    @ParameterizedTest
    @MethodSource("pages")
    void everyJavaBlockHasASource(Page page) {
        if (!page.file().endsWith("custom-resources.md")) { // checked against the project that it is from: crd.PageTest
            assertThat(page.unmarked("java")).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void linksLeadSomewhere(Page page) {
        List<String> links =
                LINK.matcher(page.text()).results().map(link -> link.group(1)).toList();

        assertThat(links)
                .allSatisfy(link -> assertThat(page.file().resolveSibling(link)).exists());
    }

    @Test
    void theIndexHasEveryPage() {
        String index = Page.of(Page.FOLDER.resolve("README.md")).text();

        assertThat(pages())
                .extracting(page -> page.file().getFileName().toString())
                .filteredOn(name -> !name.equals("README.md"))
                .allSatisfy(name -> assertThat(index).contains("](" + name + ")"));
    }

    @Test
    void theCookbookHasEachRecipeInAtMostTenLines() {
        List<Page.Block> snippets = Page.of(Page.FOLDER.resolve("cookbook.md")).blocks().stream()
                .filter(block -> block.kind().equals("java") && !block.source().endsWith("#imports"))
                .toList();
        List<String> regions = snippets.stream()
                .map(block -> block.source().substring(block.source().indexOf('#') + 1))
                .toList();

        assertThat(Cookbook.recipes()).hasSizeGreaterThanOrEqualTo(20);
        assertThat(regions).containsAll(Cookbook.recipes().keySet()).doesNotHaveDuplicates();
        assertThat(snippets)
                .allSatisfy(block -> assertThat(block.content().lines()).hasSizeLessThanOrEqualTo(LONGEST));
    }

    @Test
    void everyRegionOfTheCookbookIsOnThePage() throws IOException {
        List<String> regions = new ArrayList<>();
        try (Stream<Path> files = Files.list(Path.of("src", "test", "java", "cookbook"))) {
            files.forEach(file -> regions.addAll(Regions.of(file).keySet()));
        }

        assertThat(Page.of(Page.FOLDER.resolve("cookbook.md")).blocks())
                .extracting(block -> block.source().replaceAll(".*#", ""))
                .containsAll(regions);
    }

    static Stream<Map.Entry<String, Supplier<App>>> recipes() {
        return Cookbook.recipes().entrySet().stream();
    }

    @ParameterizedTest
    @MethodSource("recipes")
    void everyRecipeIsRight(Map.Entry<String, Supplier<App>> recipe) {
        assertThat(recipe.getValue().get().synth().objects())
                .as(recipe.getKey())
                .isNotEmpty();
    }
}
