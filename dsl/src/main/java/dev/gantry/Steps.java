package dev.gantry;

import static java.util.Objects.requireNonNull;

import dev.gantry.Upgrade.OnFailure;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What every upgrade may say. */
record Steps(
        List<Ref<Job>> after, Optional<Duration> deadline, Optional<Duration> minReady, Optional<OnFailure> onFailure) {
    static final Steps NONE = new Steps(List.of(), Optional.empty(), Optional.empty(), Optional.empty());

    /** What every kind of upgrade says, whichever it is. */
    static Steps of(Upgrade upgrade) {
        if (upgrade instanceof Rolling rolling) {
            return rolling.steps();
        }
        return upgrade instanceof Recreate recreate ? recreate.steps() : NONE;
    }

    Steps after(List<Job> jobs) {
        List<Ref<Job>> all = new ArrayList<>();
        for (Job job : jobs) {
            all.add(new Ref<>(job));
        }
        return new Steps(List.copyOf(all), deadline, minReady, onFailure);
    }

    Steps deadline(Duration longest) {
        return new Steps(after, Optional.of(requireNonNull(longest, "longest")), minReady, onFailure);
    }

    Steps minReady(Duration shortest) {
        return new Steps(after, deadline, Optional.of(requireNonNull(shortest, "shortest")), onFailure);
    }

    Steps onFailure(OnFailure then) {
        return new Steps(after, deadline, minReady, Optional.of(requireNonNull(then, "then")));
    }

    Optional<Wrong> wrong() {
        return deadline.flatMap(Seconds::wrong).or(() -> minReady.flatMap(Seconds::negative));
    }
}
