package dev.gantry.cli;

import dev.gantry.apply.AppStatus;
import dev.gantry.apply.ObjectStatus;
import dev.gantry.release.Release;

/** How an app is, for people: a line an object, and the sum of it. */
final class StatusView {
    private final Paint paint;

    StatusView(Paint paint) {
        this.paint = paint;
    }

    String of(AppStatus status, String place) {
        String where = " in namespace " + status.namespace() + " at " + place;
        if (!status.exists()) {
            return status.app() + " is not there" + where + ".\n";
        }
        StatusLines lines = new StatusLines(paint, Integer.MAX_VALUE);
        int width = status.objects().stream()
                .mapToInt(it -> it.ref().toString().length())
                .max()
                .orElse(0);
        StringBuilder text = new StringBuilder(paint.strong(status.app() + where)).append('\n');
        status.release().ifPresent(it -> text.append(release(it)).append('\n'));
        text.append('\n');
        status.objects().forEach(it -> text.append(lines.row(it, width)));
        return text.append('\n').append(sum(status)).append('\n').toString();
    }

    private static String release(Release release) {
        return "Release " + release.number() + ", applied " + HistoryView.moment(release.began())
                + release.returnsTo().map(it -> ", a return to " + it).orElse("") + ": "
                + ObjectJson.Spelled.of(release.state());
    }

    private String sum(AppStatus status) {
        long ready = status.objects().stream()
                .filter(it -> it.state() == ObjectStatus.State.READY)
                .count();
        String sum = ready + " of " + status.objects().size() + " ready.";
        return paint.strong(status.ready() ? paint.good(sum) : sum);
    }
}
