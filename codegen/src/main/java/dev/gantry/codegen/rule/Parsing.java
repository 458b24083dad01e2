package dev.gantry.codegen.rule;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import dev.gantry.codegen.schema.Resource;
import java.util.List;
import javax.lang.model.element.Modifier;

/** {@code read}: takes what stands in a text field by field, without reflection; the other way of {@link Writing}. */
final class Parsing implements Rule {
    @Override
    public void apply(Target target) {
        MethodSpec.Builder read = Methods.open("read", "Gantry's own: the model object of what stands in a text.\n")
                .addModifiers(Modifier.STATIC)
                .returns(target.model())
                .addParameter(Support.READING, "in")
                .addStatement("$1T next = new $1T()", target.model());
        if (target.isKind()) {
            Resource resource = target.type().resource().orElseThrow();
            read.addStatement("in.same($S, $S)", "apiVersion", resource.apiVersion())
                    .addStatement("in.same($S, $S)", "kind", resource.kind())
                    .addStatement("next.setMetadata(in.metadata($T::read))", Support.META);
        }
        List<CodeBlock> fields = target.fields().stream()
                .map(field -> CodeBlock.builder()
                        .addStatement(field.set(value(field)))
                        .build())
                .toList();
        List<ParameterSpec> inAndNext = List.of(
                ParameterSpec.builder(Support.READING, "in").build(),
                ParameterSpec.builder(target.model(), "next").build());
        new Parts("readPart", true, inAndNext).add(target, read, fields);
        if (target.type().keepsUnknownFields()) {
            read.addStatement(
                    "next.setAdditionalProperties(in.$L($L))",
                    target.type().schema().isOpen() ? "others" : "rest",
                    target.nullable());
        } else {
            read.addStatement("in.nothingElse()");
        }
        target.add(read.addStatement("return next").build());
    }

    private static CodeBlock value(Field field) {
        String name = field.property().name();
        return switch (field.container()) {
            case ONE -> field.value().readField(name);
            case LIST ->
                field.isText()
                        ? CodeBlock.of("in.strings($S)", name)
                        : CodeBlock.of("in.list($S, $L)", name, field.value().parser());
            case MAP ->
                field.isText()
                        ? CodeBlock.of("in.stringMap($S)", name)
                        : CodeBlock.of("in.map($S, $L)", name, field.value().parser());
        };
    }
}
