package dev.gantry;

import static java.util.Objects.requireNonNull;

/**
 * A PersistentVolumeClaim that is there already and is none of the app's ({@code persistentVolumeClaim.claimName}).
 *
 * @param name the claim's name
 */
public record ExistingClaim(String name) implements Mountable {
    /** See the record's components. */
    public ExistingClaim {
        requireNonNull(name, "name");
    }
}
