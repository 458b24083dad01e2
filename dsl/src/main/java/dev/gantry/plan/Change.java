package dev.gantry.plan;

import dev.gantry.manifest.ObjectRef;
import java.util.List;

/** What is to happen to one object. */
public sealed interface Change {
    /** Which object. */
    ObjectRef ref();

    /** Whether anything is written. */
    default boolean writes() {
        return !(this instanceof Unchanged || this instanceof Keep);
    }

    /**
     * It does not exist and is made.
     *
     * @param desired what it will be
     */
    record Create(Desired desired) implements Change {
        @Override
        public ObjectRef ref() {
            return desired.ref();
        }
    }

    /**
     * It exists and is changed.
     *
     * @param desired what is applied
     * @param live the state that it is changed from
     * @param fields what changes, field by field; none if all values are there already and are merely claimed
     * @param adopted whether it exists but belongs to no app, and becomes a member of this one
     */
    record Update(Desired desired, Live live, List<FieldChange> fields, boolean adopted) implements Change {
        public Update {
            fields = List.copyOf(fields);
        }

        @Override
        public ObjectRef ref() {
            return desired.ref();
        }
    }

    /**
     * It is as it should be, and nothing is written.
     *
     * @param ready whether it is ready, too; if not, an apply waits for it all the same
     */
    record Unchanged(ObjectRef ref, boolean ready) implements Change {}

    /**
     * It is not wanted any more and is deleted.
     *
     * @param live the state that it is deleted in
     */
    record Delete(ObjectRef ref, Live live) implements Change {}

    /**
     * It is not wanted any more and stays all the same.
     *
     * @param reason why, and what would delete it
     * @param forNow whether it stays a member, which a later apply deletes when the reason is gone
     */
    record Keep(ObjectRef ref, String reason, boolean forNow) implements Change {
        /** What stays for good, and is a member no more. */
        public Keep(ObjectRef ref, String reason) {
            this(ref, reason, false);
        }
    }
}
