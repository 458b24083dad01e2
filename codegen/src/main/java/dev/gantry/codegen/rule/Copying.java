package dev.gantry.codegen.rule;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Modifier;

/** {@code copy}, the shallow one that withers change, and {@code model}, the deep one that callers own. */
final class Copying implements Rule {
    @Override
    public void apply(Target target) {
        MethodSpec.Builder copy = MethodSpec.methodBuilder("copy")
                .addModifiers(Modifier.PRIVATE)
                .returns(target.model())
                .addStatement("$1T next = new $1T()", target.model());
        MethodSpec.Builder model = Methods.open(
                        "model",
                        "A fabric8 object of the caller's own: changing it changes nothing here. Lists and maps that"
                                + " were said to be empty are immutable in it.\n")
                .returns(target.model())
                .addStatement("$T next = copy()", target.model());
        if (target.isKind()) {
            model.addAnnotation(Override.class);
            copy.addStatement("next.setMetadata(model.getMetadata())");
            model.beginControlFlow("if (model.getMetadata() != null)")
                    .addStatement("next.setMetadata($T.wrap(model.getMetadata()).model())", Support.META)
                    .endControlFlow();
        }
        List<CodeBlock> shallow = new ArrayList<>();
        List<CodeBlock> deep = new ArrayList<>();
        for (Field field : target.fields()) {
            shallow.add(CodeBlock.builder().addStatement(field.set(field.get())).build());
            deepen(field).ifPresent(deep::add);
        }
        List<ParameterSpec> next =
                List.of(ParameterSpec.builder(target.model(), "next").build());
        new Parts("copyPart", false, next).add(target, copy, shallow);
        new Parts("modelPart", false, next).add(target, model, deep);
        if (target.type().keepsUnknownFields()) {
            copy.addStatement("next.setAdditionalProperties(model.getAdditionalProperties())");
            model.addStatement(
                    "next.setAdditionalProperties($T.copy(model.getAdditionalProperties()))", Support.ADDITIONAL);
        }
        target.add(copy.addStatement("return next").build());
        target.add(model.addStatement("return next").build());
    }

    private static Optional<CodeBlock> deepen(Field field) {
        return switch (field.container()) {
            case LIST -> Optional.of(container(field, Support.LISTS));
            case MAP -> Optional.of(container(field, Support.MAPS));
            case ONE ->
                field.value()
                        .copy(field.get())
                        .map(copied -> CodeBlock.builder()
                                .beginControlFlow("if ($L != null)", field.get())
                                .addStatement(field.set(copied))
                                .endControlFlow()
                                .build());
        };
    }

    private static CodeBlock container(Field field, ClassName helper) {
        CodeBlock copied = field.value()
                .copy(CodeBlock.of("item"))
                .map(item -> CodeBlock.of("$T.copy($L, item -> $L)", helper, field.get(), item))
                .orElseGet(() -> CodeBlock.of("$T.copy($L)", helper, field.get()));
        return CodeBlock.builder().addStatement(field.set(copied)).build();
    }
}
