package dev.gantry.plan;

import dev.gantry.manifest.ObjectRef;
import dev.gantry.rollout.Rollout;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** What is to happen to one object. */
public sealed interface Change {
    /** Which object. */
    ObjectRef ref();

    /** What is applied; empty where nothing is. */
    default Optional<Desired> applies() {
        if (this instanceof Create create) {
            return Optional.of(create.desired());
        }
        return this instanceof Update update ? Optional.of(update.desired()) : Optional.empty();
    }

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

        /** Whether it had no steps, or of another sort. */
        private static boolean beginsSteps(FieldChange field) {
            boolean isSteps = field.path().contains(Rollout.ANNOTATION);
            boolean isAll = field.path().equals("metadata.annotations");
            return (isAll && field.before().isEmpty())
                    || (isSteps && !sort(field.before()).equals(sort(field.after())));
        }

        private static String sort(Optional<JsonNode> text) {
            String all = text.map(it -> it.asString("")).orElse("");
            return all.substring(0, Math.max(0, all.indexOf(' ')));
        }

        /** The steps by which its pods are replaced; empty where they are none, or are replaced at once. */
        public Optional<Rollout> steps() {
            boolean begins = fields.stream().anyMatch(Update::beginsSteps);
            boolean replacesPods =
                    fields.stream().anyMatch(field -> field.path().startsWith("spec.template"));
            String text = desired.tree()
                    .path("metadata")
                    .path("annotations")
                    .path(Rollout.ANNOTATION)
                    .asString("");
            // What had no steps before has pods that the second Deployment's cannot stand beside yet.
            boolean canStep = desired.ref().kind().equals("Deployment") && !text.isEmpty();
            return begins || !replacesPods || !canStep ? Optional.empty() : Optional.of(Rollout.parse(text));
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
     * @param spent whether it did its part, and a successor has another name: an immutable ConfigMap or Secret, a Job that is done
     */
    record Delete(ObjectRef ref, Live live, boolean spent) implements Change {
        /** What is not spent. */
        public Delete(ObjectRef ref, Live live) {
            this(ref, live, false);
        }
    }

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
