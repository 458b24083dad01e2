package dev.gantry.codegen.bean;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.gantry.codegen.model.MatchedField;
import dev.gantry.codegen.model.MatchedType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Modifier;

/**
 * A model class: a bean that Jackson and fabric8's client know, with room for fields that it does not know. Two are equal
 * when the values around them are.
 */
public final class BeanClass {
    private static final ClassName GENERATED = ClassName.get("javax.annotation.processing", "Generated");
    private static final String JACKSON = "com.fasterxml.jackson.annotation";
    private static final ClassName PROPERTY = ClassName.get(JACKSON, "JsonProperty");
    private static final ClassName INCLUDE = ClassName.get(JACKSON, "JsonInclude");
    private static final ClassName LIST = ClassName.get(List.class);
    private static final ClassName MAP = ClassName.get(Map.class);
    private static final TypeName ADDITIONAL =
            ParameterizedTypeName.get(MAP, ClassName.get(String.class), ClassName.get(Object.class));

    private final MatchedType type;
    private final TypeSpec.Builder builder;

    private BeanClass(MatchedType type) {
        this.type = type;
        this.builder = TypeSpec.classBuilder(type.model());
    }

    /**
     * The model class of a type.
     *
     * @param value the class of the values around it
     * @param singular the name in messages, where it is that of a kind
     */
    public static TypeSpec of(MatchedType type, ClassName value, String singular) {
        return new BeanClass(type).build(value, singular);
    }

    private TypeSpec build(ClassName value, String singular) {
        builder.addModifiers(Modifier.PUBLIC)
                .addJavadoc("fabric8's object of {@link $T}.\n", value)
                .addAnnotation(AnnotationSpec.builder(GENERATED)
                        .addMember("value", "$S", "dev.gantry.codegen")
                        .build())
                .addAnnotation(include("NON_NULL"));
        type.resource().ifPresent(resource -> KindHead.add(builder, type, resource, singular));
        builder.addMethod(MethodSpec.constructorBuilder()
                .addModifiers(Modifier.PUBLIC)
                .addJavadoc("An object with nothing set.\n")
                .build());
        for (MatchedField field : type.fields()) {
            if (!KindHead.inherits(type, field)) {
                property(field);
            }
        }
        if (type.keepsUnknownFields()) {
            additional();
        }
        equality(value);
        return builder.build();
    }

    private static AnnotationSpec include(String what) {
        return AnnotationSpec.builder(INCLUDE)
                .addMember("value", "$T.$L", INCLUDE.nestedClass("Include"), what)
                .build();
    }

    private void property(MatchedField field) {
        String name = fieldName(field);
        AnnotationSpec property = AnnotationSpec.builder(PROPERTY)
                .addMember("value", "$S", field.property().name())
                .build();
        FieldSpec.Builder variable = FieldSpec.builder(field.type(), name, Modifier.PRIVATE);
        MethodSpec.Builder getter = MethodSpec.methodBuilder(field.getter())
                .addAnnotation(property)
                .addModifiers(Modifier.PUBLIC)
                .returns(field.type())
                .addStatement("return $N", name);
        if (field.type() instanceof ParameterizedTypeName generic) {
            boolean isList = generic.rawType().equals(LIST);
            variable.initializer("new $T<>()", isList ? ArrayList.class : LinkedHashMap.class);
            getter.addAnnotation(include("NON_EMPTY"));
        }
        builder.addField(variable.build())
                .addMethod(getter.build())
                .addMethod(MethodSpec.methodBuilder(field.setter())
                        .addAnnotation(property)
                        .addModifiers(Modifier.PUBLIC)
                        .addParameter(field.type(), name)
                        .addStatement("this.$N = $N", name, name)
                        .build());
    }

    private static String fieldName(MatchedField field) {
        String word = field.getter().substring("get".length());
        String name = word.substring(0, 1).toLowerCase(Locale.ROOT) + word.substring(1);
        return SourceVersion.isKeyword(name) ? name + "_" : name;
    }

    private void additional() {
        builder.addField(FieldSpec.builder(ADDITIONAL, "additionalProperties", Modifier.PRIVATE)
                        .addAnnotation(ClassName.get(JACKSON, "JsonIgnore"))
                        .initializer("new $T<>()", LinkedHashMap.class)
                        .build())
                .addMethod(MethodSpec.methodBuilder("getAdditionalProperties")
                        .addAnnotation(ClassName.get(JACKSON, "JsonAnyGetter"))
                        .addModifiers(Modifier.PUBLIC)
                        .returns(ADDITIONAL)
                        .addStatement("return additionalProperties")
                        .build())
                .addMethod(MethodSpec.methodBuilder("setAdditionalProperty")
                        .addAnnotation(ClassName.get(JACKSON, "JsonAnySetter"))
                        .addModifiers(Modifier.PUBLIC)
                        .addParameter(String.class, "name")
                        .addParameter(Object.class, "value")
                        .addStatement("additionalProperties.put(name, value)")
                        .build())
                .addMethod(MethodSpec.methodBuilder("setAdditionalProperties")
                        .addModifiers(Modifier.PUBLIC)
                        .addParameter(ADDITIONAL, "additionalProperties")
                        .addStatement("this.additionalProperties = additionalProperties")
                        .build());
    }

    private void equality(ClassName value) {
        builder.addMethod(override("equals", TypeName.BOOLEAN)
                        .addParameter(Object.class, "other")
                        .addStatement(
                                "return other instanceof $T that && $T.wrap(this).equals($T.wrap(that))",
                                type.model(),
                                value,
                                value)
                        .build())
                .addMethod(override("hashCode", TypeName.INT)
                        .addStatement("return $T.wrap(this).hashCode()", value)
                        .build())
                .addMethod(override("toString", ClassName.get(String.class))
                        .addStatement("return $T.wrap(this).toString()", value)
                        .build());
    }

    private static MethodSpec.Builder override(String name, TypeName returned) {
        return MethodSpec.methodBuilder(name)
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .returns(returned);
    }
}
