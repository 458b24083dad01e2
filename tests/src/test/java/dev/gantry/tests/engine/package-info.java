/** The engine against a real cluster: what it does, what it refuses, and what it leaves alone. */
@NullMarked
package dev.gantry.tests.engine;

import org.jspecify.annotations.NullMarked;
