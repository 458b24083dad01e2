package dev.gantry.codegen.rule;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import java.util.List;
import java.util.Optional;

/**
 * A list inside a list or a map.
 *
 * @param item what each element is
 */
record ListValue(Value item) implements Value {
    private static final ClassName LIST = ClassName.get(List.class);

    @Override
    public TypeName type() {
        return ParameterizedTypeName.get(LIST, item.type());
    }

    @Override
    public TypeName raw() {
        return ParameterizedTypeName.get(LIST, item.raw());
    }

    @Override
    public boolean isDirect() {
        return false;
    }

    @Override
    public int depth() {
        return item.depth() + 1;
    }

    @Override
    public CodeBlock unwrap(CodeBlock given) {
        return item.isDirect()
                ? CodeBlock.of("$T.of($L)", Support.LISTS, given)
                : CodeBlock.of("$T.of($L, $L -> $L)", Support.LISTS, given, local(), item.unwrap(local()));
    }

    @Override
    public CodeBlock wrap(CodeBlock raw) {
        return item.isDirect()
                ? CodeBlock.of("$T.view($L)", Support.LISTS, raw)
                : CodeBlock.of("$T.view($L, $L -> $L)", Support.LISTS, raw, local(), item.wrap(local()));
    }

    @Override
    public Optional<CodeBlock> copy(CodeBlock raw) {
        CodeBlock copied = item.copy(local())
                .map(one -> CodeBlock.of("$T.copy($L, $L -> $L)", Support.LISTS, raw, local(), one))
                .orElseGet(() -> CodeBlock.of("$T.copy($L)", Support.LISTS, raw));
        return Optional.of(copied);
    }

    @Override
    public CodeBlock write(CodeBlock raw) {
        return CodeBlock.builder()
                .addStatement("out.beginList()")
                .beginControlFlow("for ($T $L : $L)", item.raw(), local(), raw)
                .add(item.write(local()))
                .endControlFlow()
                .addStatement("out.endList()")
                .build();
    }

    @Override
    public CodeBlock parser() {
        return CodeBlock.of("$L -> $L.asList($L)", local(), local(), item.parser());
    }

    private CodeBlock local() {
        return CodeBlock.of("item$L", depth());
    }
}
