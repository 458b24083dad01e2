/** One small class for each thing that a generated type offers. */
@NullMarked
package dev.gantry.codegen.rule;

import org.jspecify.annotations.NullMarked;
