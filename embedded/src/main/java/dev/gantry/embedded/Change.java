package dev.gantry.embedded;

import dev.gantry.cluster.WatchEvent;
import dev.gantry.embedded.object.Stored;
import java.util.Optional;
import java.util.function.Predicate;

/** Something that happened to an object, for who watches. */
public final class Change {
    private final Store.Happening happening;

    Change(Store.Happening happening) {
        this.happening = happening;
    }

    /** The object after it; before it, if it was deleted. */
    public Stored object() {
        return happening.object();
    }

    /** What somebody sees of it who watches the chosen objects of its kind; empty: nothing. */
    public Optional<WatchEvent> seenBy(Predicate<Stored> chosen) {
        return Seen.by(chosen, happening);
    }
}
