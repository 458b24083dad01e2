package dev.gantry.plan;

import dev.gantry.manifest.ObjectRef;
import java.util.List;

/**
 * What a plan deletes of an app that goes on. Not counted is what is {@linkplain Change.Delete#spent spent}, and what is kept.
 *
 * @param deleted the objects that go, in the order of the plan
 * @param there how many there are now, those included
 */
public record Prune(List<ObjectRef> deleted, int there) {
    /** The list is copied. */
    public Prune {
        deleted = List.copyOf(deleted);
    }

    /** What a plan prunes; nothing where it is to delete the app. */
    public static Prune of(Plan plan) {
        if (plan.intent() instanceof Intent.Destroy) {
            return new Prune(List.of(), 0);
        }
        List<ObjectRef> deleted = plan.all(Change.Delete.class).stream()
                .filter(delete -> !delete.spent())
                .map(Change.Delete::ref)
                .toList();
        long stay = plan.changes().stream().filter(Prune::stays).count();
        return new Prune(deleted, deleted.size() + (int) stay);
    }

    private static boolean stays(Change change) {
        return change instanceof Change.Unchanged || (change instanceof Change.Update update && !update.adopted());
    }
}
