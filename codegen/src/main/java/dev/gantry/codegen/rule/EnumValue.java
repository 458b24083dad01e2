package dev.gantry.codegen.rule;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import java.util.Optional;

/** One of a set of strings, as a constant of a nested enum. */
record EnumValue(ClassName type) implements Value {
    @Override
    public TypeName raw() {
        return ClassName.get(String.class);
    }

    @Override
    public CodeBlock unwrap(CodeBlock given) {
        return CodeBlock.of("$L.text()", given);
    }

    @Override
    public CodeBlock wrap(CodeBlock raw) {
        return CodeBlock.of("$T.of($L)", type, raw);
    }

    @Override
    public Optional<CodeBlock> copy(CodeBlock raw) {
        return Optional.empty();
    }

    @Override
    public CodeBlock write(CodeBlock raw) {
        return CodeBlock.of("out.value($L);\n", raw);
    }

    @Override
    public CodeBlock writeField(String field, CodeBlock getter) {
        return CodeBlock.of("$T.string(out, $S, $L);\n", Support.FIELDS, field, getter);
    }

    @Override
    public Optional<String> listWriter() {
        return Optional.of("strings");
    }

    @Override
    public CodeBlock parser() {
        return CodeBlock.of("$T::asString", Support.READING);
    }

    @Override
    public CodeBlock readField(String field) {
        return CodeBlock.of("in.string($S)", field);
    }
}
