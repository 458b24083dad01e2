package dev.gantry;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * A value in a {@link SecretStore} ({@code remoteRef}).
 *
 * @param path what the store calls it: {@code prod/db}
 * @param property the part of it that is meant, where it holds several values; empty for all of it
 * @param version which version of it; empty for the newest
 */
public record RemoteKey(String path, Optional<String> property, Optional<String> version) {
    /** See the record's components. */
    public RemoteKey {
        requireNonNull(path, "path");
        requireNonNull(property, "property");
        requireNonNull(version, "version");
    }

    /** This part of it. */
    public RemoteKey property(String name) {
        return new RemoteKey(path, Optional.of(requireNonNull(name, "name")), version);
    }

    /** This version of it. */
    public RemoteKey version(String number) {
        return new RemoteKey(path, property, Optional.of(requireNonNull(number, "number")));
    }
}
