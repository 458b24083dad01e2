package dev.gantry.embedded.object;

import dev.gantry.manifest.ObjectRef;
import java.util.stream.Stream;

/** Brings objects of one kind closer to what is wanted of them, each time that something changes that concerns them. */
public interface Controller {
    /** Its name as a field manager and in events: {@code deployment-controller}. */
    String name();

    /** Which of the objects it looks after are concerned by a change of {@code changed}, which may be gone by now. */
    Stream<ObjectRef> concerned(Stored changed, Client client);

    /** Looks at an object, which may not be there, and does what is to be done now. */
    void reconcile(ObjectRef ref, Client client);
}
