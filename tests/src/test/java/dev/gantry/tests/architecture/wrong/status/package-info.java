@NullMarked
package dev.gantry.tests.architecture.wrong.status;

import org.jspecify.annotations.NullMarked;
