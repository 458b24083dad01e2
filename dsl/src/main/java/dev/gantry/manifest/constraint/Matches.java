package dev.gantry.manifest.constraint;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import dev.gantry.problem.Quoted;
import java.util.Optional;

/**
 * {@code pattern}: in the dialect of RE2, which is the server's and takes time in proportion to the text, whatever the
 * pattern; found anywhere in the text, as the server does it.
 */
final class Matches implements Constraint {
    private final Pattern pattern;

    private Matches(Pattern pattern) {
        this.pattern = pattern;
    }

    /** None where RE2/J does not take the pattern: it is left to the server. */
    static Optional<Constraint> of(String pattern) {
        if (Repetition.isBeyondBounds(pattern)) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Matches(Pattern.compile(pattern)));
        } catch (PatternSyntaxException e) {
            return Optional.empty();
        }
    }

    @Override
    public void check(Object value, String path, Violations out) {
        if (value instanceof String text && !pattern.matcher(text).find()) {
            out.add(path, "is " + Shown.value(text, path), rule(), "");
        }
    }

    @Override
    public String rule() {
        return "matches " + Quoted.of(pattern.pattern());
    }
}
