package dev.gantry.codegen.naming;

import com.palantir.javapoet.ClassName;
import dev.gantry.codegen.model.MatchedType;
import dev.gantry.codegen.schema.Choice;
import dev.gantry.codegen.schema.Property;
import java.util.Map;

/** Where each enum stands. */
public interface EnumNames {
    /** The enum of a field that has one. */
    ClassName of(Property property, MatchedType type);

    /** The enums that stand in a type's class: their names and values. */
    Map<String, Choice> hostedBy(MatchedType type);
}
