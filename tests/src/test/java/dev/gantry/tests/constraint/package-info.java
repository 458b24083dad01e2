/** Constraints of custom resources: what Gantry says of an object, and what an API server says. */
@NullMarked
package dev.gantry.tests.constraint;

import org.jspecify.annotations.NullMarked;
