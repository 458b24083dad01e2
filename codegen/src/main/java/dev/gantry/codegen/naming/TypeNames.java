package dev.gantry.codegen.naming;

import com.palantir.javapoet.ClassName;
import dev.gantry.codegen.schema.Type;

/** The Java class of a type. */
@FunctionalInterface
public interface TypeNames {
    /** The class of a type. */
    ClassName of(Type type);
}
