package dev.gantry;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import dev.gantry.apply.ObjectStatus;
import dev.gantry.apply.Outcome;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.AbstractAssert;

/** Assertions on how an apply went in an embedded cluster. */
public final class CourseAssert extends AbstractAssert<CourseAssert, Course> {
    CourseAssert(Course actual) {
        super(actual, CourseAssert.class);
    }

    /** That all was done and became ready. */
    @CanIgnoreReturnValue
    public CourseAssert succeeded() {
        isNotNull();
        if (!actual.outcome().succeeded()) {
            failWithMessage("%s", described());
        }
        return this;
    }

    /** That it did not end well: something was refused or will not get ready, or time ran out. */
    @CanIgnoreReturnValue
    public CourseAssert failed() {
        isNotNull();
        if (actual.outcome().succeeded()) {
            failWithMessage("%s, and should have failed.", actual);
        }
        return this;
    }

    /** That it failed, and that what it says of why contains these words. */
    @CanIgnoreReturnValue
    public CourseAssert failedBecause(String words) {
        failed();
        if (!described().contains(words)) {
            failWithMessage("It should have failed because of \"%s\": %s", words, described());
        }
        return this;
    }

    /** That it failed, and that the app then returned to that release, all of which was ready. */
    @CanIgnoreReturnValue
    public CourseAssert returnedTo(int release) {
        failed();
        Optional<Outcome.Return> back = actual.outcome().returned();
        if (back.isEmpty() || back.get().release() != release) {
            failWithMessage(
                    "It should have returned to release %s, and %s: %s",
                    release, back.map(it -> "returned to " + it.release()).orElse("did not return"), described());
        } else if (!back.get().outcome().succeeded()) {
            failWithMessage(
                    "Its return to release %s failed: %s", release, back.get().outcome());
        }
        return this;
    }

    /** That it took no longer, in the cluster's time. */
    @CanIgnoreReturnValue
    public CourseAssert within(Duration most) {
        isNotNull();
        if (actual.took().compareTo(most) > 0) {
            failWithMessage("It took %s, and should have taken at most %s.", actual.took(), most);
        }
        return this;
    }

    /** How many pods of a workload were ready meanwhile. */
    @CanIgnoreReturnValue
    public ReadyAssert ready(Workload<?> workload) {
        isNotNull();
        return new ReadyAssert(this, workload.name(), actual.ready(workload));
    }

    private String described() {
        Outcome outcome = actual.outcome();
        List<String> lines = new ArrayList<>(List.of(actual.toString()));
        lines.addAll(outcome.problems());
        for (ObjectStatus unready : outcome.unready()) {
            lines.add(unready.ref() + ": " + unready.reason());
            lines.addAll(unready.lastLines());
        }
        return String.join("\n  ", lines);
    }
}
