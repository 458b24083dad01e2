/**
 * What is looked at before a manifest leaves the JVM: a small class a rule, over all objects of an app, every problem
 * reported. A new rule is one class and one line in {@link dev.gantry.manifest.check.Checks}.
 */
@NullMarked
package dev.gantry.manifest.check;

import org.jspecify.annotations.NullMarked;
