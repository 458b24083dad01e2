package dev.gantry.manifest.check;

import dev.gantry.manifest.ObjectRef;
import dev.gantry.problem.NearNames;
import java.util.Locale;

/** Looks up what objects refer to. */
final class References {
    private References() {}

    /** Whether what is referred to is there; reports {@code reference-dangling} where it is not. */
    static boolean check(Objects objects, ObjectRef from, String field, ObjectRef wanted, Report report) {
        if (objects.has(wanted) || Outside.has(objects, from, wanted.toString())) {
            return true;
        }
        report.problem(
                "reference-dangling",
                from,
                field,
                from + " refers to " + wanted + ", which is not in the app.",
                "What an object refers to is in the app too, or is said to exist outside it or to be optional.",
                NearNames.offer(wanted.name(), objects.names(wanted)) + " Add the " + word(wanted.kind()) + ". "
                        + Outside.fix(wanted.toString()));
        return false;
    }

    private static String word(String kind) {
        return switch (kind) {
            case "ConfigMap" -> "config";
            case "PersistentVolumeClaim" -> "claim";
            case "Secret", "Service" -> kind.toLowerCase(Locale.ROOT);
            default -> kind;
        };
    }
}
