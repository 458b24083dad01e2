package dev.gantry.manifest.constraint;

/** Whether a double counts as a whole number: as close to one as the server asks, and not beyond what a double holds exactly. */
final class Whole {
    private static final double LARGEST = (1L << 53) - 1;
    private static final double EPSILON = 1e-9;

    private Whole() {}

    static boolean is(double number) {
        if (!(Math.abs(number) <= LARGEST)) {
            return false;
        }
        double whole = (double) (long) number;
        if (number == whole) {
            return true;
        }
        return whole != 0 && Math.abs(number - whole) / (Math.abs(number) + Math.abs(whole)) < EPSILON;
    }
}
