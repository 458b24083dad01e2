/** Writes the generated sources: rules in order, files, the Maven goal and the command line. */
@NullMarked
package dev.gantry.codegen.emit;

import org.jspecify.annotations.NullMarked;
