package dev.gantry;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.Optional;

/**
 * Where the External Secrets operator takes values from ({@code secretStoreRef}); somebody has set it up, and the operator.
 *
 * @param name the store's name
 * @param isOfCluster whether it is a ClusterSecretStore
 * @param refresh how often values are taken anew ({@code refreshInterval}); empty for the operator's default, an hour
 */
public record SecretStore(String name, boolean isOfCluster, Optional<Duration> refresh) {
    /** See the record's components. */
    public SecretStore {
        requireNonNull(name, "name");
        requireNonNull(refresh, "refresh");
    }

    /** Values are taken anew so often. */
    public SecretStore refreshedEvery(Duration interval) {
        return new SecretStore(name, isOfCluster, Optional.of(requireNonNull(interval, "interval")));
    }
}
