package dev.gantry;

import dev.gantry.kubernetes.ByteContent;
import dev.gantry.problem.Source;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What a config holds here and now, by key: files are read. */
final class ConfigContent {
    /** A file that could not be read, and where it was said. */
    record Unreadable(Wrong wrong, @Nullable Source line) {}

    private final Map<String, String> texts = new TreeMap<>();
    private final Map<String, ByteContent> binaries = new TreeMap<>();
    private final List<Unreadable> unreadable = new ArrayList<>();

    private ConfigContent() {}

    static ConfigContent of(Config config) {
        ConfigContent content = new ConfigContent();
        for (Said<ConfigEntry> said : config.entries().values()) {
            content.add(said);
        }
        return content;
    }

    private void add(Said<ConfigEntry> said) {
        ConfigEntry entry = said.value();
        if (entry instanceof ConfigEntry.Text text) {
            texts.put(text.key().name(), text.text());
            binaries.remove(text.key().name());
        } else if (entry instanceof ConfigEntry.Bytes bytes) {
            put(bytes.key().name(), bytes.bytes().bytes());
        } else {
            try {
                read(entry);
            } catch (IOException e) {
                unreadable.add(new Unreadable(unreadable(entry), said.line()));
            }
        }
    }

    private void read(ConfigEntry entry) throws IOException {
        if (entry instanceof ConfigEntry.File file) {
            put(file.key().name(), DiskFiles.read(file.path()));
        } else if (entry instanceof ConfigEntry.Folder folder) {
            for (Map.Entry<String, byte[]> file :
                    DiskFiles.readFolder(folder.path()).entrySet()) {
                put(file.getKey(), file.getValue());
            }
        } else if (entry instanceof ConfigEntry.Resource resource) {
            try (InputStream in = resource.beside().getResourceAsStream(resource.name())) {
                if (in == null) {
                    throw new IOException("no such resource");
                }
                put(resource.key().name(), in.readAllBytes());
            }
        }
    }

    private void put(String key, byte[] bytes) {
        try {
            texts.put(
                    key,
                    StandardCharsets.UTF_8
                            .newDecoder()
                            .decode(ByteBuffer.wrap(bytes))
                            .toString());
            binaries.remove(key);
        } catch (CharacterCodingException noText) {
            binaries.put(key, ByteContent.of(bytes));
            texts.remove(key);
        }
    }

    private static Wrong unreadable(ConfigEntry entry) {
        String what = entry instanceof ConfigEntry.File file
                ? "file " + file.path()
                : entry instanceof ConfigEntry.Resource resource
                        ? "resource " + resource.name() + " beside "
                                + resource.beside().getName()
                        : entry.place();
        return new Wrong(
                "config-unreadable",
                what,
                "What a config is made of is there, and may be read, when the app is synthesized.",
                "Give its path as seen from where the process starts, or an absolute one.");
    }

    /** What is text in UTF-8. */
    Map<String, String> texts() {
        return texts;
    }

    /** What is not. */
    Map<String, ByteContent> binaries() {
        return binaries;
    }

    List<Unreadable> unreadable() {
        return unreadable;
    }

    boolean has(String key) {
        return texts.containsKey(key) || binaries.containsKey(key);
    }

    List<String> keys() {
        List<String> keys = new ArrayList<>(texts.keySet());
        keys.addAll(binaries.keySet());
        return keys;
    }
}
