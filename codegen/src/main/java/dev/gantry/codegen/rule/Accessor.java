package dev.gantry.codegen.rule;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import java.util.Optional;

/** Reads a field: a required value as it is, an optional one as Optional, lists and maps empty where nothing was said. */
final class Accessor implements FieldRule {
    private static final ClassName OPTIONAL = ClassName.get(Optional.class);

    @Override
    public boolean appliesTo(Target target, Field field) {
        return true;
    }

    @Override
    public void apply(Target target, Field field) {
        MethodSpec.Builder accessor = Methods.open(field.name(), target.docs().field(target.type(), field, "Reads"));
        switch (field.container()) {
            case LIST ->
                accessor.returns(field.parameterType())
                        .addStatement("return $L", field.convert(Support.LISTS, "view", field.get(), "wrap"));
            case MAP ->
                accessor.returns(field.parameterType())
                        .addStatement("return $L", field.convert(Support.MAPS, "view", field.get(), "wrap"));
            case ONE -> one(target, field, accessor);
        }
        target.add(accessor.build());
    }

    private static void one(Target target, Field field, MethodSpec.Builder accessor) {
        Value value = field.value();
        if (field.required()) {
            CodeBlock present = CodeBlock.of(
                    "$T.required($L, $S)",
                    Support.GIVEN,
                    field.get(),
                    target.type().path() + "." + field.property().name());
            accessor.returns(value.parameter()).addStatement("return $L", value.wrap(present));
            return;
        }
        TypeName type = ParameterizedTypeName.get(OPTIONAL, value.type());
        accessor.returns(type);
        if (value.isDirect()) {
            accessor.addStatement("return $T.ofNullable($L)", OPTIONAL, field.get());
        } else {
            accessor.addStatement(
                    "return $L == null ? $T.empty() : $T.of($L)",
                    field.get(),
                    OPTIONAL,
                    OPTIONAL,
                    value.wrap(field.get()));
        }
    }
}
