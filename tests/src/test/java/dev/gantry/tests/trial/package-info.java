/** The generator tried on definitions and objects that others wrote: {@code tests/trials/run}. */
@NullMarked
package dev.gantry.tests.trial;

import org.jspecify.annotations.NullMarked;
