package dev.gantry.codegen.crd;

import dev.gantry.codegen.schema.SchemaException;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import javax.lang.model.SourceVersion;

/**
 * How classes are named and what single fields hold.
 *
 * @param basePackage the package whose sub-packages are the groups and versions
 * @param packages whole packages by {@code group/version}, for example {@code cert-manager.io/v1}
 * @param names names of classes, without the version in front, by path, for example {@code Certificate.spec.issuerRef}
 * @param types what a field holds, by path: {@code json}, {@code string}, {@code quantity}, {@code int-or-string},
 *     {@code byte}, {@code date}, {@code date-time}, {@code duration}, or the class of a type of Kubernetes' own, for
 *     example {@code V1LabelSelector}
 */
public record Settings(
        String basePackage, Map<String, String> packages, Map<String, String> names, Map<String, String> types) {
    private static final Pattern CLASS = Pattern.compile("[A-Z][A-Za-z0-9]{0,120}");

    /** Checks that what becomes Java is Java. */
    public Settings {
        packages = Map.copyOf(packages);
        names = Map.copyOf(names);
        types = Map.copyOf(types);
        refuseOther(basePackage);
        packages.values().forEach(Settings::refuseOther);
        names.forEach((path, name) -> {
            if (!CLASS.matcher(name).matches()) {
                throw new SchemaException("The class of " + path + " cannot be called \"" + Paths.shortened(name)
                        + "\"; it begins with a capital letter, and letters and digits follow.");
            }
        });
    }

    private static void refuseOther(String name) {
        if (!SourceVersion.isName(name) || name.equals("java") || name.startsWith("java.")) {
            throw new SchemaException("\"" + Paths.shortened(name) + "\" is no name of a package of yours.");
        }
    }

    /** All as the generator would have it, in a package of the user's. */
    public static Settings in(String basePackage) {
        return new Settings(basePackage, Map.of(), Map.of(), Map.of());
    }

    /** With a package of its own for a group's version. */
    public Settings inPackage(String groupVersion, String name) {
        return new Settings(basePackage, plus(packages, groupVersion, name), names, types);
    }

    /** With another name for the class at a path. */
    public Settings named(String path, String name) {
        return new Settings(basePackage, packages, plus(names, path, name), types);
    }

    /** With another type for the field at a path. */
    public Settings typed(String path, String type) {
        return new Settings(basePackage, packages, names, plus(types, path, type));
    }

    private static Map<String, String> plus(Map<String, String> map, String key, String value) {
        Map<String, String> more = new TreeMap<>(map);
        more.put(key, value);
        return more;
    }
}
