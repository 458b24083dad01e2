/**
 * What the definition of a custom resource asks of an object beside its types, evaluated as the API server does it. Loaded
 * only where an app has an object of such a kind.
 */
@NullMarked
package dev.gantry.manifest.constraint;

import org.jspecify.annotations.NullMarked;
