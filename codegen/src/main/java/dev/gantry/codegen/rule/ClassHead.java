package dev.gantry.codegen.rule;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.MethodSpec;
import javax.lang.model.element.Modifier;

/**
 * The class itself: final, around one object of fabric8's that nobody changes any more.
 *
 * @param isChecked whether Error Prone is told to look after results; users may not have its annotations
 */
record ClassHead(boolean isChecked) implements Rule {
    private static final ClassName GENERATED = ClassName.get("javax.annotation.processing", "Generated");
    private static final ClassName CHECK_RETURN_VALUE =
            ClassName.get("com.google.errorprone.annotations", "CheckReturnValue");

    @Override
    public void apply(Target target) {
        target.builder()
                .addJavadoc("$L", target.docs().type(target.type()))
                .addAnnotation(AnnotationSpec.builder(GENERATED)
                        .addMember("value", "$S", "dev.gantry.codegen")
                        .build())
                .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
                .addSuperinterface(target.isKind() ? Support.OBJECT : Support.VALUE)
                .addField(target.model(), "model", Modifier.PRIVATE, Modifier.FINAL);
        if (isChecked) {
            target.builder().addAnnotation(CHECK_RETURN_VALUE);
        }
        target.add(MethodSpec.constructorBuilder()
                .addModifiers(Modifier.PRIVATE)
                .addParameter(target.model(), "model")
                .addStatement("this.model = model")
                .build());
    }
}
