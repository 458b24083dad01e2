package dev.gantry;

import static java.util.Objects.requireNonNull;

import dev.gantry.kubernetes.Named;
import java.util.Map;

/**
 * As whom pods speak to the API server and to those who trust it ({@code v1 ServiceAccount}). A workload that may read or write
 * there has one of its own name; another is said where several share one, where a cloud reads its annotations, or where it is
 * there already.
 *
 * @param name its name
 * @param isExisting whether it is there already and none of the app's
 * @param annotations by which clouds give it rights of theirs
 */
public record ServiceAccount(String name, boolean isExisting, Map<String, String> annotations) implements Named {
    /** See the record's components. */
    public ServiceAccount {
        requireNonNull(name, "name");
        requireNonNull(annotations, "annotations");
    }

    /** An annotation ({@code metadata.annotations}). */
    public ServiceAccount annotation(String key, String value) {
        return new ServiceAccount(name, isExisting, Annotations.plus(annotations, key, value));
    }

    @Override
    public String toString() {
        return (isExisting ? "existing service account " : "service account ") + name;
    }
}
