package dev.gantry.codegen.rule;

import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import javax.lang.model.element.Modifier;

/** {@code equals}, {@code hashCode} and {@code toString}: by what is written. */
final class Equality implements Rule {
    @Override
    public void apply(Target target) {
        target.add(override("equals", TypeName.BOOLEAN)
                .addParameter(Object.class, "other")
                .addStatement("return other instanceof $T that && $T.alike(this, that)", target.name(), Support.WRITTEN)
                .build());
        target.add(override("hashCode", TypeName.INT)
                .addStatement("return $T.hash(this)", Support.WRITTEN)
                .build());
        target.add(override("toString", TypeName.get(String.class))
                .addStatement("return $T.text(this)", Support.PRINTED)
                .build());
    }

    private static MethodSpec.Builder override(String name, TypeName type) {
        return MethodSpec.methodBuilder(name)
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .returns(type);
    }
}
