/** Shows what an app is: explained, as a picture, and beside itself in another environment. Pure text from plain values. */
@NullMarked
package dev.gantry.view;

import org.jspecify.annotations.NullMarked;
