package dev.gantry.tests.trial;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;

/** What came of the samples. */
final class Tally {
    int samples;
    /** Written as they were read. */
    int equal;
    /** By the server. */
    int taken;
    /** By the server. */
    int refused;
    /** Of what the server refuses, what is refused here too. */
    int foundHere;
    /** What Gantry does wrong. */
    final List<String> faults = new ArrayList<>();
    /** What a person may look at. */
    final List<String> notes = new ArrayList<>();

    private String figures = "";

    void fault(Sample sample, String what) {
        faults.add(sample.source() + " (" + sample.kind() + "): " + what);
    }

    void note(Sample sample, String what) {
        notes.add(sample.source() + " (" + sample.kind() + "): " + what);
    }

    /** Completes the figures. */
    void of(Generated generated, int unreadable, boolean hasServer) {
        TreeSet<String> definitions = new TreeSet<>();
        generated.kinds().forEach(kind -> definitions.add(kind.replaceAll("/[^/]*/", "/")));
        String server =
                ", taken by the server " + taken + ", refused " + refused + ", of which found here " + foundHere;
        figures = String.format(
                Locale.ROOT,
                "definitions %d, versions %d, classes %d in %.1f s; samples %d, equal %d%s; faults %d%s",
                definitions.size(),
                generated.kinds().size(),
                generated.classes(),
                generated.seconds(),
                samples,
                equal,
                hasServer ? server : "",
                faults.size(),
                unreadable == 0 ? "" : "; files that are no YAML " + unreadable);
    }

    /** Notes and faults on a line each, and the figures on the last. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        notes.forEach(note -> text.append("note: ").append(note).append('\n'));
        faults.forEach(fault -> text.append("FAULT: ").append(fault).append('\n'));
        return text.append(figures).toString();
    }
}
