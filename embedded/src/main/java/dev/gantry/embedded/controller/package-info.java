/** The controllers, each of which brings what is there closer to what is wanted. */
@NullMarked
package dev.gantry.embedded.controller;

import org.jspecify.annotations.NullMarked;
