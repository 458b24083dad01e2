@NullMarked
package dev.gantry.tests.architecture.wrong;

import org.jspecify.annotations.NullMarked;
