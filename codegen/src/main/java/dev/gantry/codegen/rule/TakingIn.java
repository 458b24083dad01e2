package dev.gantry.codegen.rule;

import com.palantir.javapoet.MethodSpec;
import javax.lang.model.element.Modifier;

/** {@code from}, {@code wrap} and {@code unwrap}: the ways between a value and fabric8's object. */
final class TakingIn implements Rule {
    @Override
    public void apply(Target target) {
        target.add(from(target));
        target.add(Methods.open("wrap", "Gantry's own: a value around a model object that nobody changes any more.\n")
                .addModifiers(Modifier.STATIC)
                .returns(target.name())
                .addParameter(target.model(), "model")
                .addStatement("return new $T(model)", target.name())
                .build());
        target.add(Methods.open("unwrap", "Gantry's own: the model object inside a value, which nobody may change.\n")
                .addModifiers(Modifier.STATIC)
                .returns(target.model())
                .addParameter(target.name(), "value")
                .addStatement("return value.model")
                .build());
    }

    private static MethodSpec from(Target target) {
        MethodSpec.Builder from = Methods.open(
                        "from", "The value of a fabric8 object, which is copied: changing it changes nothing here.\n")
                .addModifiers(Modifier.STATIC)
                .returns(target.name())
                .addParameter(target.model(), "model");
        target.type()
                .resource()
                .ifPresent(resource -> from.addStatement(
                                "$T.same($S, $S, model.getApiVersion())",
                                Support.GIVEN,
                                "apiVersion",
                                resource.apiVersion())
                        .addStatement("$T.same($S, $S, model.getKind())", Support.GIVEN, "kind", resource.kind())
                        .addStatement("$T.named(model.getMetadata())", Support.GIVEN));
        return from.addStatement("return new $1T(new $1T(model).model())", target.name())
                .build();
    }
}
