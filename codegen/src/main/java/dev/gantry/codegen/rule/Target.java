package dev.gantry.codegen.rule;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.TypeSpec;
import dev.gantry.codegen.model.MatchedType;
import dev.gantry.codegen.schema.Choice;
import dev.gantry.codegen.schema.SchemaException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The class that is being generated, and what rules need to know about it. */
final class Target {
    private final MatchedType type;
    private final ClassName name;
    private final List<Field> fields;
    private final Map<String, Choice> enums;
    private final Docs docs;
    private final TypeSpec.Builder builder;
    private final Set<String> signatures = new HashSet<>();

    Target(MatchedType type, ClassName name, List<Field> fields, Map<String, Choice> enums, Docs docs) {
        this.type = type;
        this.name = name;
        this.fields = fields;
        this.enums = enums;
        this.docs = docs;
        this.builder = TypeSpec.classBuilder(name);
    }

    MatchedType type() {
        return type;
    }

    ClassName name() {
        return name;
    }

    ClassName model() {
        return type.model();
    }

    /** In the order in which they are written. */
    List<Field> fields() {
        return fields;
    }

    Optional<Field> field(String name) {
        return fields.stream().filter(f -> f.property().name().equals(name)).findFirst();
    }

    Map<String, Choice> enums() {
        return enums;
    }

    Docs docs() {
        return docs;
    }

    /** The fields that can be null, as arguments; their nulls are kept beside what the schema does not name. */
    CodeBlock nullable() {
        return fields.stream()
                .filter(field -> field.property().isNullable())
                .map(field -> CodeBlock.of("$S", field.property().name()))
                .collect(CodeBlock.joining(", "));
    }

    boolean isKind() {
        return type.resource().isPresent();
    }

    TypeSpec.Builder builder() {
        return builder;
    }

    /** Adds a method; two of one signature would not compile, and say so here. */
    void add(MethodSpec method) {
        String signature = method.name()
                + method.parameters().stream()
                        .map(parameter -> erasure(parameter))
                        .collect(Collectors.joining(",", "(", ")"));
        if (!signatures.add(signature)) {
            throw new SchemaException(name + " would have " + signature + " twice.");
        }
        builder.addMethod(method);
    }

    private static String erasure(ParameterSpec parameter) {
        String type = parameter.type().toString();
        int generic = type.indexOf('<');
        return generic < 0 ? type : type.substring(0, generic);
    }
}
