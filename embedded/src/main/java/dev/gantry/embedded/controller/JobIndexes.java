package dev.gantry.embedded.controller;

import java.util.BitSet;

/** Completion indexes of a Job, written {@code 0-3,5,7,8}. */
record JobIndexes(BitSet bits) {
    static JobIndexes none() {
        return new JobIndexes(new BitSet());
    }

    /** Reads those below {@code completions}. */
    static JobIndexes parse(String text, int completions) {
        BitSet bits = new BitSet();
        for (String interval : text.split(",", -1)) {
            String[] ends = interval.split("-", -1);
            if (ends[0].matches("[0-9]{1,9}") && ends[ends.length - 1].matches("[0-9]{1,9}")) {
                int from = Integer.parseInt(ends[0]);
                int to = Math.min(Integer.parseInt(ends[ends.length - 1]), completions - 1);
                if (from <= to) {
                    bits.set(from, to + 1);
                }
            }
        }
        return new JobIndexes(bits);
    }

    boolean has(int index) {
        return index >= 0 && bits.get(index);
    }

    int total() {
        return bits.cardinality();
    }

    JobIndexes with(BitSet more) {
        BitSet all = (BitSet) bits.clone();
        all.or(more);
        return new JobIndexes(all);
    }

    /** How many both have. */
    int common(JobIndexes other) {
        BitSet both = (BitSet) bits.clone();
        both.and(other.bits);
        return both.cardinality();
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        int from = bits.nextSetBit(0);
        while (from >= 0) {
            int to = bits.nextClearBit(from) - 1;
            text.append(text.length() == 0 ? "" : ",").append(from);
            if (to > from) {
                text.append(to == from + 1 ? "," : "-").append(to);
            }
            from = bits.nextSetBit(to + 1);
        }
        return text.toString();
    }
}
