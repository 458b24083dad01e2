package dev.gantry.codegen.rule;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.gantry.codegen.schema.Resource;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** What makes a kind's class an object of Kubernetes: its kind, name, namespace, labels and annotations. */
final class Identity implements Rule {
    private static final ClassName STRING = ClassName.get(String.class);
    private static final ClassName OPTIONAL = ClassName.get(Optional.class);

    @Override
    public boolean appliesTo(Target target) {
        return target.isKind();
    }

    @Override
    public void apply(Target target) {
        Resource resource = target.type().resource().orElseThrow();
        constant(target, "apiVersion", resource.apiVersion());
        constant(target, "kind", resource.kind());
        target.add(override("scope", Support.SCOPE)
                .addStatement("return $T.$L", Support.SCOPE, resource.namespaced() ? "NAMESPACED" : "CLUSTER")
                .build());
        target.add(override("name", STRING)
                .addStatement("return model.getMetadata().getName()")
                .build());
        target.add(override("namespace", ParameterizedTypeName.get(OPTIONAL, STRING))
                .addStatement("return $T.ofNullable(model.getMetadata().getNamespace())", OPTIONAL)
                .build());
        metadata(target);
        entry(target, "label", "plusLabels");
        entry(target, "annotation", "plusAnnotations");
    }

    private static void constant(Target target, String name, String value) {
        target.add(override(name, STRING).addStatement("return $S", value).build());
    }

    private static void metadata(Target target) {
        target.add(override("metadata", ParameterizedTypeName.get(OPTIONAL, Support.META))
                .addStatement("return $T.of($T.wrap(model.getMetadata()))", OPTIONAL, Support.META)
                .build());
        target.add(Methods.wither(
                        target,
                        "metadata",
                        "Sets <code>metadata</code>; the name stays where the new metadata have none.\n")
                .addParameter(Support.META, "metadata")
                .addStatement("$T next = copy()", target.model())
                .addStatement(
                        "next.setMetadata($T.unwrap(metadata.name().isPresent() ? metadata :"
                                + " metadata.name(name())))",
                        Support.META)
                .addStatement("return new $T(next)", target.name())
                .build());
        target.add(override("metadata", target.name())
                .addParameter(ParameterizedTypeName.get(ClassName.get(UnaryOperator.class), Support.META), "change")
                .addStatement("return metadata(change.apply($T.wrap(model.getMetadata())))", Support.META)
                .build());
    }

    private static void entry(Target target, String name, String plus) {
        target.add(override(name, target.name())
                .addParameter(String.class, "key")
                .addParameter(String.class, "value")
                .addStatement("return metadata($T.wrap(model.getMetadata()).$L(key, value))", Support.META, plus)
                .build());
    }

    private static MethodSpec.Builder override(String name, TypeName type) {
        return MethodSpec.methodBuilder(name)
                .addAnnotation(Override.class)
                .addModifiers(javax.lang.model.element.Modifier.PUBLIC)
                .returns(type);
    }
}
