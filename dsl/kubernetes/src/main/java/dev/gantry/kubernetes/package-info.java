/**
 * Kubernetes' own types, one Java type each: this package holds what they have in common, its sub-packages (by API
 * group) hold the types generated from Kubernetes' schema.
 */
@NullMarked
package dev.gantry.kubernetes;

import org.jspecify.annotations.NullMarked;
