package dev.gantry.manifest.validation;

import io.fabric8.kubernetes.api.model.IntOrString;
import org.jspecify.annotations.Nullable;

/** Numbers of pods, absolute or in percent of all. */
final class Shares {
    private static final int ALL = 100;

    private Shares() {}

    /** A count is not negative, a text is a percentage. Returns the number, or -1 where it is none. */
    static int check(@Nullable IntOrString share, At at, boolean atMostAll, Faults faults) {
        if (share == null) {
            return -1;
        }
        if (share.getIntVal() != null) {
            faults.notNegative(at, share.getIntVal());
            return share.getIntVal();
        }
        int percent = percent(share.getStrVal());
        if (percent < 0) {
            faults.wrong("share-invalid", at, share.getStrVal(), "Say a number of pods, or for instance \"25%\".");
        } else if (atMostAll && percent > ALL) {
            faults.wrong("share-invalid", at, share.getStrVal(), "Say 100% or less.");
        }
        return percent;
    }

    /** -1 where it is no percentage. */
    private static int percent(@Nullable String text) {
        if (text == null || text.length() < 2 || text.length() > 10 || text.charAt(text.length() - 1) != '%') {
            return -1;
        }
        int percent = 0;
        for (int i = 0; i < text.length() - 1; i++) {
            char c = text.charAt(i);
            if (c < '0' || c > '9') {
                return -1;
            }
            percent = percent * 10 + c - '0';
        }
        return percent;
    }

    /** Both hold what a share can be, and one of them lets the upgrade move. */
    static void surgeAndUnavailable(
            @Nullable IntOrString surge, @Nullable IntOrString unavailable, At at, Faults faults) {
        int more = check(surge, at.in("maxSurge"), false, faults);
        int fewer = check(unavailable, at.in("maxUnavailable"), true, faults);
        if (more == 0 && fewer == 0) {
            faults.clash(
                    "upgrade-stuck",
                    at.in("maxUnavailable"),
                    faults.object() + " may neither add a pod nor take one away during an upgrade.",
                    "Give maxSurge or maxUnavailable more than 0.");
        }
    }
}
