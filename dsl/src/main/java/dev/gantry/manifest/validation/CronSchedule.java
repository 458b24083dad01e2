package dev.gantry.manifest.validation;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The five fields of a schedule, as Kubernetes reads them. */
final class CronSchedule {
    private static final Set<String> NAMED =
            Set.of("@yearly", "@annually", "@monthly", "@weekly", "@daily", "@midnight", "@hourly");
    private static final String EVERY = "@every ";

    private record Field(int least, int most, List<String> names) {}

    private static final List<Field> FIELDS = List.of(
            new Field(0, 59, List.of()),
            new Field(0, 23, List.of()),
            new Field(1, 31, List.of()),
            new Field(
                    1, 12, List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")),
            new Field(0, 6, List.of("sun", "mon", "tue", "wed", "thu", "fri", "sat")));

    private CronSchedule() {}

    static boolean isValid(String schedule) {
        if (schedule.startsWith("@")) {
            return NAMED.contains(schedule)
                    || (schedule.startsWith(EVERY) && isDuration(schedule.substring(EVERY.length())));
        }
        String[] words = schedule.strip().split("\\s+", -1);
        if (words.length != FIELDS.size()) {
            return false;
        }
        for (int i = 0; i < words.length; i++) {
            for (String part : words[i].split(",", -1)) {
                if (!isRange(part, FIELDS.get(i))) {
                    return false;
                }
            }
        }
        return true;
    }

    /** {@code *}, {@code 5}, {@code 1-5}, and each with a step behind a slash. */
    private static boolean isRange(String part, Field field) {
        String range = part;
        int slash = part.indexOf('/');
        if (slash >= 0) {
            range = part.substring(0, slash);
            String step = part.substring(slash + 1);
            if (number(step) < 1) {
                return false;
            }
        }
        if (range.equals("*") || range.equals("?")) {
            return true;
        }
        int dash = range.indexOf('-');
        int from = value(dash < 0 ? range : range.substring(0, dash), field);
        int to = dash < 0 ? from : value(range.substring(dash + 1), field);
        return from >= field.least() && to <= field.most() && from <= to;
    }

    private static int value(String text, Field field) {
        int name = field.names().indexOf(text.toLowerCase(Locale.ROOT));
        return name >= 0 ? name + field.least() : number(text);
    }

    private static int number(String text) {
        if (text.isEmpty() || text.length() > 4) {
            return -1;
        }
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return -1;
            }
        }
        return Integer.parseInt(text);
    }

    /** Hours, minutes and seconds: {@code 1h30m}. */
    private static boolean isDuration(String text) {
        int digits = 0;
        int units = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= '0' && c <= '9') {
                digits++;
            } else if (digits > 0 && (c == 'h' || c == 'm' || c == 's')) {
                digits = 0;
                units++;
            } else {
                return false;
            }
        }
        return units > 0 && digits == 0;
    }
}
