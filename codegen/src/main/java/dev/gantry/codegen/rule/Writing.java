package dev.gantry.codegen.rule;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import dev.gantry.codegen.schema.Resource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.Modifier;

/** {@code writeTo}: the direct walk over the model, without reflection. */
final class Writing implements Rule {
    @Override
    public void apply(Target target) {
        MethodSpec.Builder write = MethodSpec.methodBuilder("writeTo")
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .addParameter(Support.WRITER, "out")
                .addStatement("out.beginObject()");
        if (target.isKind()) {
            Resource resource = target.type().resource().orElseThrow();
            write.addStatement("$T.string(out, $S, $S)", Support.FIELDS, "apiVersion", resource.apiVersion())
                    .addStatement("$T.string(out, $S, $S)", Support.FIELDS, "kind", resource.kind())
                    .addStatement("out.name($S)", "metadata")
                    .addStatement("$T.wrap(model.getMetadata()).writeTo(out)", Support.META);
        }
        List<CodeBlock> fields = target.fields().stream().map(Writing::field).toList();
        List<ParameterSpec> out =
                List.of(ParameterSpec.builder(Support.WRITER, "out").build());
        new Parts("writePart", false, out).add(target, write, fields);
        if (target.type().keepsUnknownFields()) {
            write.addStatement("$T.additional(out, model.getAdditionalProperties())", Support.FIELDS);
        }
        target.add(write.addStatement("out.endObject()").build());
    }

    private static CodeBlock field(Field field) {
        String name = field.property().name();
        Optional<String> helper = switch (field.container()) {
            case ONE -> Optional.empty();
            case LIST -> field.value().listWriter();
            case MAP -> field.value().mapWriter();
        };
        if (helper.isPresent()) {
            return CodeBlock.of("$T.$L(out, $S, $L);\n", Support.FIELDS, helper.get(), name, field.get());
        }
        return switch (field.container()) {
            case ONE -> field.value().writeField(name, field.get());
            case LIST -> list(field, name);
            case MAP -> map(field, name);
        };
    }

    private static CodeBlock list(Field field, String name) {
        return CodeBlock.builder()
                .beginControlFlow("if ($T.isWritten($L))", Support.FIELDS, field.get())
                .addStatement("out.name($S)", name)
                .addStatement("out.beginList()")
                .beginControlFlow("for ($T item : $L)", field.value().raw(), field.get())
                .add(field.value().write(CodeBlock.of("item")))
                .endControlFlow()
                .addStatement("out.endList()")
                .endControlFlow()
                .build();
    }

    private static CodeBlock map(Field field, String name) {
        return CodeBlock.builder()
                .beginControlFlow("if ($T.isWritten($L))", Support.FIELDS, field.get())
                .addStatement("out.name($S)", name)
                .addStatement("out.beginObject()")
                .beginControlFlow(
                        "for ($T<$T, $T> entry : $L.entrySet())",
                        ClassName.get(Map.Entry.class),
                        String.class,
                        field.value().raw(),
                        field.get())
                .addStatement("out.name(entry.getKey())")
                .add(field.value().write(CodeBlock.of("entry.getValue()")))
                .endControlFlow()
                .addStatement("out.endObject()")
                .endControlFlow()
                .build();
    }
}
