/** What an API server finds wrong with one object, found before it is asked: a class for each part of an object. */
@NullMarked
package dev.gantry.manifest.validation;

import org.jspecify.annotations.NullMarked;
