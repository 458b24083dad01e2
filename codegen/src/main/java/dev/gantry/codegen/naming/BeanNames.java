package dev.gantry.codegen.naming;

import dev.gantry.codegen.schema.Property;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The words by which a bean's getters and setters call its fields: {@code DnsNames} in {@code getDnsNames}. No two
 * fields share one, and none is a method that the bean has already.
 */
public final class BeanNames {
    private static final Set<String> OF_BEAN = Set.of("Class", "AdditionalProperties", "AdditionalProperty");

    /** What fabric8's CustomResource and its interfaces have. */
    private static final Set<String> OF_KIND = Set.of(
            "ApiVersion",
            "CRDName",
            "Deprecated",
            "DeprecationWarning",
            "Finalizers",
            "FullResourceName",
            "Group",
            "Kind",
            "Metadata",
            "OwnerReferenceFor",
            "Plural",
            "Scope",
            "Served",
            "Singular",
            "Storage",
            "Version");

    private BeanNames() {}

    /** The word of each field. */
    public static Map<String, String> of(List<Property> properties, boolean isKind) {
        Set<String> taken = new HashSet<>(OF_BEAN);
        if (isKind) {
            taken.addAll(OF_KIND);
        }
        Map<String, String> words = new HashMap<>();
        for (Property property : properties) {
            String member = JavaNames.member(property.name());
            String wanted = JavaNames.capital(member.endsWith("_") ? member.substring(0, member.length() - 1) : member);
            String free = taken.contains(wanted) ? wanted + "_" : wanted;
            for (int i = 2; !taken.add(free); i++) {
                free = wanted + "_" + i;
            }
            words.put(property.name(), free);
        }
        return words;
    }
}
