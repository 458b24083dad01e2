package dev.gantry.codegen.rule;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import dev.gantry.codegen.naming.JavaNames;
import java.util.List;
import javax.lang.model.element.Modifier;

/** The enums that stand in a class. */
final class Enums implements Rule {
    @Override
    public boolean appliesTo(Target target) {
        return !target.enums().isEmpty();
    }

    @Override
    public void apply(Target target) {
        target.enums().forEach((name, values) -> target.builder().addType(type(target, name, values)));
    }

    private static TypeSpec type(Target target, String name, List<String> values) {
        ClassName self = target.name().nestedClass(name);
        TypeSpec.Builder type = TypeSpec.enumBuilder(name)
                .addModifiers(Modifier.PUBLIC)
                .addSuperinterface(Support.ENUM)
                .addJavadoc("What a field can be.\n")
                .addField(String.class, "text", Modifier.PRIVATE, Modifier.FINAL)
                .addMethod(MethodSpec.constructorBuilder()
                        .addParameter(String.class, "text")
                        .addStatement("this.text = text")
                        .build());
        JavaNames.constants(values)
                .forEach((value, constant) -> type.addEnumConstant(
                        constant,
                        TypeSpec.anonymousClassBuilder("$S", value)
                                .addJavadoc("$L", target.docs().constant(value))
                                .build()));
        return type.addMethod(MethodSpec.methodBuilder("text")
                        .addAnnotation(Override.class)
                        .addModifiers(Modifier.PUBLIC)
                        .returns(String.class)
                        .addStatement("return text")
                        .build())
                .addMethod(Methods.open(
                                "of",
                                "The constant of a text; one that is not known here is an error that names those that"
                                        + " are.\n")
                        .addModifiers(Modifier.STATIC)
                        .returns(self)
                        .addParameter(String.class, "text")
                        .addStatement("return $T.of(values(), text)", Support.ENUMS)
                        .build())
                .addMethod(MethodSpec.methodBuilder("toString")
                        .addAnnotation(Override.class)
                        .addModifiers(Modifier.PUBLIC)
                        .returns(String.class)
                        .addStatement("return text")
                        .build())
                .build();
    }
}
