package dev.gantry.manifest;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;

/** Orders references by wave and kind, then by namespace and name, for any two of them and on every machine. */
final class ApplyOrder {
    private record Rank(int position, Wave wave) {}

    private static final Rank LAST = new Rank(Integer.MAX_VALUE, Wave.OTHERS);
    private static final Map<String, Rank> RANKS = ranks();
    private static final Comparator<ObjectRef> WITHIN_KIND = Comparator.comparing(ObjectRef::group)
            .thenComparing(ObjectRef::kind)
            .thenComparing(ref -> ref.namespace().orElse(""))
            .thenComparing(ObjectRef::name)
            .thenComparing(ObjectRef::apiVersion);

    private ApplyOrder() {}

    static int compare(ObjectRef one, ObjectRef other) {
        int byRank = Integer.compare(rank(one).position, rank(other).position);
        return byRank != 0 ? byRank : WITHIN_KIND.compare(one, other);
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
