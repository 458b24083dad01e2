package dev.gantry.codegen.bean;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.gantry.codegen.model.MatchedField;
import dev.gantry.codegen.model.MatchedType;
import dev.gantry.codegen.schema.Resource;
import java.util.Set;

/** What makes a model class one of a kind: fabric8's CustomResource, its annotations, and whether it has a namespace. */
final class KindHead {
    private static final String ANNOTATIONS = "io.fabric8.kubernetes.model.annotation";
    private static final ClassName CUSTOM_RESOURCE = ClassName.get("io.fabric8.kubernetes.client", "CustomResource");
    private static final ClassName NAMESPACED = ClassName.get("io.fabric8.kubernetes.api.model", "Namespaced");
    private static final Set<String> INHERITED = Set.of("spec", "status");

    private KindHead() {}

    /** Whether CustomResource has a field already. */
    static boolean inherits(MatchedType type, MatchedField field) {
        return type.resource().isPresent()
                && INHERITED.contains(field.property().name());
    }

    static void add(TypeSpec.Builder builder, MatchedType type, Resource resource, String singular) {
        builder.superclass(ParameterizedTypeName.get(CUSTOM_RESOURCE, held(type, "spec"), held(type, "status")))
                .addAnnotation(annotation("Group", resource.group()))
                .addAnnotation(annotation("Version", resource.version()))
                .addAnnotation(annotation("Kind", resource.kind()))
                .addAnnotation(annotation("Plural", resource.plural()))
                .addAnnotation(annotation("Singular", singular))
                .addAnnotation(AnnotationSpec.builder(SuppressWarnings.class)
                        .addMember("value", "$S", "serial")
                        .build());
        if (resource.namespaced()) {
            builder.addSuperinterface(NAMESPACED);
        }
    }

    private static TypeName held(MatchedType type, String name) {
        for (MatchedField field : type.fields()) {
            if (field.property().name().equals(name)) {
                return field.type();
            }
        }
        return ClassName.get(Void.class);
    }

    private static AnnotationSpec annotation(String name, String value) {
        return AnnotationSpec.builder(ClassName.get(ANNOTATIONS, name))
                .addMember("value", "$S", value)
                .build();
    }
}
