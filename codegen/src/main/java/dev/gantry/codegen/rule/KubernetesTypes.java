package dev.gantry.codegen.rule;

import com.palantir.javapoet.ClassName;
import dev.gantry.codegen.model.MatchedType;
import dev.gantry.codegen.naming.TypeNames;
import dev.gantry.codegen.schema.Shape;
import java.util.List;
import java.util.Optional;

/** Kubernetes' own types by the names of their classes, for custom resources that have them inside. */
public final class KubernetesTypes {
    private final List<MatchedType> types;
    private final TypeNames names;

    /**
     * @param types Kubernetes' own
     * @param names their classes
     */
    public KubernetesTypes(List<MatchedType> types, TypeNames names) {
        this.types = types;
        this.names = names;
    }

    /** The type of a class, by its simple or its full name: {@code V1LabelSelector}. */
    public Optional<Shape> find(String name) {
        Values values = new Values(types, names);
        for (MatchedType type : types) {
            ClassName found = names.of(type.schema());
            if (found.simpleName().equals(name) || found.canonicalName().equals(name)) {
                return Optional.of(
                        new Shape.Known(found.canonicalName(), type.model().canonicalName(), values.isStartable(type)));
            }
        }
        return Optional.empty();
    }
}
