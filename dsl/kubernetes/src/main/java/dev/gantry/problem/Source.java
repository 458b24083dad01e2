package dev.gantry.problem;

/**
 * A place in what somebody wrote: a line of the user's own Java, or a place in a text that was read.
 *
 * @param file the file's name without folders, for example {@code Order.java}; of a text that was read, its path
 * @param line counted from 1
 * @param column counted in characters from 1; 0 where the line is all that is known
 */
public record Source(String file, int line, int column) implements Comparable<Source> {
    /** A line. */
    public Source(String file, int line) {
        this(file, line, 0);
    }

    @Override
    public int compareTo(Source other) {
        int byFile = file.compareTo(other.file);
        int byLine = byFile != 0 ? byFile : Integer.compare(line, other.line);
        return byLine != 0 ? byLine : Integer.compare(column, other.column);
    }

    /** As editors and stack traces write it: {@code Order.java:31}, {@code order.yaml:31:5}. */
    @Override
    public String toString() {
        return file + ":" + line + (column > 0 ? ":" + column : "");
    }
}
