/** Server-side apply: who owns which field, and what comes of an apply. Pure. */
@NullMarked
package dev.gantry.embedded.merge;

import org.jspecify.annotations.NullMarked;
