/** The schema's types matched to fabric8's model classes. */
@NullMarked
package dev.gantry.codegen.model;

import org.jspecify.annotations.NullMarked;
