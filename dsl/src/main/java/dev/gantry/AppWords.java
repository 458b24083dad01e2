package dev.gantry;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What was said of an app as a whole, beside its name, namespace and parts. Fields change in a fresh copy only. */
final class AppWords {
    static final AppWords NONE = new AppWords();

    @Nullable
    Said<NetworkPolicies> networkPolicies;

    @Nullable
    Said<PodSecurity> podSecurity;

    Keyed<String, Secret> imagePullSecrets = Keyed.none();

    Strictness strictness = Strictness.USUAL;

    private AppWords() {}

    AppWords copy() {
        AppWords next = new AppWords();
        next.networkPolicies = networkPolicies;
        next.podSecurity = podSecurity;
        next.imagePullSecrets = imagePullSecrets;
        next.strictness = strictness;
        return next;
    }

    NetworkPolicies policies() {
        return networkPolicies == null ? NetworkPolicies.incoming() : networkPolicies.value();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof AppWords that
                && Objects.equals(networkPolicies, that.networkPolicies)
                && Objects.equals(podSecurity, that.podSecurity)
                && imagePullSecrets.equals(that.imagePullSecrets)
                && strictness.equals(that.strictness);
    }

    @Override
    public int hashCode() {
        return Objects.hash(networkPolicies, podSecurity, imagePullSecrets, strictness);
    }
}
