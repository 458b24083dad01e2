package dev.gantry.problem;

/**
 * A line of the user's own Java.
 *
 * @param file the file's name without folders, for example {@code Order.java}
 * @param line counted from 1
 */
public record Source(String file, int line) implements Comparable<Source> {
    @Override
    public int compareTo(Source other) {
        int byFile = file.compareTo(other.file);
        return byFile != 0 ? byFile : Integer.compare(line, other.line);
    }

    /** As editors and stack traces write it: {@code Order.java:31}. */
    @Override
    public String toString() {
        return file + ":" + line;
    }
}
