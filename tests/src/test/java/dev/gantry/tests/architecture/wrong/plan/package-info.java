@NullMarked
package dev.gantry.tests.architecture.wrong.plan;

import org.jspecify.annotations.NullMarked;
