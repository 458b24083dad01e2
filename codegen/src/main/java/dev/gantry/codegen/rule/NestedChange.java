package dev.gantry.codegen.rule;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.ParameterizedTypeName;
import java.util.function.UnaryOperator;

/** Changes a nested value by a function, starting from nothing where its type can. */
final class NestedChange implements FieldRule {
    @Override
    public boolean appliesTo(Target target, Field field) {
        return field.settable() && field.container() == Field.Container.ONE && field.value() instanceof NestedValue;
    }

    @Override
    public void apply(Target target, Field field) {
        NestedValue value = (NestedValue) field.value();
        String doc = target.docs()
                .field(
                        target.type(),
                        field,
                        value.startable()
                                ? "Changes, starting from nothing where nothing was said,"
                                : "Changes, where it was said before,");
        target.add(Methods.wither(target, field.name(), doc)
                .addParameter(ParameterizedTypeName.get(ClassName.get(UnaryOperator.class), value.type()), "change")
                .addStatement("return $N(change.apply($L))", field.name(), start(target, field, value))
                .build());
    }

    private static CodeBlock start(Target target, Field field, NestedValue value) {
        if (value.startable()) {
            return CodeBlock.of("$L == null ? $T.of() : $L", field.get(), value.type(), value.wrap(field.get()));
        }
        return value.wrap(CodeBlock.of(
                "$T.present($L, $S)",
                Support.GIVEN,
                field.get(),
                target.type().path() + "." + field.property().name()));
    }
}
