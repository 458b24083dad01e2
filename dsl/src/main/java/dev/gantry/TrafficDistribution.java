package dev.gantry;

/** Which instances are called first, where there are several ({@code spec.trafficDistribution}). */
public enum TrafficDistribution {
    /** Those in the caller's zone. */
    PREFER_SAME_ZONE("PreferSameZone"),
    /** Those on the caller's node, then those in its zone. */
    PREFER_SAME_NODE("PreferSameNode");

    private final String text;

    TrafficDistribution(String text) {
        this.text = text;
    }

    String text() {
        return text;
    }
}
