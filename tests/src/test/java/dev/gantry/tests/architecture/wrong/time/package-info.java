@NullMarked
package dev.gantry.tests.architecture.wrong.time;

import org.jspecify.annotations.NullMarked;
