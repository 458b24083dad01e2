package dev.gantry.embedded.http;

import dev.gantry.embedded.object.Selector;
import dev.gantry.embedded.object.Stored;
import dev.gantry.problem.GantryException;
import java.util.function.Predicate;

/** Which objects of a kind a request is about: by namespace, name, labels and fields. */
final class Choice implements Predicate<Stored> {
    private final Target target;
    private final Selector labels;
    private final FieldSelector fields;

    private Choice(Target target, Selector labels, FieldSelector fields) {
        this.target = target;
        this.labels = labels;
        this.fields = fields;
    }

    static Choice of(Target target, Resource resource, Request request) {
        try {
            return new Choice(
                    target,
                    Selector.parse(request.parameter("labelSelector")),
                    FieldSelector.parse(request.parameter("fieldSelector"), resource));
        } catch (GantryException e) {
            throw No.malformed(String.valueOf(e.getMessage()));
        }
    }

    @Override
    public boolean test(Stored object) {
        return (target.namespace().isEmpty() || target.namespace().equals(object.namespace()))
                && (target.name().isEmpty() || target.name().equals(object.name()))
                && (labels.isEmpty() || labels.matches(object.labels()))
                && fields.matches(object);
    }
}
