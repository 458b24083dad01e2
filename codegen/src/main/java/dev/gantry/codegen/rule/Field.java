package dev.gantry.codegen.rule;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.gantry.codegen.model.MatchedField;
import dev.gantry.codegen.naming.MemberNames;
import dev.gantry.codegen.schema.Property;
import java.util.List;
import java.util.Map;

/**
 * A field of the type that is generated.
 *
 * @param matched what schema and model say
 * @param names its methods
 * @param container whether it holds one value, a list or a map
 * @param value the value, or an element's, or an entry's
 * @param required whether the factory takes it
 * @param settable whether there are withers for it
 */
record Field(
        MatchedField matched, MemberNames names, Container container, Value value, boolean required, boolean settable) {
    enum Container {
        ONE,
        LIST,
        MAP
    }

    Property property() {
        return matched.property();
    }

    /** The name of the method that reads it, and of those that set it. */
    String name() {
        return names.name();
    }

    boolean isEnum() {
        return value instanceof EnumValue;
    }

    /** Whether it holds strings, as they are or as constants of an enum. */
    boolean isText() {
        return value.raw().equals(ClassName.get(String.class)) && (isEnum() || value instanceof DirectValue);
    }

    /** Whether its elements can be given one by one; Java has no arrays of lists and maps that are safe. */
    boolean takesVarargs() {
        return container == Container.LIST && !(value.type() instanceof ParameterizedTypeName);
    }

    /** {@code model.getImage()}. */
    CodeBlock get() {
        return CodeBlock.of("model.$L()", matched.getter());
    }

    /** {@code next.setImage(value)}. */
    CodeBlock set(CodeBlock raw) {
        return CodeBlock.of("next.$L($L)", matched.setter(), raw);
    }

    /** What a wither does: {@code next.setImage(value)}, and a null that was said is no longer. */
    CodeBlock change(CodeBlock raw) {
        CodeBlock.Builder change = CodeBlock.builder().addStatement(set(raw));
        if (property().isNullable()) {
            change.addStatement(
                    "next.setAdditionalProperties($T.without(model.getAdditionalProperties(), $S))",
                    Support.ADDITIONAL,
                    property().name());
        }
        return change.build();
    }

    /** What a wither or factory takes. */
    TypeName parameterType() {
        return switch (container) {
            case ONE -> value.parameter();
            case LIST -> ParameterizedTypeName.get(ClassName.get(List.class), value.type());
            case MAP -> ParameterizedTypeName.get(ClassName.get(Map.class), ClassName.get(String.class), value.type());
        };
    }

    /** The model's form of what a wither or factory took under the field's name. */
    CodeBlock unwrapped() {
        CodeBlock given = CodeBlock.of("$N", parameterName());
        return switch (container) {
            case ONE -> value.unwrap(given);
            case LIST -> convert(Support.LISTS, "of", given, "unwrap");
            case MAP -> convert(Support.MAPS, "of", given, "unwrap");
        };
    }

    /** {@code next} is the new model inside withers, {@code item} an element that is being converted. */
    String parameterName() {
        return name().equals("next") || name().equals("item") ? name() + "_" : name();
    }

    /** A call of {@code Lists} or {@code Maps}, with a conversion of the elements where they need one. */
    CodeBlock convert(ClassName helper, String method, CodeBlock given, String conversion) {
        if (value.isDirect()) {
            return CodeBlock.of("$T.$L($L)", helper, method, given);
        }
        CodeBlock item = CodeBlock.of("item");
        CodeBlock converted = conversion.equals("unwrap") ? value.unwrap(item) : value.wrap(item);
        return CodeBlock.of("$T.$L($L, item -> $L)", helper, method, given, converted);
    }
}
