package dev.gantry.embedded.controller;

import tools.jackson.databind.JsonNode;

/** Fields that hold a number or a share of another one: {@code 2} or {@code 25%}. */
final class IntOrPercent {
    private IntOrPercent() {}

    /**
     * The number that is meant.
     *
     * @param otherwise what is meant where nothing is said
     * @param total of how many a percentage is a share
     * @param up whether a share is rounded up
     */
    static int of(JsonNode value, int otherwise, int total, boolean up) {
        if (value.isString() && value.asString().endsWith("%")) {
            String text = value.asString();
            long hundredfold =
                    Long.parseLong(text.substring(0, text.length() - 1).strip()) * total;
            return Math.toIntExact(up ? -Math.floorDiv(-hundredfold, 100) : Math.floorDiv(hundredfold, 100));
        }
        return value.isString() ? Integer.parseInt(value.asString()) : value.asInt(otherwise);
    }
}
