package dev.gantry.embedded.controller;

import java.util.BitSet;
import java.util.List;
import java.util.Locale;

/**
 * One field of a cron schedule.
 *
 * @param values those at which it is due
 * @param isStar whether it says nothing: {@code *} or {@code ?}, without steps
 */
record CronField(BitSet values, boolean isStar) {
    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
    private static final List<String> WEEKDAYS = List.of("sun", "mon", "tue", "wed", "thu", "fri", "sat");

    static CronField minute(String text) {
        return parse(text, 0, 59, List.of());
    }

    static CronField hour(String text) {
        return parse(text, 0, 23, List.of());
    }

    static CronField dayOfMonth(String text) {
        return parse(text, 1, 31, List.of());
    }

    static CronField month(String text) {
        return parse(text, 1, 12, MONTHS);
    }

    static CronField dayOfWeek(String text) {
        return parse(text, 0, 6, WEEKDAYS);
    }

    boolean has(int value) {
        return values.get(value);
    }

    private static CronField parse(String text, int min, int max, List<String> names) {
        BitSet values = new BitSet();
        boolean star = false;
        for (String part : text.split(",", -1)) {
            String[] rangeAndStep = part.split("/", -1);
            String[] range = rangeAndStep[0].split("-", -1);
            require(rangeAndStep.length <= 2 && range.length <= 2, part);
            boolean all = range[0].equals("*") || range[0].equals("?");
            int step = rangeAndStep.length == 2 ? number(rangeAndStep[1], part) : 1;
            int from = all ? min : value(range[0], min, names, part);
            int to = all ? max : range.length == 2 ? value(range[1], min, names, part) : from;
            if (!all && range.length == 1 && rangeAndStep.length == 2) {
                to = max;
            }
            require(from >= min && to <= max && from <= to && step > 0 && !(all && range.length == 2), part);
            star |= all && step == 1;
            for (int value = from; value <= to; value += step) {
                values.set(value);
            }
        }
        return new CronField(values, star);
    }

    private static int value(String text, int min, List<String> names, String part) {
        int named = names.indexOf(text.toLowerCase(Locale.ROOT));
        return named >= 0 ? named + min : number(text, part);
    }

    private static int number(String text, String part) {
        require(text.matches("[0-9]{1,9}"), part);
        return Integer.parseInt(text);
    }

    private static void require(boolean holds, String part) {
        if (!holds) {
            throw new IllegalArgumentException("\"" + part + "\" is no such field");
        }
    }
}
