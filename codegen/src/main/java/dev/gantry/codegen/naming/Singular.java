package dev.gantry.codegen.naming;

/** The name of one element of a list. */
public final class Singular {
    private Singular() {}

    /** {@code accessModes} is a list of {@code accessMode}, {@code ipFamilies} of {@code ipFamily}. */
    public static String of(String name) {
        if (name.endsWith("ies")) {
            return name.substring(0, name.length() - 3) + "y";
        }
        return name.endsWith("s") && !name.endsWith("ss") ? name.substring(0, name.length() - 1) : name;
    }
}
