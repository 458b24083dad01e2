package dev.gantry.codegen.naming;

import dev.gantry.codegen.schema.Choice;
import dev.gantry.codegen.schema.Property;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The methods of a field: no two fields of a class share one, whatever the schema calls them.
 *
 * @param name reads and sets it
 * @param plus adds one element or entry
 * @param plain reads and sets an enum as the string, number or boolean that it is
 * @param none says that it is null
 */
public record MemberNames(String name, String plus, String plain, String none) {
    /** What every generated class has itself. */
    private static final Set<String> OF_CLASS = Set.of("copy", "model", "of", "others", "plusOther");

    /** What the class of a kind has beside that. */
    private static final Set<String> OF_KIND =
            Set.of("apiVersion", "kind", "scope", "name", "namespace", "metadata", "label", "annotation", "definition");

    /**
     * The methods of each field.
     *
     * @param properties the fields, in the order in which their class has them
     * @param isKind whether the class is that of a kind
     */
    public static Map<String, MemberNames> of(List<Property> properties, boolean isKind) {
        Set<String> taken = new HashSet<>(OF_CLASS);
        if (isKind) {
            taken.addAll(OF_KIND);
        }
        Map<String, String> names = new HashMap<>();
        for (Property property : plainFirst(properties)) {
            names.put(property.name(), free(JavaNames.member(property.name()), taken));
        }
        Map<String, MemberNames> all = new HashMap<>();
        for (Property property : properties) {
            String name = names.getOrDefault(property.name(), "");
            String plus = free(JavaNames.after("plus", name), taken);
            boolean isOfStrings = property.choice().map(Choice::isOfStrings).orElse(true);
            String plain = free(name + (isOfStrings ? "Text" : "Value"), taken);
            String none = property.isNullable() ? free(JavaNames.after("null", name), taken) : "";
            all.put(property.name(), new MemberNames(name, plus, plain, none));
        }
        return all;
    }

    /** Fields that Java can call as the schema does keep their names, whoever else would have liked them. */
    private static List<Property> plainFirst(List<Property> properties) {
        List<Property> ordered = new ArrayList<>();
        for (boolean plain : new boolean[] {true, false}) {
            for (Property property : properties) {
                if (JavaNames.member(property.name()).equals(property.name()) == plain) {
                    ordered.add(property);
                }
            }
        }
        return ordered;
    }

    private static String free(String wanted, Set<String> taken) {
        String free = taken.contains(wanted) && !wanted.endsWith("_") ? wanted + "_" : wanted;
        for (int i = 2; !taken.add(free); i++) {
            free = wanted + "_" + i;
        }
        return free;
    }
}
