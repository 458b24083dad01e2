package dev.gantry.codegen.rule;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import dev.gantry.codegen.schema.Property;
import java.util.Map;

/** {@code others} and {@code plusOther}: the fields of an object that keeps what its schema does not name. */
final class Others implements Rule {
    private static final ClassName JSON = ClassName.get(Support.ROOT, "JsonValue");

    @Override
    public boolean appliesTo(Target target) {
        return target.type().schema().isOpen() && target.type().keepsUnknownFields();
    }

    @Override
    public void apply(Target target) {
        target.add(Methods.open("others", "The fields that the schema does not name, by their names.\n")
                .returns(ParameterizedTypeName.get(ClassName.get(Map.class), ClassName.get(String.class), JSON))
                .addStatement(
                        "return $T.others(model.getAdditionalProperties()$L$L)",
                        Support.ADDITIONAL,
                        target.nullable().isEmpty() ? "" : ", ",
                        target.nullable())
                .build());
        if (target.type().readOnly()) {
            return;
        }
        CodeBlock known = target.type().schema().properties().stream()
                .map(Property::name)
                .map(name -> CodeBlock.of("$S", name))
                .collect(CodeBlock.joining(", "));
        MethodSpec plus = Methods.wither(
                        target, "plusOther", "Adds or replaces one field that the schema does not name.\n")
                .addParameter(String.class, "name")
                .addParameter(JSON, "value")
                .addStatement("$T next = copy()", target.model())
                .addStatement(
                        "next.setAdditionalProperties($T.plus(model.getAdditionalProperties(), name, value$L))",
                        Support.ADDITIONAL,
                        known.isEmpty() ? known : CodeBlock.of(", $L", known))
                .addStatement("return new $T(next)", target.name())
                .build();
        target.add(plus);
    }
}
