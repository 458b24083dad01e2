/** The embedded cluster: what it does, and that it does what a real one does. */
@NullMarked
package dev.gantry.tests.embedded;

import org.jspecify.annotations.NullMarked;
