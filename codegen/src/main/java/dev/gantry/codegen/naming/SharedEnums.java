package dev.gantry.codegen.naming;

import com.palantir.javapoet.ClassName;
import dev.gantry.codegen.model.MatchedField;
import dev.gantry.codegen.model.MatchedType;
import dev.gantry.codegen.schema.Choice;
import dev.gantry.codegen.schema.Property;
import dev.gantry.codegen.schema.SchemaException;
import dev.gantry.codegen.schema.Shape;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * Where each enum stands. Fields of the same name with the same values share one, nested in the class that says it
 * best: a kind before others, a short name before long ones. Fields named {@code type} share none, for
 * {@code V1SeccompProfile.Type} would read badly elsewhere.
 */
public final class SharedEnums implements EnumNames {
    private record Key(String name, Choice choice, String only) {}

    private static final Comparator<MatchedType> BEST_HOST = Comparator.comparing(MatchedType::readOnly)
            .thenComparing(type -> type.resource().isEmpty())
            .thenComparing(type -> type.schema().simpleName().length())
            .thenComparing(type -> type.schema().name());

    private final Map<Key, MatchedType> hosts = new LinkedHashMap<>();
    private final TypeNames names;

    /** Finds a place for every enum of these types. */
    public SharedEnums(List<MatchedType> types, TypeNames names) {
        this.names = names;
        for (MatchedType type : types) {
            for (MatchedField field : type.fields()) {
                if (field.property().choice().isPresent()) {
                    hosts.merge(
                            key(field.property(), type),
                            type,
                            (one, other) -> BEST_HOST.compare(one, other) <= 0 ? one : other);
                }
            }
        }
    }

    @Override
    public ClassName of(Property property, MatchedType type) {
        Key key = key(property, type);
        MatchedType host = hosts.get(key);
        if (host == null) {
            throw new SchemaException("No enum was planned for " + type.path() + "." + property.name() + ".");
        }
        return names.of(host.schema()).nestedClass(key.name());
    }

    @Override
    public Map<String, Choice> hostedBy(MatchedType type) {
        Map<String, Choice> hosted = new LinkedHashMap<>();
        hosts.forEach((key, host) -> {
            if (host.equals(type) && hosted.put(key.name(), key.choice()) != null) {
                throw new SchemaException("Two enums of " + type.path() + " would be called " + key.name() + ".");
            }
        });
        return hosted;
    }

    private static Key key(Property property, MatchedType type) {
        boolean list = property.shape() instanceof Shape.ListOf;
        String name = JavaNames.type(list ? Singular.of(property.name()) : property.name());
        String only = property.name().equals("type") ? type.schema().name() : "";
        Choice choice =
                property.choice().orElseThrow(() -> new SchemaException(type.path() + " has no enum " + name + "."));
        List<String> values = new ArrayList<>(new TreeSet<>(choice.values()));
        return new Key(name, new Choice(choice.type(), values), only);
    }
}
