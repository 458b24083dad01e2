package dev.gantry.codegen.rule;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import java.util.Map;
import java.util.Optional;

/**
 * A map inside a list or a map.
 *
 * @param item what each entry holds
 */
record MapValue(Value item) implements Value {
    private static final ClassName MAP = ClassName.get(Map.class);
    private static final ClassName STRING = ClassName.get(String.class);

    @Override
    public TypeName type() {
        return ParameterizedTypeName.get(MAP, STRING, item.type());
    }

    @Override
    public TypeName raw() {
        return ParameterizedTypeName.get(MAP, STRING, item.raw());
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
                ? CodeBlock.of("$T.of($L)", Support.MAPS, given)
                : CodeBlock.of("$T.of($L, $L -> $L)", Support.MAPS, given, local(), item.unwrap(local()));
    }

    @Override
    public CodeBlock wrap(CodeBlock raw) {
        return item.isDirect()
                ? CodeBlock.of("$T.view($L)", Support.MAPS, raw)
                : CodeBlock.of("$T.view($L, $L -> $L)", Support.MAPS, raw, local(), item.wrap(local()));
    }

    @Override
    public Optional<CodeBlock> copy(CodeBlock raw) {
        CodeBlock copied = item.copy(local())
                .map(one -> CodeBlock.of("$T.copy($L, $L -> $L)", Support.MAPS, raw, local(), one))
                .orElseGet(() -> CodeBlock.of("$T.copy($L)", Support.MAPS, raw));
        return Optional.of(copied);
    }

    @Override
    public CodeBlock write(CodeBlock raw) {
        return CodeBlock.builder()
                .addStatement("out.beginObject()")
                .beginControlFlow(
                        "for ($T<$T, $T> $L : $L.entrySet())",
                        ClassName.get(Map.Entry.class),
                        STRING,
                        item.raw(),
                        local(),
                        raw)
                .addStatement("out.name($L.getKey())", local())
                .add(item.write(CodeBlock.of("$L.getValue()", local())))
                .endControlFlow()
                .addStatement("out.endObject()")
                .build();
    }

    @Override
    public CodeBlock parser() {
        return CodeBlock.of("$L -> $L.asMap($L)", local(), local(), item.parser());
    }

    private CodeBlock local() {
        return CodeBlock.of("item$L", depth());
    }
}
