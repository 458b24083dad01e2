@NullMarked
package dev.gantry.tests.architecture.wrong.cli;

import org.jspecify.annotations.NullMarked;
