/** Reads CustomResourceDefinitions: files and clusters, what they define, and the types below each of their versions. */
@NullMarked
package dev.gantry.codegen.crd;

import org.jspecify.annotations.NullMarked;
