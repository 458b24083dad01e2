/** What Gantry says of objects, compared with what a real API server says of them. */
@NullMarked
package dev.gantry.tests.agreement;

import org.jspecify.annotations.NullMarked;
