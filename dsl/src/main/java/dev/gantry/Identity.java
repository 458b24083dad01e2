package dev.gantry;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** As whom a workload's pods run, what they may do at the API server, and by what their images are pulled. */
final class Identity {
    static final Identity NONE = new Identity();

    @Nullable
    Said<ServiceAccount> account;

    Many<Permission> permissions = Many.none();
    Keyed<String, Secret> imagePullSecrets = Keyed.none();

    private Identity() {}

    Identity copy() {
        Identity next = new Identity();
        next.account = account;
        next.permissions = permissions;
        next.imagePullSecrets = imagePullSecrets;
        return next;
    }

    /** The account's name, for a workload of this name; null where the pods run as the namespace's default account. */
    @Nullable
    String accountName(String workload) {
        if (account != null) {
            return account.value().name();
        }
        return permissions.isEmpty() ? null : workload;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Identity that
                && Objects.equals(account, that.account)
                && permissions.equals(that.permissions)
                && imagePullSecrets.equals(that.imagePullSecrets);
    }

    @Override
    public int hashCode() {
        return Objects.hash(account, permissions, imagePullSecrets);
    }
}
