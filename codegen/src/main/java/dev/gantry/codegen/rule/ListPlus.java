package dev.gantry.codegen.rule;

import com.palantir.javapoet.CodeBlock;

/** Adds one element to a list. */
final class ListPlus implements FieldRule {
    @Override
    public boolean appliesTo(Target target, Field field) {
        return field.settable() && field.container() == Field.Container.LIST;
    }

    @Override
    public void apply(Target target, Field field) {
        CodeBlock one = field.value().unwrap(CodeBlock.of("$N", field.parameterName()));
        CodeBlock longer = CodeBlock.of("$T.plus($L, $L)", Support.LISTS, field.get(), one);
        target.add(
                Methods.wither(target, field.names().plus(), target.docs().field(target.type(), field, "Adds one to"))
                        .addParameter(field.value().parameter(), field.parameterName())
                        .addCode(Methods.change(target, field.change(longer)))
                        .build());
    }
}
