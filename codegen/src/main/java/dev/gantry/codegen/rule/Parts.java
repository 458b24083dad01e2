package dev.gantry.codegen.rule;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import java.util.List;
import java.util.stream.Collectors;
import javax.lang.model.element.Modifier;

/**
 * A method that does something for each field: in parts where there are many, for Java takes 64 KB of code a method.
 *
 * @param name of the parts, with a number behind it
 * @param isStatic whether they belong to the class
 * @param parameters what they take, and what is at hand under the same names where they are called
 */
record Parts(String name, boolean isStatic, List<ParameterSpec> parameters) {
    private static final int MOST = 250;

    /** Puts the statements of all fields into a method. */
    void add(Target target, MethodSpec.Builder method, List<CodeBlock> statements) {
        if (statements.size() <= MOST) {
            statements.forEach(method::addCode);
            return;
        }
        for (int from = 0; from < statements.size(); from += MOST) {
            MethodSpec part =
                    part(name + (from / MOST + 1), statements.subList(from, Math.min(from + MOST, statements.size())));
            target.add(part);
            method.addStatement(
                    "$N($L)", part, parameters.stream().map(ParameterSpec::name).collect(Collectors.joining(", ")));
        }
    }

    private MethodSpec part(String part, List<CodeBlock> statements) {
        MethodSpec.Builder method =
                MethodSpec.methodBuilder(part).addModifiers(Modifier.PRIVATE).addParameters(parameters);
        if (isStatic) {
            method.addModifiers(Modifier.STATIC);
        }
        statements.forEach(method::addCode);
        return method.build();
    }
}
