package dev.gantry.cluster;

import io.fabric8.kubernetes.client.OAuthTokenProvider;
import java.nio.file.Path;

/** A token in a file, which others replace from time to time. */
final class TokenFile implements OAuthTokenProvider, Credentials {
    private final Path file;
    private volatile String token;

    TokenFile(Path file) {
        this.file = file;
        this.token = InCluster.text(file);
    }

    @Override
    public String getToken() {
        return token;
    }

    @Override
    public boolean renew() {
        String old = token;
        token = InCluster.text(file);
        return !token.equals(old);
    }
}
