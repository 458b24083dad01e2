package dev.gantry.codegen.model;

import com.palantir.javapoet.TypeName;
import dev.gantry.codegen.schema.Property;

/**
 * A field of the schema and its place in a model class.
 *
 * @param property what the schema says
 * @param type what the model holds
 * @param getter the name of the method that reads it
 * @param setter the name of the method that sets it
 */
public record MatchedField(Property property, TypeName type, String getter, String setter) {}
