package dev.gantry;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What was said of pods as a whole, beside where they stand. Fields change in a fresh copy only. */
final class PodWords {
    static final PodWords NONE = new PodWords();

    @Nullable
    Said<Resources> requests;

    @Nullable
    Said<Resources> limits;

    @Nullable
    Said<Long> group;

    @Nullable
    Said<List<Long>> supplementalGroups;

    @Nullable
    Said<String> seccompProfile;

    boolean sharesProcesses;

    /** What of its node it has, and why. */
    Keyed<HostAccess, String> host = Keyed.none();

    /** What of its node a pod can have. */
    enum HostAccess {
        NETWORK("hostNetwork", "hostNetwork"),
        PROCESSES("hostPID", "hostProcesses"),
        IPC("hostIPC", "hostIpc");

        private final String field;
        private final String word;

        HostAccess(String field, String word) {
            this.field = field;
            this.word = word;
        }

        String word() {
            return word;
        }

        /** As Kubernetes writes it. */
        @Override
        public String toString() {
            return field;
        }
    }

    private PodWords() {}

    PodWords copy() {
        PodWords next = new PodWords();
        next.requests = requests;
        next.limits = limits;
        next.group = group;
        next.supplementalGroups = supplementalGroups;
        next.seccompProfile = seccompProfile;
        next.sharesProcesses = sharesProcesses;
        next.host = host;
        return next;
    }

    private @Nullable Object[] all() {
        return new @Nullable Object[] {
            requests, limits, group, supplementalGroups, seccompProfile, sharesProcesses, host
        };
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof PodWords that && Arrays.equals(all(), that.all());
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(all());
    }
}
