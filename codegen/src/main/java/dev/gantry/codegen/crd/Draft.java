package dev.gantry.codegen.crd;

import dev.gantry.codegen.naming.JavaNames;
import dev.gantry.codegen.naming.Singular;
import dev.gantry.codegen.schema.Property;
import java.util.List;
import java.util.Set;

/**
 * An object of a schema at the place where it stands, before equal ones are shared.
 *
 * @param path from its kind, for example {@code Certificate.spec.issuerRef}
 * @param steps the fields of the path, with {@code []} or <code>{}</code> behind lists and maps
 * @param properties its fields; objects below it are referred to by their paths
 * @param required the fields that a factory takes
 * @param description what its author says of it
 * @param isOpen whether it keeps fields that the schema does not name
 * @param inStatus whether it stands below the kind's status
 * @param shape a text that is equal for objects that are alike, descriptions apart
 */
record Draft(
        String path,
        List<String> steps,
        List<Property> properties,
        Set<String> required,
        String description,
        boolean isOpen,
        boolean inStatus,
        String shape) {
    /** The words of a class's name: {@code issuerRef} is {@code IssuerRef}, {@code listeners[]} is {@code Listener}. */
    List<String> words() {
        return steps.stream().map(Draft::word).toList();
    }

    private static String word(String step) {
        String field = step.replaceAll("(\\[\\]|\\{\\})+$", "");
        boolean one = field.equals(step);
        String member = JavaNames.member(one ? field : Singular.of(field));
        return JavaNames.capital(member.endsWith("_") ? member.substring(0, member.length() - 1) : member);
    }
}
