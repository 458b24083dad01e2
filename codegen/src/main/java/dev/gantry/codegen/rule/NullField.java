package dev.gantry.codegen.rule;

import com.palantir.javapoet.CodeBlock;

/** {@code nullLevel}: says that a field is null, which the server keeps where the schema permits it, default or not. */
final class NullField implements FieldRule {
    @Override
    public boolean appliesTo(Target target, Field field) {
        return field.settable()
                && field.property().isNullable()
                && target.type().keepsUnknownFields();
    }

    @Override
    public void apply(Target target, Field field) {
        CodeBlock change = CodeBlock.builder()
                .addStatement(field.set(CodeBlock.of("null")))
                .addStatement(
                        "next.setAdditionalProperties($T.withNull(model.getAdditionalProperties(), $S))",
                        Support.ADDITIONAL,
                        field.property().name())
                .build();
        target.add(Methods.wither(
                        target,
                        field.names().none(),
                        target.docs().field(target.type(), field, "Says that there is explicitly no value at"))
                .addCode(Methods.change(target, change))
                .build());
    }
}
