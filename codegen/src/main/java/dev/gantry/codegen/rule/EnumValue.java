package dev.gantry.codegen.rule;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import dev.gantry.codegen.schema.Choice;
import java.util.Optional;

/**
 * One of a set of strings, numbers or booleans, as a constant of a nested enum.
 *
 * @param type the enum
 * @param inside what the model holds, which may be a value that no constant has
 * @param accessor the method of a constant that gives it
 */
record EnumValue(ClassName type, DirectValue inside, String accessor) implements Value {
    static EnumValue of(ClassName type, Choice choice) {
        return new EnumValue(type, DirectValue.of(choice.type()), choice.isOfStrings() ? "text" : "value");
    }

    @Override
    public TypeName raw() {
        return inside.raw();
    }

    @Override
    public CodeBlock unwrap(CodeBlock given) {
        return CodeBlock.of("$L.$L()", given, accessor);
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
        return inside.write(raw);
    }

    @Override
    public CodeBlock writeField(String field, CodeBlock getter) {
        return inside.writeField(field, getter);
    }

    @Override
    public Optional<String> listWriter() {
        return inside.listWriter();
    }

    @Override
    public CodeBlock parser() {
        return inside.parser();
    }

    @Override
    public CodeBlock readField(String field) {
        return inside.readField(field);
    }
}
