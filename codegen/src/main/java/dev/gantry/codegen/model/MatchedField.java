package dev.gantry.codegen.model;

import dev.gantry.codegen.schema.Property;
import java.lang.reflect.Type;

/**
 * A field of the schema and its place in a model class.
 *
 * @param property what the schema says
 * @param type what the model holds
 * @param getter the name of the method that reads it
 * @param setter the name of the method that sets it
 */
public record MatchedField(Property property, Type type, String getter, String setter) {}
