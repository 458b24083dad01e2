/** What an apply would do: the difference between what is wanted and what is there, as a value. Pure: nothing here asks a cluster. */
@NullMarked
package dev.gantry.plan;

import org.jspecify.annotations.NullMarked;
