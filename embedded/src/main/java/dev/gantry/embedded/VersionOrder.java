package dev.gantry.embedded;

import java.util.Comparator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The order in which a server prefers versions: stable ones, then betas, then alphas, of each the highest number first; then others. */
final class VersionOrder {
    private static final Pattern VERSION = Pattern.compile("v(\\d{1,6})(?:(alpha|beta)(\\d{1,6}))?");

    static final Comparator<String> PREFERRED_FIRST = Comparator.<String>comparingInt(it -> -stability(it))
            .thenComparingInt(it -> -number(it, 1))
            .thenComparingInt(it -> -number(it, 3))
            .thenComparing(Comparator.naturalOrder());

    private VersionOrder() {}

    private static int stability(String version) {
        Matcher matcher = VERSION.matcher(version);
        if (!matcher.matches()) {
            return 0;
        }
        return matcher.group(2) == null ? 3 : matcher.group(2).equals("beta") ? 2 : 1;
    }

    private static int number(String version, int group) {
        Matcher matcher = VERSION.matcher(version);
        return matcher.matches() && matcher.group(group) != null ? Integer.parseInt(matcher.group(group)) : 0;
    }
}
