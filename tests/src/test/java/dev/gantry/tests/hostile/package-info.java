/** Definitions that were written to do harm, or by accident do: {@code tests/benchmarks/fuzz} runs them for minutes. */
@NullMarked
package dev.gantry.tests.hostile;

import org.jspecify.annotations.NullMarked;
