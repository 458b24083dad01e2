/** An app as a person wants to know it: plain values, read from its objects and from what its definition said. */
@NullMarked
package dev.gantry.description;

import org.jspecify.annotations.NullMarked;
