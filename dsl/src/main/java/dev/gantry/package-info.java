/**
 * The words that describe an app: immutable values, made by the static factories of {@link dev.gantry.Gantry} and
 * changed by methods that each return a new value.
 *
 * <p>What is required is an argument of the factory; what is optional is said afterwards. A reference is the value
 * itself. Mistakes that only the whole can tell are reported together, when the app is synthesized.
 */
@NullMarked
@CheckReturnValue
package dev.gantry;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
