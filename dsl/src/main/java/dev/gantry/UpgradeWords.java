package dev.gantry;

import static java.util.Objects.requireNonNull;

import dev.gantry.Upgrade.OnFailure;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What an upgrade of any kind may say. */
record UpgradeWords(
        List<Ref<Job>> after,
        Optional<Duration> deadline,
        Optional<Duration> minReady,
        Optional<OnFailure> onFailure,
        Optional<Integer> revisions) {
    static final UpgradeWords NONE =
            new UpgradeWords(List.of(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    /** What an upgrade says, of whichever kind it is. */
    static UpgradeWords of(Upgrade upgrade) {
        return upgrade instanceof Paced<?> paced ? paced.words() : ((OnDelete) upgrade).words();
    }

    UpgradeWords after(List<Job> jobs) {
        List<Ref<Job>> all = new ArrayList<>();
        for (Job job : jobs) {
            all.add(new Ref<>(job));
        }
        return new UpgradeWords(List.copyOf(all), deadline, minReady, onFailure, revisions);
    }

    UpgradeWords deadline(Duration longest) {
        return new UpgradeWords(after, Optional.of(requireNonNull(longest, "longest")), minReady, onFailure, revisions);
    }

    UpgradeWords minReady(Duration shortest) {
        return new UpgradeWords(
                after, deadline, Optional.of(requireNonNull(shortest, "shortest")), onFailure, revisions);
    }

    UpgradeWords onFailure(OnFailure then) {
        return new UpgradeWords(after, deadline, minReady, Optional.of(requireNonNull(then, "then")), revisions);
    }

    UpgradeWords revisions(int count) {
        return new UpgradeWords(after, deadline, minReady, onFailure, Optional.of(count));
    }

    Optional<Wrong> wrong() {
        if (revisions.isPresent() && revisions.get() < 0) {
            return Wrong.of(
                    "count-negative",
                    revisions.get().toString(),
                    "A number of revisions is not negative.",
                    "Give 0 to keep none.");
        }
        return deadline.flatMap(Seconds::wrong).or(() -> minReady.flatMap(Seconds::negative));
    }

    /** What is added to a sentence about an upgrade. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        if (!after.isEmpty()) {
            List<String> names = new ArrayList<>();
            for (Ref<Job> job : after) {
                names.add(job.id().name());
            }
            text.append(", after ").append(String.join(" and ", names));
        }
        minReady.ifPresent(shortest ->
                text.append(", each ready for ").append(Seconds.of(shortest)).append(" s"));
        deadline.ifPresent(longest ->
                text.append(", failed after ").append(Seconds.of(longest)).append(" s without progress"));
        revisions.ifPresent(count -> text.append(", ").append(count).append(" old revisions kept"));
        onFailure.ifPresent(
                then -> text.append(then == OnFailure.ROLL_BACK ? ", rolled back if it fails" : ", held if it fails"));
        return text.toString();
    }
}
