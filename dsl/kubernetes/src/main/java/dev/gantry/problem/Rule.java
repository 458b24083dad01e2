package dev.gantry.problem;

import java.util.Locale;

/**
 * What Gantry checks: a {@link Law} holds always, a {@link Lint} can be silenced where it does not apply.
 *
 * <p>A rule has one name and one code, the same in every release.
 */
public sealed interface Rule permits Law, Lint {
    /** Of the constant. */
    String name();

    /** What {@link #code()} is made of; its hundreds are the {@link #subject()}. */
    int number();

    /** What happens where it is broken, unless the app asks for more. */
    Severity severity();

    /** What holds, in a sentence. */
    String sentence();

    /** For people to look up: {@code GAN0412}. */
    default String code() {
        String digits = Integer.toString(number());
        return "GAN" + "0".repeat(4 - digits.length()) + digits;
    }

    /** The name as problems have it: {@code env-name-invalid}. */
    default String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What it is about. */
    default Subject subject() {
        return Subject.of(number());
    }
}
