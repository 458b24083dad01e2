package dev.gantry;

import static java.util.Objects.requireNonNull;

import dev.gantry.kubernetes.Named;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Values that are nobody else's business, under keys ({@code v1 Secret}): made by {@link Gantry#secret}, or there already
 * ({@link Gantry#existingSecret}) and then only referred to.
 */
public final class Secret implements Named, Mountable {
    /** The key of what pulls images ({@code type: kubernetes.io/dockerconfigjson}). */
    static final Key DOCKER_CONFIG = new Key(".dockerconfigjson");

    private final String name;
    private final String type;
    private final boolean existing;
    private final Keyed<Key, SecretSource> sources;
    private final Keyed<Key, Key> promised;
    private final Said<String> origin;

    private Secret(
            String name,
            String type,
            boolean existing,
            Keyed<Key, SecretSource> sources,
            Keyed<Key, Key> promised,
            Said<String> origin) {
        this.name = requireNonNull(name, "name");
        this.type = requireNonNull(type, "type");
        this.existing = existing;
        this.sources = sources;
        this.promised = promised;
        this.origin = origin;
    }

    static Secret of(String name, SecretEntry first, SecretEntry... more) {
        Keyed<Key, SecretSource> sources = Keyed.<Key, SecretSource>none()
                .put(requireNonNull(first, "first").key(), first.source());
        for (SecretEntry entry : requireNonNull(more, "more")) {
            sources = sources.put(requireNonNull(entry, "more").key(), entry.source());
        }
        return new Secret(name, "Opaque", false, sources, Keyed.none(), Said.now(name));
    }

    static Secret existing(String name, Key... keys) {
        Keyed<Key, Key> promised = Keyed.none();
        for (Key key : requireNonNull(keys, "keys")) {
            promised = promised.put(requireNonNull(key, "keys"), key);
        }
        return new Secret(name, "Opaque", true, Keyed.none(), promised, Said.now(name));
    }

    /** The Secret's name ({@code metadata.name}). */
    @Override
    public String name() {
        return name;
    }

    /** As a folder of files, to mount: these keys, or all where none is named; others can be added, and a mode. */
    public DataFiles files(Key... keys) {
        return DataFiles.of(this, keys);
    }

    /** The value under a key, for a variable or a file. A key that the secret does not have is a problem. */
    public SecretKey at(Key key) {
        return new SecretKey(this, key);
    }

    /** What Kubernetes expects in it ({@code type}); default {@code Opaque}. */
    public Secret type(String expected) {
        return new Secret(name, expected, existing, sources, promised, origin);
    }

    String type() {
        return type;
    }

    boolean isExisting() {
        return existing;
    }

    Keyed<Key, SecretSource> sources() {
        return sources;
    }

    Said<String> origin() {
        return origin;
    }

    boolean has(Key key) {
        return sources.has(key) || promised.has(key);
    }

    List<Key> keys() {
        return List.copyOf(existing ? promised.keys() : sources.keys());
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Secret that
                && name.equals(that.name)
                && type.equals(that.type)
                && existing == that.existing
                && sources.equals(that.sources)
                && promised.equals(that.promised);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(new Object[] {name, type, existing, sources, promised});
    }

    /** Kind, name and keys; never a value. */
    @Override
    public String toString() {
        return (existing ? "existing secret " : "secret ") + name + " " + keys();
    }
}
