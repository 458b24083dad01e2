package dev.gantry.tests.agreement;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Verdicts compared, kind by kind. */
final class Agreement {
    /**
     * One object on which the two differ.
     *
     * @param words of the one that refuses it
     */
    record Difference(Mutation mutation, String words) {}

    /** Counts of a kind. */
    static final class Row {
        int sent;
        int bothAccept;
        int bothRefuse;
        int weAreStricter;
        int ofThatCluster;
        int serverIsStricter;
        int sameField;
        int withField;
    }

    private final Map<String, Row> rows = new TreeMap<>();
    private final List<Difference> weAreStricter = new ArrayList<>();
    private final List<Difference> serverIsStricter = new ArrayList<>();
    private final List<Difference> ofThatCluster = new ArrayList<>();
    private final List<Difference> otherField = new ArrayList<>();

    void add(Mutation mutation, Verdict ours, Verdict server) {
        Row row = rows.computeIfAbsent(mutation.kind(), kind -> new Row());
        row.sent++;
        if (ours.accepts() && server.accepts()) {
            row.bothAccept++;
        } else if (ours.accepts() && server.dependsOnTheCluster()) {
            row.ofThatCluster++;
            ofThatCluster.add(new Difference(mutation, server.words()));
        } else if (ours.accepts()) {
            row.serverIsStricter++;
            serverIsStricter.add(new Difference(mutation, server.words()));
        } else if (server.accepts()) {
            row.weAreStricter++;
            weAreStricter.add(new Difference(mutation, ours.words() + " " + ours.fields()));
        } else {
            row.bothRefuse++;
            if (!server.fields().isEmpty()) {
                row.withField++;
                if (ours.namesFieldOf(server)) {
                    row.sameField++;
                } else {
                    otherField.add(new Difference(
                            mutation,
                            "we: " + ours.words() + " " + ours.fields() + ", the server: " + server.fields()));
                }
            }
        }
    }

    List<Difference> weAreStricter() {
        return weAreStricter;
    }

    List<Difference> serverIsStricter() {
        return serverIsStricter;
    }

    List<Difference> ofThatCluster() {
        return ofThatCluster;
    }

    List<Difference> otherField() {
        return otherField;
    }

    /** As Markdown: a row a kind. */
    String table() {
        StringBuilder text = new StringBuilder("| kind | sent | both accept | both refuse | only we refuse"
                + " | that cluster refuses | only the server refuses | same field, of those where the server names one |\n"
                + "|---|--:|--:|--:|--:|--:|--:|--:|\n");
        Row all = new Row();
        rows.forEach((kind, row) -> {
            line(text, kind, row);
            all.sent += row.sent;
            all.bothAccept += row.bothAccept;
            all.bothRefuse += row.bothRefuse;
            all.weAreStricter += row.weAreStricter;
            all.ofThatCluster += row.ofThatCluster;
            all.serverIsStricter += row.serverIsStricter;
            all.sameField += row.sameField;
            all.withField += row.withField;
        });
        line(text, "**all**", all);
        return text.toString();
    }

    private static void line(StringBuilder text, String kind, Row row) {
        text.append("| ").append(kind);
        for (int count : new int[] {
            row.sent, row.bothAccept, row.bothRefuse, row.weAreStricter, row.ofThatCluster, row.serverIsStricter
        }) {
            text.append(" | ").append(count);
        }
        text.append(" | ")
                .append(row.sameField)
                .append(" of ")
                .append(row.withField)
                .append(" |\n");
    }
}
