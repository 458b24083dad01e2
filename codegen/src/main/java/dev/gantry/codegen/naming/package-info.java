/** How a name of the schema becomes a name of Java. */
@NullMarked
package dev.gantry.codegen.naming;

import org.jspecify.annotations.NullMarked;
