package dev.gantry.codegen.emit;

import dev.gantry.codegen.schema.SchemaException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * A folder that only the generator writes to, replaced as a whole: it is written aside and takes the old one's place, so
 * that nobody ever sees half of it. Files that stay the same keep their time.
 */
final class OutputFolder {
    private static final String MARK = ".generated-by-gantry";

    private final Path folder;
    private final Path aside;
    private final Path before;

    private OutputFolder(Path folder) {
        this.folder = folder.toAbsolutePath().normalize();
        this.aside = this.folder.resolveSibling(this.folder.getFileName() + ".aside");
        this.before = this.folder.resolveSibling(this.folder.getFileName() + ".before");
    }

    static OutputFolder of(Path folder) {
        return new OutputFolder(folder);
    }

    /**
     * Makes the folder hold these files and no others, unless it holds what was made of the same input.
     *
     * @param input a hash of all that decides what the files are
     * @param files makes them: texts by paths
     * @return whether anything is different now
     */
    boolean replace(String input, Supplier<Map<String, String>> files) throws IOException {
        refuseOthers();
        List<String> marked = marked();
        boolean isWhole = isWhole(marked);
        if (isWhole && marked.get(0).equals(input)) {
            return false;
        }
        Map<String, String> made = files.get();
        List<String> mark = mark(input, made);
        if (isWhole && marked.subList(1, marked.size()).equals(mark.subList(1, mark.size()))) {
            // Other input, the same files: a comment, or what a cluster counts.
            Files.write(folder.resolve(MARK), mark);
            return false;
        }
        delete(aside);
        for (Map.Entry<String, String> file : made.entrySet()) {
            write(file.getKey(), file.getValue());
        }
        Files.write(aside.resolve(MARK), mark);
        delete(before);
        if (Files.exists(folder)) {
            Files.move(folder, before);
        }
        Files.move(aside, folder);
        delete(before);
        return true;
    }

    /** What it was made of, and the hash of each file. */
    private static List<String> mark(String input, Map<String, String> files) {
        List<String> mark = new ArrayList<>();
        mark.add(input);
        files.forEach((name, text) -> mark.add(hash(text.getBytes(StandardCharsets.UTF_8)) + " " + name));
        return mark;
    }

    private List<String> marked() throws IOException {
        Path mark = folder.resolve(MARK);
        return Files.exists(mark) ? Files.readAllLines(mark) : List.of();
    }

    /** Whether every file is as it was made: nobody changed one since. */
    private boolean isWhole(List<String> marked) throws IOException {
        if (marked.isEmpty()) {
            return false;
        }
        for (String line : marked.subList(1, marked.size())) {
            int space = line.indexOf(' ');
            Path file = folder.resolve(line.substring(space + 1));
            if (!Files.exists(file) || !hash(Files.readAllBytes(file)).equals(line.substring(0, space))) {
                return false;
            }
        }
        return true;
    }

    private void refuseOthers() throws IOException {
        if (!Files.exists(folder) || Files.exists(folder.resolve(MARK))) {
            return;
        }
        try (Stream<Path> files = Files.list(folder)) {
            if (files.findAny().isPresent()) {
                throw new SchemaException(
                        folder + " holds files that the generator did not write; it would delete them."
                                + " Give it a folder of its own.");
            }
        }
    }

    private void write(String name, String text) throws IOException {
        Path to = aside.resolve(name).normalize();
        if (!to.startsWith(aside)) {
            throw new SchemaException(name + " would lie outside of " + folder + ".");
        }
        Files.createDirectories(to.getParent());
        Path old = folder.resolve(name);
        if (Files.exists(old) && text.equals(Files.readString(old))) {
            Files.copy(old, to, StandardCopyOption.COPY_ATTRIBUTES);
        } else {
            Files.writeString(to, text);
        }
    }

    private static String hash(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> walk = Files.walk(folder)) {
            List<Path> files = walk.sorted(Comparator.reverseOrder()).toList();
            for (Path file : files) {
                Files.delete(file);
            }
        }
    }
}
