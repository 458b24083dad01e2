package dev.gantry;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import dev.gantry.Course.Moment;
import java.time.Duration;
import java.util.List;
import org.assertj.core.api.AbstractAssert;

/** Assertions on how many pods of a workload were ready from moment to moment. */
public final class ReadyAssert extends AbstractAssert<ReadyAssert, List<Moment>> {
    private final CourseAssert course;
    private final String workload;

    ReadyAssert(CourseAssert course, String workload, List<Moment> moments) {
        super(moments, ReadyAssert.class);
        this.course = course;
        this.workload = workload;
    }

    /** That at no moment fewer were ready. */
    @CanIgnoreReturnValue
    public ReadyAssert neverBelow(int least) {
        for (Moment moment : actual) {
            if (moment.ready() < least) {
                throw failure(
                        "%s had %s ready after %s, and should never have fewer than %s.\n  %s",
                        workload, moment.ready(), since(moment), least, told());
            }
        }
        return this;
    }

    /** That at no moment more were ready. */
    @CanIgnoreReturnValue
    public ReadyAssert neverAbove(int most) {
        for (Moment moment : actual) {
            if (moment.ready() > most) {
                throw failure(
                        "%s had %s ready after %s, and should never have more than %s.\n  %s",
                        workload, moment.ready(), since(moment), most, told());
            }
        }
        return this;
    }

    /** That so many were ready at the end. */
    @CanIgnoreReturnValue
    public ReadyAssert atTheEnd(int count) {
        int last = actual.get(actual.size() - 1).ready();
        if (last != count) {
            throw failure("%s had %s ready at the end, and should have %s.\n  %s", workload, last, count, told());
        }
        return this;
    }

    /** How many pods of another workload were ready meanwhile. */
    @CanIgnoreReturnValue
    public ReadyAssert ready(Workload<?> other) {
        return course.ready(other);
    }

    private String since(Moment moment) {
        Duration since = Duration.between(actual.get(0).when(), moment.when());
        return since.toSeconds() + " s";
    }

    private String told() {
        StringBuilder text = new StringBuilder("ready:");
        actual.forEach(moment -> text.append(' ')
                .append(moment.ready())
                .append(" at ")
                .append(since(moment))
                .append(','));
        text.setLength(text.length() - 1);
        return text.toString();
    }
}
