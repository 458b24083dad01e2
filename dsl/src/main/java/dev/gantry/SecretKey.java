package dev.gantry;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

/** The value under one key of a secret: for a variable ({@code secretKeyRef}) or, mounted, one file. */
public final class SecretKey implements EnvValue, Mountable {
    private final Ref<Secret> secret;
    private final Key key;

    SecretKey(Secret secret, Key key) {
        this.secret = new Ref<>(secret);
        this.key = requireNonNull(key, "key");
    }

    Ref<Secret> secret() {
        return secret;
    }

    Key key() {
        return key;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SecretKey that && secret.equals(that.secret) && key.equals(that.key);
    }

    @Override
    public int hashCode() {
        return 31 * secret.hashCode() + key.hashCode();
    }

    /** For example {@code secret ftgo-db-secret at password}. */
    @Override
    public String toString() {
        return secret + " at " + key;
    }
}
