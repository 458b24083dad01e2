package dev.gantry;

import static java.util.Objects.requireNonNull;

import dev.gantry.kubernetes.Named;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Values that are nobody else's business, under keys ({@code v1 Secret}): made by {@link Gantry#secret}, made in the cluster
 * from an external store ({@link Gantry#externalSecret}), or there already ({@link Gantry#existingSecret}) and then only
 * referred to.
 */
public final class Secret implements Named, Mountable {
    static final String OPAQUE = "Opaque";

    /** The key of what pulls images ({@code type: kubernetes.io/dockerconfigjson}). */
    static final Key DOCKER_CONFIG = new Key(".dockerconfigjson");

    private final String name;
    private final String type;
    private final Values values;
    private final Lasting lasting;
    private final Said<String> origin;

    /** Where the values come from: of the three, one holds something. */
    private record Values(
            boolean existing,
            Keyed<Key, SecretSource> sources,
            Keyed<Key, Key> promised,
            @Nullable External external) {}

    private Secret(String name, String type, Values values, Lasting lasting, Said<String> origin) {
        this.name = requireNonNull(name, "name");
        this.type = requireNonNull(type, "type");
        this.values = values;
        this.lasting = lasting;
        this.origin = origin;
    }

    static Secret of(String name, SecretEntry first, SecretEntry... more) {
        Keyed<Key, SecretSource> sources = Keyed.<Key, SecretSource>none()
                .put(requireNonNull(first, "first").key(), first.source());
        for (SecretEntry entry : requireNonNull(more, "more")) {
            sources = sources.put(requireNonNull(entry, "more").key(), entry.source());
        }
        return new Secret(
                name, OPAQUE, new Values(false, sources, Keyed.none(), null), Lasting.CHANGES, Said.now(name));
    }

    static Secret existing(String name, Key... keys) {
        Keyed<Key, Key> promised = Keyed.none();
        for (Key key : requireNonNull(keys, "keys")) {
            promised = promised.put(requireNonNull(key, "keys"), key);
        }
        return new Secret(
                name, OPAQUE, new Values(true, Keyed.none(), promised, null), Lasting.CHANGES, Said.now(name));
    }

    static Secret external(String name, SecretStore store, RemoteEntry first, RemoteEntry... more) {
        Keyed<Key, RemoteKey> keys = Keyed.none();
        for (RemoteEntry entry : Lists.of(first, more)) {
            keys = keys.put(entry.key(), entry.from());
        }
        External external = new External(requireNonNull(store, "store"), keys);
        return new Secret(
                name, OPAQUE, new Values(false, Keyed.none(), Keyed.none(), external), Lasting.CHANGES, Said.now(name));
    }

    /** The name; that of the Secret unless it is {@link #hashed}. */
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
        return new Secret(name, expected, values, lasting, origin);
    }

    /**
     * The Secret's name ends with a fingerprint of its values, and it is immutable: a change makes another one, which what
     * reads it takes up by an upgrade. Apply deletes the old one when no revision of a workload names it any more.
     *
     * <p>The fingerprint is made of those that plans and manifests show in place of values ({@link
     * dev.gantry.manifest.Fingerprint}), so it tells no more of a value than those 16 bits. Says nothing of a secret whose
     * values Gantry does not have: an existing or an external one.
     */
    public Secret hashed() {
        return new Secret(name, type, values, Lasting.HASHED, origin);
    }

    /** The values never change ({@code immutable: true}): the API server refuses others under the same name. */
    public Secret immutable() {
        return new Secret(name, type, values, Lasting.IMMUTABLE, origin);
    }

    String type() {
        return type;
    }

    boolean isExisting() {
        return values.existing;
    }

    /** Whether the values are Gantry's to write. */
    boolean isMade() {
        return !values.existing && values.external == null;
    }

    @Nullable
    External external() {
        return values.external;
    }

    Lasting lasting() {
        return isMade() ? lasting : Lasting.CHANGES;
    }

    Keyed<Key, SecretSource> sources() {
        return values.sources;
    }

    Said<String> origin() {
        return origin;
    }

    boolean has(Key key) {
        return values.sources.has(key)
                || values.promised.has(key)
                || (values.external != null && values.external.keys().has(key));
    }

    List<Key> keys() {
        if (values.external != null) {
            return List.copyOf(values.external.keys().keys());
        }
        return List.copyOf(values.existing ? values.promised.keys() : values.sources.keys());
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Secret that
                && name.equals(that.name)
                && type.equals(that.type)
                && lasting == that.lasting
                && values.equals(that.values);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(new Object[] {name, type, values});
    }

    /** Kind, name and keys; never a value. */
    @Override
    public String toString() {
        String kind = values.existing ? "existing secret " : values.external == null ? "secret " : "external secret ";
        return kind + name + " " + keys();
    }
}
