package dev.gantry.embedded.controller;

import dev.gantry.embedded.object.Stored;
import dev.gantry.manifest.ObjectRef;
import java.util.stream.Stream;

/** Which objects a change concerns. */
final class Concerned {
    private Concerned() {}

    /** The changed object, if it is of that kind, or the object of that kind that manages it. */
    static Stream<ObjectRef> itselfOrOwner(Stored changed, String apiVersion, String kind) {
        return is(changed.ref(), apiVersion, kind)
                ? Stream.of(changed.ref())
                : changed.controller().filter(owner -> is(owner, apiVersion, kind)).stream();
    }

    private static boolean is(ObjectRef ref, String apiVersion, String kind) {
        return ref.kind().equals(kind) && ref.apiVersion().equals(apiVersion);
    }
}
