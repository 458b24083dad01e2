/** What the definition says of placement and upgrades, beside what a real scheduler and a real API server make of it. */
@NullMarked
package dev.gantry.tests.placement;

import org.jspecify.annotations.NullMarked;
