package dev.gantry.codegen.rule;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import dev.gantry.codegen.naming.JavaNames;
import dev.gantry.codegen.schema.Shape;
import java.util.Optional;

/** A string, number or boolean, which the model holds as users read it. */
record DirectValue(TypeName type, String writer, Optional<String> listWriter, Optional<String> mapWriter)
        implements Value {
    static DirectValue of(Shape.Scalar scalar) {
        return switch (scalar.type()) {
            case "integer" ->
                new DirectValue(
                        ClassName.get(scalar.format().equals("int64") ? Long.class : Integer.class),
                        "integer",
                        Optional.of("integers"),
                        Optional.empty());
            case "number" ->
                new DirectValue(ClassName.get(Double.class), "decimal", Optional.empty(), Optional.empty());
            case "boolean" ->
                new DirectValue(ClassName.get(Boolean.class), "bool", Optional.of("booleans"), Optional.empty());
            default ->
                new DirectValue(ClassName.get(String.class), "string", Optional.of("strings"), Optional.of("strings"));
        };
    }

    @Override
    public TypeName raw() {
        return type;
    }

    @Override
    public CodeBlock unwrap(CodeBlock given) {
        return type.isBoxedPrimitive() ? given : CodeBlock.of("$T.notNull($L)", Support.GIVEN, given);
    }

    @Override
    public CodeBlock wrap(CodeBlock raw) {
        return raw;
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
        return CodeBlock.of("$T.$L(out, $S, $L);\n", Support.FIELDS, writer, field, getter);
    }

    @Override
    public CodeBlock parser() {
        return CodeBlock.of("$T::$L", Support.READING, JavaNames.after("as", reader()));
    }

    @Override
    public CodeBlock readField(String field) {
        return CodeBlock.of("in.$L($S)", reader(), field);
    }

    private String reader() {
        return type.equals(ClassName.get(Long.class)) ? "longInteger" : writer;
    }
}
