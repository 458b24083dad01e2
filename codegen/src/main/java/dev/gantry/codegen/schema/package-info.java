/** Kubernetes' schema as immutable descriptions: what it says, and nothing about Java. */
@NullMarked
package dev.gantry.codegen.schema;

import org.jspecify.annotations.NullMarked;
