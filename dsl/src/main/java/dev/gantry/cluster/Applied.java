package dev.gantry.cluster;

import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/**
 * The answer to a write.
 *
 * @param object the object as stored, or as it would be
 * @param created whether it did not exist before
 * @param warnings what the server remarked
 */
public record Applied(ObjectNode object, boolean created, List<String> warnings) {}
