package dev.gantry.cli;

import dev.gantry.release.Release;
import dev.gantry.release.Releases;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** The releases of an app, for people: a line each, the latest last, as it is the one that is asked for. */
final class HistoryView {
    private final Paint paint;

    HistoryView(Paint paint) {
        this.paint = paint;
    }

    String of(String app, Releases releases, String place) {
        if (releases.all().isEmpty()) {
            return app + " has no release at " + place + ".\n";
        }
        StringBuilder text = new StringBuilder(paint.strong("Releases of " + app + " at " + place)).append("\n\n");
        int width = String.valueOf(releases.all().get(releases.all().size() - 1).number())
                .length();
        SortedMap<String, String> before = new TreeMap<>();
        for (Release release : releases.all()) {
            String number = String.valueOf(release.number());
            text.append("  ")
                    .append(sign(release.state()))
                    .append(' ')
                    .append(" ".repeat(width - number.length()))
                    .append(paint.strong(number))
                    .append("  ")
                    .append(moment(release.began()))
                    .append("  ")
                    .append(Frame.pad(ObjectJson.Spelled.of(release.state()), 10))
                    .append("  ")
                    .append(said(release, before).strip());
            while (text.charAt(text.length() - 1) == ' ') {
                text.setLength(text.length() - 1);
            }
            text.append('\n');
            before = release.versions();
        }
        return text.append('\n').toString();
    }

    /** What is particular about it: where it returns to, and the versions that are not those of the one before. */
    private static String said(Release release, SortedMap<String, String> before) {
        List<String> parts = new ArrayList<>();
        release.returnsTo().ifPresent(number -> parts.add("back to " + number));
        TreeSet<String> names = new TreeSet<>(before.keySet());
        names.addAll(release.versions().keySet());
        for (String name : names) {
            String then = before.get(name);
            String now = release.versions().get(name);
            String service = name.substring(name.indexOf('/') + 1);
            if (then == null) {
                parts.add(service + " " + now);
            } else if (now == null) {
                parts.add(service + " gone");
            } else if (!now.equals(then)) {
                parts.add(service + " " + then + " → " + now);
            }
        }
        return String.join(", ", parts);
    }

    /** A moment as people read it. */
    static String moment(Instant began) {
        return began.toString().replace('T', ' ').replace("Z", " UTC");
    }

    private String sign(Release.State state) {
        return switch (state) {
            case READY -> paint.good(Glyphs.DONE);
            case APPLIED, UNFINISHED -> paint.changed(Glyphs.WAITING);
            case FAILED -> paint.bad(Glyphs.FAILED);
        };
    }
}
