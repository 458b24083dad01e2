/** FTGO as its users run it: its manifests in every environment, and its whole life on a real cluster. */
@NullMarked
package dev.gantry.tests.ftgo;

import org.jspecify.annotations.NullMarked;
