package dev.gantry.codegen.crd;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;

/** The regular expressions of definitions, in the dialect of Go's, which is the server's. */
final class Patterns {
    private Patterns() {}

    /** Whether the checks at synth know a pattern. */
    static boolean isKnown(String pattern) {
        if (Repetition.isBeyondBounds(pattern)) {
            return false;
        }
        try {
            return Pattern.compile(pattern).pattern() != null;
        } catch (PatternSyntaxException e) {
            return false;
        }
    }
}
