/** What the README says is so. */
@NullMarked
package dev.gantry.tests.readme;

import org.jspecify.annotations.NullMarked;
