/** What the language refuses, told by javac itself. */
@NullMarked
package dev.gantry.tests.language;

import org.jspecify.annotations.NullMarked;
