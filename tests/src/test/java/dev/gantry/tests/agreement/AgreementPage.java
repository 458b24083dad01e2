package dev.gantry.tests.agreement;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** The comparison as a page of the documentation. */
final class AgreementPage {
    private static final int LONGEST = 150;

    private AgreementPage() {}

    static String of(Agreement agreement, Stricter stricter) {
        StringBuilder page = new StringBuilder("""
                # Validation, compared with a real API server

                Each of these objects was sent to a real API server (Kubernetes 1.37), to be created without being kept and with
                `fieldValidation=Strict`, and was checked by Gantry: of each kind that Gantry's language writes, objects that are
                right, and all that differ from one of them in one field. Only the rules that hold always were asked
                ([laws](rules.md)); lints tell of what a server takes. A build sends a sample; all of them are sent by
                `mvn verify -pl tests -am -Dgantry.agreement=all`, which also renews this page with `-Dgantry.golden=update`.

                """);
        page.append(agreement.table());
        page.append("""

                ## What only Gantry refuses

                | field | kinds | objects | why |
                |---|---|--:|---|
                """);
        grouped(agreement.weAreStricter())
                .forEach((field, of) -> page.append("| `")
                        .append(field)
                        .append("` | ")
                        .append(kinds(of))
                        .append(" | ")
                        .append(of.size())
                        .append(" | ")
                        .append(stricter.reason(field).orElse("?"))
                        .append(" |\n"));
        page.append("""

                ## What only that server refuses

                Nothing that is true of every cluster. What depends on what is in the cluster, or on how it was set up, only it can
                know:

                | field | kinds | objects | for instance |
                |---|---|--:|---|
                """);
        grouped(agreement.ofThatCluster())
                .forEach((field, of) -> page.append("| `")
                        .append(field)
                        .append("` | ")
                        .append(kinds(of))
                        .append(" | ")
                        .append(of.size())
                        .append(" | ")
                        .append(shortened(of.get(0).words()))
                        .append(" |\n"));
        page.append("""

                ## Where both refuse, and name different fields

                | field | kinds | objects | for instance |
                |---|---|--:|---|
                """);
        grouped(agreement.otherField())
                .forEach((field, of) -> page.append("| `")
                        .append(field)
                        .append("` | ")
                        .append(kinds(of))
                        .append(" | ")
                        .append(of.size())
                        .append(" | ")
                        .append(shortened(of.get(0).words()))
                        .append(" |\n"));
        return page.toString();
    }

    private static Map<String, List<Agreement.Difference>> grouped(List<Agreement.Difference> differences) {
        Map<String, List<Agreement.Difference>> groups = new TreeMap<>();
        for (Agreement.Difference difference : differences) {
            groups.computeIfAbsent(difference.mutation().place(), any -> new ArrayList<>())
                    .add(difference);
        }
        return groups;
    }

    private static String kinds(List<Agreement.Difference> differences) {
        TreeSet<String> kinds = new TreeSet<>();
        differences.forEach(difference -> kinds.add(difference.mutation().kind()));
        return String.join(", ", kinds);
    }

    private static String shortened(String words) {
        String line = words.replaceAll("\\s+", " ")
                .replace("|", "\\|")
                .replaceAll("t-[a-z0-9-]+/", "")
                .replaceAll("^[0-9]+ ", "");
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "…";
    }
}
