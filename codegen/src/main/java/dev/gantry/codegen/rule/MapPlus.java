package dev.gantry.codegen.rule;

import com.palantir.javapoet.CodeBlock;

/** Adds one entry to a map; the last word on a key wins. */
final class MapPlus implements FieldRule {
    @Override
    public boolean appliesTo(Target target, Field field) {
        return field.settable() && field.container() == Field.Container.MAP;
    }

    @Override
    public void apply(Target target, Field field) {
        CodeBlock more = CodeBlock.of(
                "$T.plus($L, key, $L)", Support.MAPS, field.get(), field.value().unwrap(CodeBlock.of("value")));
        target.add(Methods.wither(
                        target,
                        field.names().plus(),
                        target.docs().field(target.type(), field, "Adds or replaces one entry of"))
                .addParameter(String.class, "key")
                .addParameter(field.value().parameter(), "value")
                .addCode(Methods.change(target, field.change(more)))
                .build());
    }
}
