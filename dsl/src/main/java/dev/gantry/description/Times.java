package dev.gantry.description;

/** Lengths of time as a person reads them. */
final class Times {
    private Times() {}

    /** For example {@code 90s}, {@code 10m}, {@code 2h}. */
    static String text(long seconds) {
        if (seconds == 0 || seconds % 60 != 0) {
            return seconds + "s";
        }
        return seconds % 3600 == 0 ? seconds / 3600 + "h" : seconds / 60 + "m";
    }
}
