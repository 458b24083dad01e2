/** The model classes of custom resources, in the manner of fabric8's own. */
@NullMarked
package dev.gantry.codegen.bean;

import org.jspecify.annotations.NullMarked;
