package dev.gantry.manifest;

import java.util.HashMap;
import java.util.Map;

/** Orders references by wave and kind, then by namespace and name, for any two of them and on every machine. */
final class ApplyOrder {
    private record Rank(int position, Wave wave) {}

    private static final Rank LAST = new Rank(Integer.MAX_VALUE, Wave.OTHERS);
    private static final Map<String, Rank> RANKS = ranks();

    private ApplyOrder() {}

    static int compare(ObjectRef one, ObjectRef other) {
        int byRank = Integer.compare(rank(one).position, rank(other).position);
        return byRank != 0 ? byRank : compareWithin(one, other);
    }

    /** What an object is sorted by before all else; asked once an object rather than at each comparison. */
    static int position(ObjectRef ref) {
        return rank(ref).position;
    }

    /** The order of objects of the same position. */
    static int compareWithin(ObjectRef one, ObjectRef other) {
        int order =
                one.apiVersion().equals(other.apiVersion()) ? 0 : one.group().compareTo(other.group());
        order = order != 0 ? order : one.kind().compareTo(other.kind());
        order = order != 0
                ? order
                : one.namespace().orElse("").compareTo(other.namespace().orElse(""));
        order = order != 0 ? order : one.name().compareTo(other.name());
        return order != 0 ? order : one.apiVersion().compareTo(other.apiVersion());
    }

    static Wave wave(ObjectRef ref) {
        return rank(ref).wave;
    }

    private static Rank rank(ObjectRef ref) {
        String group = ref.group();
        return RANKS.getOrDefault(group.isEmpty() ? ref.kind() : ref.kind() + "." + group, LAST);
    }

    private static Map<String, Rank> ranks() {
        Map<String, Rank> ranks = new HashMap<>();
        for (Wave wave : Wave.values()) {
            for (String kind : wave.kinds()) {
                ranks.put(kind, new Rank(ranks.size(), wave));
            }
        }
        return ranks;
    }
}
