package dev.gantry.codegen.rule;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.MethodSpec;
import java.util.Arrays;

/** Sets a field whole; a list also as varargs. */
final class Wither implements FieldRule {
    @Override
    public boolean appliesTo(Target target, Field field) {
        return field.settable();
    }

    @Override
    public void apply(Target target, Field field) {
        String doc = target.docs().field(target.type(), field, "Sets");
        target.add(Methods.wither(target, field.name(), doc)
                .addParameter(field.parameterType(), field.parameterName())
                .addCode(Methods.change(target, field.change(field.unwrapped())))
                .build());
        if (field.takesVarargs()) {
            MethodSpec varargs = Methods.wither(target, field.name(), doc)
                    .addParameter(ArrayTypeName.of(field.value().type()), field.parameterName())
                    .varargs()
                    .addStatement("return $N($T.asList($N))", field.name(), Arrays.class, field.parameterName())
                    .build();
            target.add(varargs);
        }
    }
}
