package dev.gantry.manifest.validation;

import dev.gantry.manifest.ObjectRef;
import dev.gantry.problem.Catalogue;
import dev.gantry.problem.Quoted;
import dev.gantry.problem.Rule;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** Tells what is wrong with one object, in the words of the rule that is broken. */
final class Faults {
    private final ObjectRef object;
    private final Validation.Sink sink;

    Faults(ObjectRef object, Validation.Sink sink) {
        this.object = object;
        this.sink = sink;
    }

    ObjectRef object() {
        return object;
    }

    /** A field holds what it may not. */
    void wrong(String rule, At at, @Nullable Object value, String fix) {
        String shown = value instanceof Number || value instanceof Boolean ? value.toString() : Quoted.of("" + value);
        clash(rule, at, at + " of " + object + " is " + shown + ".", fix);
    }

    /** Something is wrong with a field that its value alone does not tell. */
    void clash(String rule, At at, String what, String fix) {
        String sentence = Catalogue.rule(rule).map(Rule::sentence).orElse("");
        sink.problem(rule, object, at.toString(), what, sentence, fix);
    }

    /** A field is not there, or says nothing. */
    void missing(At at, String fix) {
        clash("required-missing", at, object + " has no " + at + ".", fix);
    }

    /** Whether a text is there; tells where it is not. */
    boolean has(At at, @Nullable String text) {
        if (text == null || text.isEmpty()) {
            missing(at, "Say it.");
            return false;
        }
        return true;
    }

    /** A number that is there is in a range. */
    void range(At at, @Nullable Number number, long least, long most) {
        if (number != null && (number.longValue() < least || number.longValue() > most)) {
            String range = most >= Integer.MAX_VALUE ? least + " or more" : least + " to " + most;
            wrong("number-out-of-range", at, number, "Give " + range + ".");
        }
    }

    void notNegative(At at, @Nullable Number number) {
        range(at, number, 0, Long.MAX_VALUE);
    }

    /** A text that is there is one of few. */
    void oneOf(At at, @Nullable String text, Collection<String> known) {
        if (text != null && !known.contains(text)) {
            wrong("enum-unknown", at, text, "Say one of " + String.join(", ", known) + ".");
        }
    }

    /** As {@link #oneOf}, where an empty text is as good as none. */
    void oneOfOrEmpty(At at, @Nullable String text, Collection<String> known) {
        oneOf(at, "".equals(text) ? null : text, known);
    }

    /** A name has a form; tells where it is not there, or has another. */
    void name(At at, @Nullable String name, Names form) {
        if (has(at, name) && name != null) {
            form(at, name, form);
        }
    }

    /** A name that is there has a form. */
    void form(At at, @Nullable String name, Names form) {
        if (name != null && !form.allows(name)) {
            String fix = form.mended(name)
                    .map(mended -> "For instance " + Quoted.of(mended) + ".")
                    .orElse("");
            clash(
                    "name-invalid",
                    at,
                    at + " of " + object + " is " + Quoted.of(name) + ", and such a name " + form.rule() + ".",
                    fix);
        }
    }

    /** A field that has no meaning beside what else is said. */
    void misplaced(At at, String why) {
        clash("field-misplaced", at, object + " says " + at + ".", why);
    }
}
