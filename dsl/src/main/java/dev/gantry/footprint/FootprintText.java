package dev.gantry.footprint;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** A footprint as two tables. */
final class FootprintText {
    private static final String UNLIMITED = "+";

    private final Footprint footprint;
    private final List<String> resources;
    private boolean unlimited;

    private FootprintText(Footprint footprint) {
        this.footprint = footprint;
        Set<String> all = new LinkedHashSet<>(List.of("cpu", "memory"));
        all.addAll(footprint.upgradingAll().requests().resources());
        all.addAll(footprint.upgradingAll().limits().resources());
        for (WorkloadCost cost : footprint.workloads()) {
            all.addAll(cost.requests().resources());
        }
        this.resources = List.copyOf(all);
    }

    static String of(Footprint footprint) {
        return new FootprintText(footprint).text();
    }

    private String text() {
        String text = workloads() + "\n" + sums();
        return unlimited ? text + "\n" + UNLIMITED + " and what containers without a limit use\n" : text;
    }

    private String workloads() {
        Table table = new Table();
        List<String> head = new ArrayList<>(List.of("one pod each", "pods"));
        resources.forEach(resource -> head.add("requests " + resource));
        resources.forEach(resource -> head.add("limits " + resource));
        head.addAll(List.of("upgrading", "ready"));
        table.row(head);
        for (WorkloadCost cost : footprint.workloads()) {
            List<String> row = new ArrayList<>();
            row.add(cost.workload().kind() + "/" + cost.workload().name());
            row.add(cost.pods());
            amounts(row, cost.times(1));
            row.add("at most " + cost.upgrade().mostPods());
            row.add("at least " + cost.upgrade().fewestReady());
            table.row(row);
        }
        return table.toString();
    }

    private String sums() {
        Table table = new Table();
        List<String> head = new ArrayList<>(List.of("in all", "pods"));
        resources.forEach(resource -> head.add("requests " + resource));
        resources.forEach(resource -> head.add("limits " + resource));
        table.row(head);
        sum(table, "at rest", footprint.atRest());
        sum(table, "scaled out", footprint.scaledOut());
        sum(table, "upgrading one", footprint.upgradingOne());
        sum(table, "upgrading all", footprint.upgradingAll());
        return table.toString();
    }

    private void sum(Table table, String when, Sum sum) {
        List<String> row = new ArrayList<>(List.of(when, Integer.toString(sum.pods())));
        amounts(row, sum);
        table.row(row);
    }

    private void amounts(List<String> row, Sum sum) {
        for (String resource : resources) {
            row.add(sum.requests().quantity(resource).text());
        }
        for (String resource : resources) {
            boolean more = sum.unlimited().contains(resource);
            unlimited |= more;
            boolean none = more && sum.limits().amount(resource).signum() == 0;
            row.add(none ? "none" : sum.limits().quantity(resource).text() + (more ? UNLIMITED : ""));
        }
    }
}
