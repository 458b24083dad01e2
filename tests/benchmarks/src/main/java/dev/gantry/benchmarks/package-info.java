/** What is measured: the programs that the script {@code run} starts, and JMH for the hot paths. */
@NullMarked
package dev.gantry.benchmarks;

import org.jspecify.annotations.NullMarked;
