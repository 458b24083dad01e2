/**
 * The command line of a user's own program: {@code synth}, {@code plan}, {@code apply}, {@code status}, {@code destroy}.
 * What a command does is the engine's; here it is asked for, shown, and turned into an exit code.
 */
@NullMarked
package dev.gantry.cli;

import org.jspecify.annotations.NullMarked;
