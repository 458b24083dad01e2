package dev.gantry;

import dev.gantry.kubernetes.Named;
import dev.gantry.kubernetes.Part;
import dev.gantry.problem.GantryException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The named parts that parts are made of: {@link Parts}, and users' records that are parts. */
final class Flattened {
    private Flattened() {}

    static List<Named> of(Iterable<? extends Part> parts) {
        List<Named> found = new ArrayList<>();
        for (Part part : parts) {
            add(part, found);
        }
        return found;
    }

    private static void add(@Nullable Object part, List<Named> found) {
        if (part instanceof Named named) {
            found.add(named);
        } else if (part instanceof Parts group) {
            group.parts().forEach(member -> add(member, found));
        } else if (part instanceof Record users && part instanceof Part) {
            addComponents(users, found);
        } else if (part instanceof Part) {
            throw new GantryException(
                    "part-unknown",
                    part.getClass().getName()
                            + " is a Part of which Gantry cannot tell what it is made of. A part is one of "
                            + "Gantry's own, a record, or a class that implements dev.gantry.Parts. Implement Parts.");
        } else if (part instanceof Iterable<?> several) {
            several.forEach(member -> add(member, found));
        } else if (part instanceof Map<?, ?> byKey) {
            byKey.values().forEach(member -> add(member, found));
        } else if (part instanceof Object[] several) {
            Arrays.asList(several).forEach(member -> add(member, found));
        } else if (part instanceof Optional<?> optional) {
            optional.ifPresent(member -> add(member, found));
        }
    }

    private static void addComponents(Record users, List<Named> found) {
        for (RecordComponent component : users.getClass().getRecordComponents()) {
            Object value = valueOf(users, component);
            if (Part.class.isAssignableFrom(component.getType())) {
                Objects.requireNonNull(value, users.getClass().getSimpleName() + "." + component.getName());
            }
            add(value, found);
        }
    }

    private static @Nullable Object valueOf(Record users, RecordComponent component) {
        try {
            component.getAccessor().setAccessible(true);
            return component.getAccessor().invoke(users);
        } catch (IllegalAccessException | RuntimeException inaccessible) {
            throw new GantryException(
                    "record-closed",
                    "The components of " + users.getClass().getName()
                            + " cannot be read. A record that is a part is read by "
                            + "reflection. Open its package to Gantry, or implement dev.gantry.Parts.",
                    inaccessible);
        } catch (InvocationTargetException thrown) {
            throw new IllegalStateException(
                    component.getName() + "() of " + users.getClass().getName() + " threw", thrown.getCause());
        }
    }
}
