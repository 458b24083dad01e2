package dev.gantry.codegen.naming;

import com.palantir.javapoet.ClassName;
import dev.gantry.codegen.model.MatchedField;
import dev.gantry.codegen.model.MatchedType;
import dev.gantry.codegen.schema.Choice;
import dev.gantry.codegen.schema.Property;
import dev.gantry.codegen.schema.SchemaException;
import dev.gantry.codegen.schema.Shape;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Each class has the enums of its own fields, so that a field that is added elsewhere moves none. */
public final class OwnEnums implements EnumNames {
    /** Longer names would be too long for the names of class files. */
    private static final int LONGEST = 60;

    private final TypeNames names;

    /** @param names the classes of the types */
    public OwnEnums(TypeNames names) {
        this.names = names;
    }

    @Override
    public ClassName of(Property property, MatchedType type) {
        String name = byField(type).get(property.name());
        if (name == null) {
            throw new SchemaException(type.path() + "." + property.name() + " has no enum.");
        }
        return names.of(type.schema()).nestedClass(name);
    }

    @Override
    public Map<String, Choice> hostedBy(MatchedType type) {
        Map<String, Choice> hosted = new LinkedHashMap<>();
        Map<String, String> byField = byField(type);
        for (MatchedField field : type.fields()) {
            String name = byField.get(field.property().name());
            field.property().choice().filter(choice -> name != null).ifPresent(choice -> hosted.put(name, choice));
        }
        return hosted;
    }

    private Map<String, String> byField(MatchedType type) {
        Set<String> taken = new HashSet<>();
        taken.add(names.of(type.schema()).simpleName().toLowerCase(Locale.ROOT));
        Map<String, String> byField = new LinkedHashMap<>();
        for (MatchedField field : type.fields()) {
            Property property = field.property();
            if (property.choice().isEmpty()) {
                continue;
            }
            boolean one = property.shape() instanceof Shape.Scalar;
            String wanted = JavaNames.type(one ? property.name() : Singular.of(property.name()));
            String cut = wanted.substring(0, Math.min(wanted.length(), LONGEST));
            String free = cut;
            for (int i = 2; !taken.add(free.toLowerCase(Locale.ROOT)); i++) {
                free = cut + i;
            }
            byField.put(property.name(), free);
        }
        return byField;
    }
}
