package dev.gantry.manifest;

import dev.gantry.problem.GantryException;
import dev.gantry.problem.Quoted;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What an app wrote into a folder: the names of the files and the digests of what they held. One small file. */
final class FolderIndex {
    private static final String HEAD = "# Files that Gantry wrote here for one app, and replaces or removes.\n";
    private static final Pattern LINE = Pattern.compile("([0-9a-f]{4,64}) ([0-9]{2}-[a-z0-9._-]+\\.yaml)");
    private static final long LARGEST = 64 << 20;

    private final Path file;
    private final Map<String, Set<String>> digests = new TreeMap<>();

    private FolderIndex(Path file) {
        this.file = file;
    }

    /**
     * The index of an app in a folder; empty where there is none.
     *
     * @throws GantryException {@code folder-index-invalid}
     */
    static FolderIndex read(Path folder, String app) throws IOException {
        FolderIndex index = new FolderIndex(folder.resolve(".gantry-" + FileNames.safe(app)));
        if (!Files.exists(index.file, LinkOption.NOFOLLOW_LINKS)) {
            return index;
        }
        if (!Files.isRegularFile(index.file, LinkOption.NOFOLLOW_LINKS) || Files.size(index.file) > LARGEST) {
            throw index.invalid("it is no file that Gantry wrote");
        }
        String text = new String(Files.readAllBytes(index.file), StandardCharsets.UTF_8);
        int number = 0;
        for (String line : text.split("\n", -1)) {
            number++;
            if (!line.isEmpty() && !line.startsWith("#")) {
                Matcher entry = LINE.matcher(line);
                if (!entry.matches()) {
                    throw index.invalid("line " + number + " is not a digest and a name of Gantry's");
                }
                index.add(entry.group(2), entry.group(1));
            }
        }
        return index;
    }

    private GantryException invalid(String reason) {
        return new GantryException(
                "folder-index-invalid",
                "The index " + Quoted.of(file.toString()) + " cannot be read: " + reason
                        + ". It tells Gantry which files are its own. Remove it together with those files.");
    }

    void add(String name, String digest) {
        digests.computeIfAbsent(name, any -> new HashSet<>()).add(digest);
    }

    boolean has(String name) {
        return digests.containsKey(name);
    }

    boolean has(String name, String digest) {
        return digests.getOrDefault(name, Set.of()).contains(digest);
    }

    Collection<String> names() {
        return digests.keySet();
    }

    void retain(Map<String, String> written) {
        digests.clear();
        written.forEach(this::add);
    }

    void write() {
        StringBuilder text = new StringBuilder(HEAD);
        digests.forEach((name, all) -> {
            for (String digest : new TreeSet<>(all)) {
                text.append(digest).append(' ').append(name).append('\n');
            }
        });
        AtomicFile.write(file, false, out -> out.write(text.toString().getBytes(StandardCharsets.UTF_8)));
    }
}
