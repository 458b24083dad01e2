package dev.gantry;

import dev.gantry.problem.Origin;
import dev.gantry.problem.Problem;
import dev.gantry.problem.Quoted;
import dev.gantry.problem.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Collects all that is wrong below one place of the definition: {@code ftgo/order}. */
final class Report {
    private final @Nullable Report outer;
    private final String place;
    private final List<Problem> problems;

    private Report(@Nullable Report outer, String place, List<Problem> problems) {
        this.outer = outer;
        this.place = place;
        this.problems = problems;
    }

    static Report of(String app) {
        return new Report(null, app, new ArrayList<>());
    }

    /** Of a place below this one; what is added there is found here. */
    Report below(String place) {
        return new Report(this, place, problems);
    }

    /** Something is wrong here. */
    void add(@Nullable Source line, String code, String what, String rule, String fix) {
        problems.add(new Problem(code, what, rule, fix, path(), Optional.ofNullable(line)));
    }

    /** The value that was said in a word ({@code port/http} where it has a key) is wrong, if it is. */
    void check(String word, @Nullable Source line, Optional<Wrong> found) {
        int end = word.indexOf('/');
        String subject = end < 0 ? word : word.substring(0, end);
        found.ifPresent(wrong -> below(word)
                .add(
                        line,
                        wrong.code(),
                        subject + " has " + Quoted.of(wrong.value()) + ".",
                        wrong.rule(),
                        wrong.fix()));
    }

    Origin origin(@Nullable Source line) {
        return new Origin(path(), Optional.ofNullable(line));
    }

    /** Written down only where there is something to tell. */
    String path() {
        return outer == null ? place : outer.path() + "/" + place;
    }

    List<Problem> problems() {
        return problems;
    }
}
