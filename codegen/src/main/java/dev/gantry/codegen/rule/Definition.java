package dev.gantry.codegen.rule;

import com.palantir.javapoet.ParameterizedTypeName;
import javax.lang.model.element.Modifier;

/** {@code definition}: what readers and engines know of a kind that {@code Kinds} has no place for. */
final class Definition implements Rule {
    @Override
    public boolean appliesTo(Target target) {
        return target.isKind();
    }

    @Override
    public void apply(Target target) {
        target.add(Methods.open("definition", "The kind: its names, its scope, and how its objects are read.\n")
                .addModifiers(Modifier.STATIC)
                .returns(ParameterizedTypeName.get(Support.KIND, target.name()))
                .addStatement("return $L", KindRecord.of(target.type(), target.name()))
                .build());
    }
}
