package dev.gantry;

import static java.util.Objects.requireNonNull;

import dev.gantry.kubernetes.Named;
import org.jspecify.annotations.Nullable;

/** Texts under keys ({@code v1 ConfigMap}): mounted, each key is a file. */
public final class Config implements Named, Mountable {
    private final String name;
    private final Keyed<Key, String> entries;
    private final Said<String> origin;

    private Config(String name, Keyed<Key, String> entries, Said<String> origin) {
        this.name = requireNonNull(name, "name");
        this.entries = entries;
        this.origin = origin;
    }

    static Config of(String name, ConfigEntry first, ConfigEntry... more) {
        return new Config(
                        name,
                        Keyed.<Key, String>none()
                                .put(requireNonNull(first, "first").key(), first.text()),
                        Said.now(name))
                .and(more);
    }

    /** The ConfigMap's name ({@code metadata.name}). */
    @Override
    public String name() {
        return name;
    }

    /** With more entries; the last word on a key wins. */
    public Config and(ConfigEntry... more) {
        Keyed<Key, String> all = entries;
        for (ConfigEntry entry : requireNonNull(more, "more")) {
            all = all.put(requireNonNull(entry, "more").key(), entry.text());
        }
        return new Config(name, all, origin);
    }

    /** As a folder of files, to mount: these keys, or all where none is named; others can be added, and a mode. */
    public DataFiles files(Key... keys) {
        return DataFiles.of(this, keys);
    }

    /** The text under a key, for a variable or a file. A key that the config does not have is a problem. */
    public ConfigKey at(Key key) {
        return new ConfigKey(this, key);
    }

    Keyed<Key, String> entries() {
        return entries;
    }

    Said<String> origin() {
        return origin;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Config that && name.equals(that.name) && entries.equals(that.entries);
    }

    @Override
    public int hashCode() {
        return 31 * name.hashCode() + entries.hashCode();
    }

    /** Kind, name and keys. */
    @Override
    public String toString() {
        return "config " + name + " " + entries.keys();
    }
}
