package dev.gantry;

import dev.gantry.kubernetes.Named;
import org.jspecify.annotations.Nullable;

/**
 * A part as another part holds it. It compares and prints by kind and name, so that a graph in which many paths lead to
 * one part costs no more than its parts.
 */
final class Ref<P extends Named> {
    private final P part;

    Ref(P part) {
        this.part = part;
    }

    /** The copy that was referred to; another may stand for it in the app. */
    P part() {
        return part;
    }

    Id id() {
        return Id.of(part);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Ref<?> that && id().equals(that.id());
    }

    @Override
    public int hashCode() {
        return id().hashCode();
    }

    @Override
    public String toString() {
        return id().toString();
    }
}
