package dev.gantry.codegen.rule;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import java.util.Optional;

/**
 * A value of a generated class.
 *
 * @param startable whether its factory takes nothing, so that it can be started from nothing
 */
record NestedValue(ClassName type, TypeName raw, boolean startable) implements Value {
    @Override
    public CodeBlock unwrap(CodeBlock given) {
        return CodeBlock.of("$T.unwrap($L)", type, given);
    }

    @Override
    public CodeBlock wrap(CodeBlock raw) {
        return CodeBlock.of("$T.wrap($L)", type, raw);
    }

    @Override
    public Optional<CodeBlock> copy(CodeBlock raw) {
        return Optional.of(CodeBlock.of("$T.wrap($L).model()", type, raw));
    }

    @Override
    public CodeBlock write(CodeBlock raw) {
        return CodeBlock.of("$T.wrap($L).writeTo(out);\n", type, raw);
    }

    @Override
    public CodeBlock parser() {
        return CodeBlock.of("$T::read", type);
    }
}
