package dev.gantry.tests.docs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A page of the docs. A block below a mark has a source: {@code <!-- java cookbook/Placing.java#one-per-zone -->}, and then
 * the block. {@code -Dgantry.golden=update} writes what the sources say.
 */
record Page(Path file, String text) {
    static final Path FOLDER = Path.of("..", "docs");

    private static final Pattern MARKED =
            Pattern.compile("(?ms)^<!-- (java|yaml|text|mermaid) (.*?) -->\\n```(\\w*)\\n(.*?)^```$");
    private static final Pattern FENCE = Pattern.compile("(?ms)^```(\\w*)\\n(.*?)^```$");

    /** A block and what its mark says of its source. */
    record Block(String kind, String source, String content) {}

    static List<Page> all() {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.filter(file -> file.toString().endsWith(".md"))
                    .sorted()
                    .map(Page::of)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Page of(Path file) {
        try {
            return new Page(file, Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<Block> blocks() {
        List<Block> blocks = new ArrayList<>();
        MARKED.matcher(text)
                .results()
                .forEach(match -> blocks.add(new Block(match.group(1), match.group(2), match.group(4))));
        return blocks;
    }

    /** The blocks of a language that have no source. */
    List<String> unmarked(String language) {
        String rest = MARKED.matcher(text).replaceAll("");
        return FENCE.matcher(rest)
                .results()
                .filter(match -> match.group(1).equals(language))
                .map(match -> match.group(2))
                .toList();
    }

    /** The page with each marked block as its source has it. */
    Page renewed(Function<Block, String> sources) {
        String renewed = MARKED.matcher(text).replaceAll(match -> {
            Block block = new Block(match.group(1), match.group(2), match.group(4));
            String head = "<!-- " + block.kind() + " " + block.source() + " -->\n```" + match.group(3) + "\n";
            return Matcher.quoteReplacement(head + sources.apply(block) + "```");
        });
        return new Page(file, renewed);
    }

    void write() {
        try {
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
