/** What is filled in and refused before an object is stored: accounts, priorities, limits, quotas. */
@NullMarked
package dev.gantry.embedded.admission;

import org.jspecify.annotations.NullMarked;
