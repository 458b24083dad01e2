@NullMarked
package dev.gantry.tests.architecture.wrong.apply;

import org.jspecify.annotations.NullMarked;
