package dev.gantry.embedded;

import dev.gantry.cluster.WatchEvent;
import dev.gantry.embedded.object.Stored;
import java.util.Optional;
import java.util.function.Predicate;

/** A change as somebody sees it who watches some objects: what begins to be one of them is new, what ceases to is gone. */
final class Seen {
    private Seen() {}

    static Optional<WatchEvent> by(Predicate<Stored> chosen, Store.Happening happening) {
        boolean wasChosen = happening.before().filter(chosen).isPresent();
        boolean isChosen = happening.type() != WatchEvent.Type.DELETED && chosen.test(happening.object());
        if (isChosen) {
            WatchEvent.Type type = wasChosen ? WatchEvent.Type.MODIFIED : WatchEvent.Type.ADDED;
            return Optional.of(new WatchEvent(type, happening.object().tree()));
        } else if (wasChosen) {
            // As it was, at the number of its end.
            Stored last = Revision.of(happening.before().get(), happening.version());
            return Optional.of(new WatchEvent(WatchEvent.Type.DELETED, last.tree()));
        }
        return Optional.empty();
    }
}
