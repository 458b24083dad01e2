package dev.gantry.embedded.merge;

import tools.jackson.databind.node.ObjectNode;

/**
 * What comes of an apply.
 *
 * @param object the object then, with its managers
 * @param changed whether anything is to be stored
 */
public record Merged(ObjectNode object, boolean changed) {}
