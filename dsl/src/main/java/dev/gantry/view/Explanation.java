package dev.gantry.view;

import dev.gantry.description.AppDescription;
import dev.gantry.description.DataDescription;
import dev.gantry.description.WorkloadDescription;
import dev.gantry.footprint.Footprint;
import dev.gantry.footprint.Sum;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** An app explained in plain text: a table of what runs, and then each workload by the words of its definition. */
public final class Explanation {
    private static final int WORD = 11;

    private final AppDescription app;
    private final int columns;
    private final Style style;
    private final StringBuilder text = new StringBuilder();

    private Explanation(AppDescription app, int columns, Style style) {
        this.app = app;
        this.columns = columns;
        this.style = style;
    }

    /**
     * All of an app.
     *
     * @param columns how wide a line may be
     */
    public static String of(AppDescription app, int columns, Style style) {
        return new Explanation(app, columns, style).whole();
    }

    /** One of its workloads, with all variables and files. */
    public static String of(AppDescription app, WorkloadDescription workload, int columns, Style style) {
        Explanation explanation = new Explanation(app, columns, style);
        explanation.workload(workload, Set.of(), true);
        return explanation.text.toString();
    }

    private String whole() {
        String where = app.namespace().map(name -> " in namespace " + name).orElse("");
        line(style.strong(app.name() + where) + ": " + count(app.workloads().size(), "workload") + ", "
                + count(app.objects(), "object"));
        if (!app.workloads().isEmpty()) {
            line("");
            table();
            sums();
        }
        Set<String> everywhere = everywhere();
        if (!everywhere.isEmpty()) {
            block("filled in", List.of(String.join(", ", everywhere) + ", everywhere"));
        }
        for (WorkloadDescription workload : app.workloads()) {
            line("");
            workload(workload, everywhere, false);
        }
        data();
        if (!app.others().isEmpty()) {
            line("");
            line(style.strong("beside that"));
            block("objects", List.of(String.join(", ", app.others())));
        }
        return text.toString();
    }

    private void table() {
        Table table = new Table().row("", "version", "instances", "each requests");
        for (WorkloadDescription workload : app.workloads()) {
            table.row(
                    workload.name(),
                    workload.version().orElse("-"),
                    instances(workload),
                    workload.requests().resources().isEmpty() ? "nothing" : AmountText.of(workload.requests()));
        }
        List<String> lines = table.lines(columns - 2);
        for (int i = 0; i < lines.size(); i++) {
            line("  " + (i == 0 ? style.faint(lines.get(i)) : lines.get(i)));
        }
        line("");
    }

    private static String instances(WorkloadDescription workload) {
        int least = workload.instances().least();
        int most = workload.instances().most();
        if (!workload.instances().goesOn()) {
            return "job";
        }
        if (workload.instances().eachNode()) {
            return "each node";
        }
        return least == most ? Integer.toString(least) : least + " to " + most;
    }

    private void sums() {
        Footprint footprint = app.footprint();
        List<String> sums = new ArrayList<>();
        sum(sums, "at rest", footprint.atRest());
        if (!footprint.scaledOut().equals(footprint.atRest())) {
            sum(sums, "scaled out", footprint.scaledOut());
        }
        if (!footprint.upgradingOne().equals(footprint.scaledOut())) {
            sum(sums, "while one of them is upgraded", footprint.upgradingOne());
        }
        block("in all", sums);
    }

    private static void sum(List<String> sums, String when, Sum sum) {
        String requests = AmountText.of(sum.requests());
        sums.add(count(sum.pods(), "pod") + " " + when + (requests.isEmpty() ? "" : ": " + requests));
    }

    /** What was filled in for every workload, and so is told once. */
    private Set<String> everywhere() {
        Set<String> common = new LinkedHashSet<>();
        int told = 0;
        for (WorkloadDescription workload : app.workloads()) {
            // Gantry fills in nothing where an object is in Kubernetes' own words.
            if (!workload.filledIn().isEmpty()) {
                if (told++ == 0) {
                    common.addAll(workload.filledIn());
                }
                common.retainAll(workload.filledIn());
            }
        }
        return told > 1 ? common : Set.of();
    }

    private void workload(WorkloadDescription workload, Set<String> everywhere, boolean detailed) {
        String version = workload.version().map(of -> ", version " + of).orElse("");
        line(style.strong(workload.name()) + "  " + style.faint(workload.kind() + version));
        for (Fact fact : Facts.of(workload)) {
            if (fact.lines().isEmpty()) {
                continue;
            }
            switch (fact.word()) {
                case "kind" -> {
                    // Stands in the heading.
                }
                case "requests" -> block(fact.word(), List.of(requests(workload, fact)));
                case Facts.FILLED_IN -> {
                    List<String> others = new ArrayList<>(workload.filledIn());
                    others.removeAll(everywhere);
                    block(fact.word(), others.isEmpty() ? List.of() : List.of(String.join(", ", others)));
                }
                case Facts.OBJECTS -> block(fact.word(), List.of(String.join(", ", workload.objects())));
                case "calls", "called by", "without", "ports" -> block(fact.word(), List.of(joined(fact)));
                case Facts.ENV -> block(fact.word(), detailed ? shown(fact) : List.of(hidden(workload, fact)));
                default -> block(fact.word(), shown(fact));
            }
        }
    }

    private static String requests(WorkloadDescription workload, Fact fact) {
        String main = fact.lines().get(0).text();
        String each = AmountText.of(workload.requests());
        String least = AmountText.of(workload.requests().times(workload.cost().leastPods()));
        String most = AmountText.of(workload.requests().times(workload.cost().mostPods()));
        boolean many = workload.cost().mostPods() > 1;
        return main
                + (each.equals(main) ? "" : "; a pod " + each)
                + (many && !least.isEmpty() ? "; in all " + least : "")
                + (many && !most.equals(least) ? ", at most " + most : "");
    }

    private static String hidden(WorkloadDescription workload, Fact fact) {
        return count(fact.lines().size(), "variable") + " (explain " + workload.name() + " shows them)";
    }

    private void data() {
        if (app.data().isEmpty()) {
            return;
        }
        line("");
        line(style.strong("configs and secrets"));
        Table table = new Table();
        for (DataDescription data : app.data()) {
            List<String> keys =
                    data.entries().stream().map(DataDescription.Entry::key).toList();
            table.row((data.secret() ? "secret " : "config ") + data.name(), String.join(", ", keys));
        }
        table.lines(columns - 2).forEach(each -> line("  " + each));
    }

    private static List<String> shown(Fact fact) {
        return fact.lines().stream().map(Fact.Line::shown).toList();
    }

    private static String joined(Fact fact) {
        return String.join("; ", shown(fact));
    }

    private void block(String word, List<String> lines) {
        boolean first = true;
        for (String each : lines) {
            for (String part : Table.wrap(each, columns - WORD - 3)) {
                line("  " + style.faint(Table.pad(first ? word : "", WORD)) + " " + part);
                first = false;
            }
        }
    }

    private static String count(int count, String what) {
        return count + " " + what + (count == 1 ? "" : "s");
    }

    private void line(String line) {
        text.append(line.stripTrailing()).append('\n');
    }
}
