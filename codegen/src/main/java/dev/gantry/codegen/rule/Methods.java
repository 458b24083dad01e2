package dev.gantry.codegen.rule;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import javax.lang.model.element.Modifier;

/** The shapes that most generated methods have. */
final class Methods {
    private Methods() {}

    static MethodSpec.Builder open(String name, String doc) {
        return MethodSpec.methodBuilder(name).addModifiers(Modifier.PUBLIC).addJavadoc("$L", doc);
    }

    /** A method that returns a value like this one but for what it sets. */
    static MethodSpec.Builder wither(Target target, String name, String doc) {
        return open(name, doc).returns(target.name());
    }

    /** The body of a wither that changes one field of the model. */
    static CodeBlock change(Target target, CodeBlock change) {
        return CodeBlock.builder()
                .addStatement("$T next = copy()", target.model())
                .add(change)
                .addStatement("return new $T(next)", target.name())
                .build();
    }
}
