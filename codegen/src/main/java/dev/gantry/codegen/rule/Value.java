package dev.gantry.codegen.rule;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import java.util.Optional;

/** How one value (a field's, a list's element, a map's entry) passes between users, fabric8's model and a writer. */
interface Value {
    /** What users read. */
    TypeName type();

    /** What users give; a primitive where there is one. */
    default TypeName parameter() {
        return type().isBoxedPrimitive() ? type().unbox() : type();
    }

    /** What the model holds. */
    TypeName raw();

    /** Whether the model holds what users read. */
    default boolean isDirect() {
        return type().equals(raw());
    }

    /** How many containers are inside each other in it, so that each has a local variable of its own. */
    default int depth() {
        return 0;
    }

    /** An expression for the model's form of a user's value. */
    CodeBlock unwrap(CodeBlock given);

    /** An expression for the user's form of a model's value. */
    CodeBlock wrap(CodeBlock raw);

    /** An expression for a copy of a model's value; empty where it cannot be changed. */
    Optional<CodeBlock> copy(CodeBlock raw);

    /** A statement that writes a model's value. */
    CodeBlock write(CodeBlock raw);

    /** Statements that write a field, which may be null. */
    default CodeBlock writeField(String field, CodeBlock getter) {
        return CodeBlock.builder()
                .beginControlFlow("if ($L != null)", getter)
                .addStatement("out.name($S)", field)
                .add(write(getter))
                .endControlFlow()
                .build();
    }

    /** A call of {@code Fields} that writes a list or map of these, where there is one. */
    default Optional<String> listWriter() {
        return Optional.empty();
    }

    /** A call of {@code Fields} that writes a map of these, where there is one. */
    default Optional<String> mapWriter() {
        return Optional.empty();
    }

    /** An expression for the function that makes the model's value of what stands in a text. */
    CodeBlock parser();

    /** An expression that reads a field of a text into the model's value. */
    default CodeBlock readField(String field) {
        return CodeBlock.of("in.one($S, $L)", field, parser());
    }
}
