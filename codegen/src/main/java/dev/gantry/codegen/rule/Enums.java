package dev.gantry.codegen.rule;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.gantry.codegen.naming.JavaNames;
import dev.gantry.codegen.schema.Choice;
import javax.lang.model.element.Modifier;

/** The enums that stand in a class. */
final class Enums implements Rule {
    private static final ClassName STRING = ClassName.get(String.class);

    @Override
    public boolean appliesTo(Target target) {
        return !target.enums().isEmpty();
    }

    @Override
    public void apply(Target target) {
        target.enums().forEach((name, choice) -> target.builder().addType(type(target, name, choice)));
    }

    private static TypeSpec type(Target target, String name, Choice choice) {
        ClassName self = target.name().nestedClass(name);
        MethodSpec.Builder constructor =
                MethodSpec.constructorBuilder().addParameter(STRING, "text").addStatement("this.text = text");
        TypeSpec.Builder type = TypeSpec.enumBuilder(name)
                .addModifiers(Modifier.PUBLIC)
                .addSuperinterface(Support.ENUM)
                .addJavadoc("What a field can be.\n")
                .addField(STRING, "text", Modifier.PRIVATE, Modifier.FINAL);
        if (!choice.isOfStrings()) {
            TypeName held = held(choice);
            type.addField(held, "value", Modifier.PRIVATE, Modifier.FINAL);
            constructor.addParameter(held, "value").addStatement("this.value = value");
        }
        type.addMethod(constructor.build());
        JavaNames.constants(choice.values())
                .forEach((value, constant) -> type.addEnumConstant(
                        constant,
                        TypeSpec.anonymousClassBuilder(arguments(choice, value))
                                .addJavadoc("$L", target.docs().constant(choice, value))
                                .build()));
        type.addMethod(override("text"));
        if (choice.isOfStrings()) {
            type.addMethod(ofText(self));
        } else {
            type.addMethod(value(choice)).addMethod(ofValue(self, choice));
        }
        return type.addMethod(override("toString")).build();
    }

    /** A number or boolean that a constant stands for. */
    private static TypeName held(Choice choice) {
        return DirectValue.of(choice.type()).parameter();
    }

    private static CodeBlock arguments(Choice choice, String value) {
        if (choice.isOfStrings()) {
            return CodeBlock.of("$S", value);
        }
        TypeName held = held(choice);
        String literal = held.equals(TypeName.LONG)
                ? value + "L"
                : held.equals(TypeName.DOUBLE) ? Double.toString(Double.parseDouble(value)) : value;
        return CodeBlock.of("$S, $L", value, literal);
    }

    private static MethodSpec override(String name) {
        return MethodSpec.methodBuilder(name)
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .returns(STRING)
                .addStatement("return text")
                .build();
    }

    private static MethodSpec ofText(ClassName self) {
        return of("text", self)
                .addParameter(STRING, "text")
                .addStatement("return $T.of(values(), text)", Support.ENUMS)
                .build();
    }

    private static MethodSpec value(Choice choice) {
        return Methods.open("value", "The value as it is written.\n")
                .returns(held(choice))
                .addStatement("return value")
                .build();
    }

    private static MethodSpec ofValue(ClassName self, Choice choice) {
        return of("value", self)
                .addParameter(held(choice), "value")
                .beginControlFlow("for ($T constant : values())", self)
                .beginControlFlow("if (constant.value == value)")
                .addStatement("return constant")
                .endControlFlow()
                .endControlFlow()
                .addStatement("throw $T.unknown(values(), value)", Support.ENUMS)
                .build();
    }

    private static MethodSpec.Builder of(String what, ClassName self) {
        return Methods.open(
                        "of",
                        "The constant of a " + what + "; one that is not known here is an error that names those that"
                                + " are.\n")
                .addModifiers(Modifier.STATIC)
                .returns(self);
    }
}
