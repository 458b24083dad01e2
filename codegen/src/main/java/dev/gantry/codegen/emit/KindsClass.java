package dev.gantry.codegen.emit;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeSpec;
import com.palantir.javapoet.WildcardTypeName;
import dev.gantry.codegen.model.MatchedType;
import dev.gantry.codegen.naming.TypeNames;
import dev.gantry.codegen.rule.KindRecord;
import dev.gantry.codegen.schema.Resource;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;

/** {@code Kinds}: every kind that has a generated class. */
final class KindsClass {
    private static final String ROOT = "dev.gantry.kubernetes";
    private static final ClassName KIND = ClassName.get(ROOT, "Kind");
    private static final ParameterizedTypeName ANY_KIND =
            ParameterizedTypeName.get(KIND, WildcardTypeName.subtypeOf(Object.class));

    private KindsClass() {}

    static TypeSpec of(List<MatchedType> types, TypeNames names) {
        List<MatchedType> kinds =
                types.stream().filter(type -> type.resource().isPresent()).toList();
        return TypeSpec.classBuilder("Kinds")
                .addJavadoc("The kinds of Kubernetes that have a class here.\n")
                .addAnnotation(AnnotationSpec.builder(ClassName.get("javax.annotation.processing", "Generated"))
                        .addMember("value", "$S", "dev.gantry.codegen")
                        .build())
                .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
                .addMethod(MethodSpec.constructorBuilder()
                        .addModifiers(Modifier.PRIVATE)
                        .build())
                .addMethod(all(kinds))
                .addMethod(find(kinds, names))
                .build();
    }

    private static MethodSpec all(List<MatchedType> kinds) {
        CodeBlock names = kinds.stream()
                .map(kind -> kind.resource().orElseThrow())
                .map(resource -> CodeBlock.of("find($S, $S)", resource.apiVersion(), resource.kind()))
                .collect(CodeBlock.joining(",\n"));
        return MethodSpec.methodBuilder("all")
                .addJavadoc("All of them.\n")
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .returns(ParameterizedTypeName.get(ClassName.get(List.class), ANY_KIND))
                .addCode("return $T.of(\n$L)\n", Stream.class, names)
                .addCode("$>.<$T>flatMap($T::stream)\n.toList();$<\n", ANY_KIND, Optional.class)
                .build();
    }

    private static MethodSpec find(List<MatchedType> kinds, TypeNames names) {
        CodeBlock.Builder cases = CodeBlock.builder().add("return switch (apiVersion + \" \" + kind) {\n$>");
        for (MatchedType kind : kinds) {
            Resource resource = kind.resource().orElseThrow();
            ClassName type = names.of(kind.schema());
            cases.add(
                    "case $S -> $T.of($L);\n",
                    resource.apiVersion() + " " + resource.kind(),
                    Optional.class,
                    KindRecord.of(kind, type));
        }
        cases.add("default -> $T.find(apiVersion, kind);\n$<};\n", ClassName.get(ROOT, "CustomKinds"));
        return MethodSpec.methodBuilder("find")
                .addJavadoc(
                        "The kind of this API version (<code>apps/v1</code>) and name (<code>Deployment</code>); custom"
                                + " resources too, where their generated classes are on the class path.\n")
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .returns(ParameterizedTypeName.get(ClassName.get(Optional.class), ANY_KIND))
                .addParameter(String.class, "apiVersion")
                .addParameter(String.class, "kind")
                .addCode(cases.build())
                .build();
    }
}
