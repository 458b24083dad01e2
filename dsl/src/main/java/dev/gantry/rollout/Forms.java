package dev.gantry.rollout;

import java.util.regex.Pattern;

/** The forms of the annotation; numbers are short enough for their types. */
final class Forms {
    static final Pattern STEP = Pattern.compile("([0-9]{1,3})% ([0-9]{1,12})s");
    static final Pattern CANARY = Pattern.compile("canary " + STEP + "(, " + STEP + ")*");
    static final Pattern BLUE_GREEN = Pattern.compile("blue-green ([0-9]{1,12})s");

    private Forms() {}
}
