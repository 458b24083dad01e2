package dev.gantry.codegen.rule;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import java.util.List;
import java.util.Optional;

/** A list of strings as the value of a map. */
record StringListValue() implements Value {
    @Override
    public TypeName type() {
        return ParameterizedTypeName.get(List.class, String.class);
    }

    @Override
    public TypeName raw() {
        return type();
    }

    @Override
    public boolean isDirect() {
        return false;
    }

    @Override
    public CodeBlock unwrap(CodeBlock given) {
        return CodeBlock.of("$T.of($L)", Support.LISTS, given);
    }

    @Override
    public CodeBlock wrap(CodeBlock raw) {
        return CodeBlock.of("$T.view($L)", Support.LISTS, raw);
    }

    @Override
    public Optional<CodeBlock> copy(CodeBlock raw) {
        return Optional.of(CodeBlock.of("$T.copy($L)", Support.LISTS, raw));
    }

    @Override
    public CodeBlock write(CodeBlock raw) {
        return CodeBlock.of("$T.strings(out, $L);\n", Support.FIELDS, raw);
    }

    @Override
    public Optional<String> mapWriter() {
        return Optional.of("stringLists");
    }

    @Override
    public CodeBlock parser() {
        return CodeBlock.of("$T::asStrings", Support.READING);
    }
}
