package dev.gantry.codegen.rule;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import java.util.Optional;

/** A value with a hand-written type of its own: a class of the support package turns one form into the other. */
record ConvertedValue(ClassName type, TypeName raw, ClassName converter, boolean isMutable) implements Value {
    @Override
    public CodeBlock unwrap(CodeBlock given) {
        return CodeBlock.of("$T.unwrap($L)", converter, given);
    }

    @Override
    public CodeBlock wrap(CodeBlock raw) {
        return CodeBlock.of("$T.wrap($L)", converter, raw);
    }

    @Override
    public boolean isDirect() {
        return false;
    }

    @Override
    public Optional<CodeBlock> copy(CodeBlock raw) {
        return isMutable ? Optional.of(CodeBlock.of("$T.copy($L)", converter, raw)) : Optional.empty();
    }

    @Override
    public CodeBlock write(CodeBlock raw) {
        return CodeBlock.of("$T.write(out, $L);\n", converter, raw);
    }

    @Override
    public CodeBlock parser() {
        return CodeBlock.of("$T::read", converter);
    }
}
