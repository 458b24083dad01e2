/** The generated types as their users see them, and as a real API server does. */
@NullMarked
package dev.gantry.tests.kubernetes;

import org.jspecify.annotations.NullMarked;
