package dev.gantry;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.Optional;

/**
 * A token that says who the pod is, for somebody who trusts the cluster: mounted, a folder with the file {@code token}, which
 * Kubernetes renews in time ({@code projected.sources[].serviceAccountToken}).
 *
 * @param audience whom it is for
 * @param expires after which time, 10 minutes or more; empty for Kubernetes' default, an hour
 */
public record Token(String audience, Optional<Duration> expires) implements Mountable, Projectable {
    private static final Duration SHORTEST = Duration.ofMinutes(10);
    private static final Duration LONGEST = Duration.ofSeconds(1L << 32);

    /** See the record's components. */
    public Token {
        requireNonNull(audience, "audience");
        requireNonNull(expires, "expires");
    }

    /** Good for this long, 10 minutes or more. */
    public Token expiresAfter(Duration lifetime) {
        return new Token(audience, Optional.of(requireNonNull(lifetime, "lifetime")));
    }

    Optional<Wrong> wrong() {
        return expires.isEmpty()
                        || (expires.get().compareTo(SHORTEST) >= 0
                                && expires.get().compareTo(LONGEST) <= 0)
                ? Optional.empty()
                : Wrong.of(
                        "token-expiry-out-of-range",
                        expires.get().toString(),
                        "A token is good for 10 minutes or more.",
                        "Give for instance hours(1).");
    }
}
