/**
 * What a definition becomes: Kubernetes objects in the order in which they are applied, and their text. No I/O but for
 * writing that text where it was asked for.
 */
@NullMarked
package dev.gantry.manifest;

import org.jspecify.annotations.NullMarked;
