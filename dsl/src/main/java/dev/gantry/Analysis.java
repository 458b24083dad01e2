package dev.gantry;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import java.util.function.Predicate;

/** What decides whether an upgrade may go on: a name, which the manifest has, and a function, which stays in the program. */
record Analysis(String name, Predicate<Now> isGood) {
    private static final int LONGEST = 200;

    Analysis {
        requireNonNull(name, "name");
        requireNonNull(isGood, "isGood");
    }

    Optional<Wrong> wrong() {
        boolean fits = !name.isBlank() && name.length() <= LONGEST && name.indexOf('\n') < 0;
        return fits
                ? Optional.empty()
                : Wrong.of(
                        "analysis-name-invalid",
                        name,
                        "The name of an analysis says on one line, in " + LONGEST
                                + " characters at most, what is looked at.",
                        "For instance \"no restarts\".");
    }

    @Override
    public String toString() {
        return name;
    }
}
