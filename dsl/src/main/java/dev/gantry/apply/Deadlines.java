package dev.gantry.apply;

import dev.gantry.manifest.ObjectRef;
import dev.gantry.rollout.Rollout;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.node.ObjectNode;

/** Remembers since when workloads have made no progress, for those whose annotation says how long they may. */
final class Deadlines {
    private static final Pattern SECONDS = Pattern.compile("([0-9]{1,9})s");

    private record Stand(String words, Instant since) {}

    private final Map<ObjectRef, Stand> stands = new HashMap<>();

    /**
     * Why it has failed, if it has made no progress for too long.
     *
     * @param words how it stands; others than before are progress
     */
    Optional<String> exceeded(ObjectRef ref, ObjectNode live, String words, Instant now) {
        Matcher said = SECONDS.matcher(Trees.annotations(live).getOrDefault(Rollout.DEADLINE, ""));
        if (!said.matches()) {
            return Optional.empty();
        }
        Stand stand = stands.get(ref);
        if (stand == null || !stand.words.equals(words)) {
            stand = new Stand(words, now);
            stands.put(ref, stand);
        }
        boolean late = !now.isBefore(stand.since.plus(Duration.ofSeconds(Long.parseLong(said.group(1)))));
        return late ? Optional.of(words + "; no progress for " + said.group(1) + " s, its deadline") : Optional.empty();
    }

    /** Whether one is being waited for. */
    boolean any() {
        return !stands.isEmpty();
    }

    void forget(ObjectRef ref) {
        stands.remove(ref);
    }
}
