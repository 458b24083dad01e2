package dev.gantry;

import static java.util.Objects.requireNonNull;

import dev.gantry.kubernetes.Named;
import org.jspecify.annotations.Nullable;

/** Texts and files under keys ({@code v1 ConfigMap}): mounted, each key is a file. */
public final class Config implements Named, Mountable {
    private final String name;
    private final Keyed<String, ConfigEntry> entries;
    private final Lasting lasting;
    private final Said<String> origin;

    private Config(String name, Keyed<String, ConfigEntry> entries, Lasting lasting, Said<String> origin) {
        this.name = requireNonNull(name, "name");
        this.entries = entries;
        this.lasting = lasting;
        this.origin = origin;
    }

    static Config of(String name, ConfigEntry first, ConfigEntry... more) {
        Keyed<String, ConfigEntry> one = Keyed.<String, ConfigEntry>none()
                .put(requireNonNull(first, "first").place(), first);
        return new Config(name, one, Lasting.CHANGES, Said.now(name)).and(more);
    }

    /** The name; that of the ConfigMap unless it is {@link #hashed}. */
    @Override
    public String name() {
        return name;
    }

    /** With more entries; the last word on a key wins. */
    public Config and(ConfigEntry... more) {
        Keyed<String, ConfigEntry> all = entries;
        for (ConfigEntry entry : requireNonNull(more, "more")) {
            all = all.put(requireNonNull(entry, "more").place(), entry);
        }
        return new Config(name, all, lasting, origin);
    }

    /**
     * The ConfigMap's name ends with a fingerprint of the content, and it is immutable: a change makes another one, which
     * what reads it takes up by an upgrade, and an upgrade that is rolled back finds the old one still there. Apply deletes
     * the old one when no revision of a workload names it any more.
     */
    public Config hashed() {
        return new Config(name, entries, Lasting.HASHED, origin);
    }

    /** The content never changes ({@code immutable: true}): the API server refuses another under the same name. */
    public Config immutable() {
        return new Config(name, entries, Lasting.IMMUTABLE, origin);
    }

    /** As a folder of files, to mount: these keys, or all where none is named; others can be added, and a mode. */
    public DataFiles files(Key... keys) {
        return DataFiles.of(this, keys);
    }

    /** The text under a key, for a variable or a file. A key that the config does not have is a problem. */
    public ConfigKey at(Key key) {
        return new ConfigKey(this, key);
    }

    Keyed<String, ConfigEntry> entries() {
        return entries;
    }

    Lasting lasting() {
        return lasting;
    }

    Said<String> origin() {
        return origin;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Config that
                && name.equals(that.name)
                && lasting == that.lasting
                && entries.equals(that.entries);
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
