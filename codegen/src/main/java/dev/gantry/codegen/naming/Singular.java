package dev.gantry.codegen.naming;

import java.util.List;

/** The name of one element of a list. */
public final class Singular {
    /** What ends so takes an {@code es} for more than one. */
    private static final List<String> TAKE_ES =
            List.of("sses", "xes", "shes", "tches", "rches", "nches", "tatuses", "liases");

    private Singular() {}

    /** {@code accessModes} is a list of {@code accessMode}, {@code ipFamilies} of {@code ipFamily}, {@code matches} of {@code match}. */
    public static String of(String name) {
        if (name.endsWith("ies")) {
            return name.substring(0, name.length() - 3) + "y";
        }
        for (String ending : TAKE_ES) {
            if (name.endsWith(ending)) {
                return name.substring(0, name.length() - 2);
            }
        }
        boolean isPlural = name.endsWith("s") && !name.endsWith("ss") && !name.endsWith("us");
        return isPlural ? name.substring(0, name.length() - 1) : name;
    }
}
