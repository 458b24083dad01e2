package dev.gantry.codegen.crd;

import tools.jackson.databind.JsonNode;

/**
 * One document of a text.
 *
 * @param source what messages call it: a file, and where it has several documents the line of this one
 * @param tree what it says
 */
record Document(String source, JsonNode tree) {
    Document {
        tree = WholeCharacters.of(tree);
    }
}
