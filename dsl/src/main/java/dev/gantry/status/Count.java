package dev.gantry.status;

/** Numbers in words that every kind uses alike. */
final class Count {
    private Count() {}

    static String of(long some, long all, String what) {
        return some + " of " + all + " " + what;
    }

    static String things(long count, String one, String many) {
        return count + " " + (count == 1 ? one : many);
    }
}
