/** Makes compiled classes start sooner: what a JVM would make up at each start is written down once, by the build. */
@NullMarked
package dev.gantry.codegen.startup;

import org.jspecify.annotations.NullMarked;
