/** Small programs as their writers compile them, and what javac says of them. */
@NullMarked
package dev.gantry.tests.javac;

import org.jspecify.annotations.NullMarked;
