package dev.gantry.manifest.constraint;

import java.util.ArrayList;
import java.util.List;

/** {@code oneOf} and {@code anyOf}: of some schemas one is kept, or at least one. */
record Alternatives(List<Schema> schemas, boolean onlyOne) implements Constraint {
    @Override
    public void check(Object value, String path, Violations out) {
        List<Integer> kept = new ArrayList<>();
        Violations closest = new Violations();
        for (int i = 0; i < schemas.size(); i++) {
            Violations broken = new Violations();
            schemas.get(i).check(value, path, broken);
            if (broken.isEmpty()) {
                kept.add(i);
            } else if (closest.isEmpty()
                    || broken.list().size() < closest.list().size()) {
                closest = broken;
            }
        }
        if (kept.isEmpty()) {
            if (schemas.size() == 1) {
                out.addAll(closest);
            } else {
                out.add(path, "is none of what it can be", rule(), "");
            }
        } else if (onlyOne && kept.size() > 1) {
            out.add(
                    path,
                    "is several of what it can be: it " + rule(kept, " and "),
                    rule(),
                    "Leave out what belongs to the others.");
        }
    }

    @Override
    public String rule() {
        List<Integer> all = new ArrayList<>();
        for (int i = 0; i < schemas.size(); i++) {
            all.add(i);
        }
        return (onlyOne && schemas.size() > 1 ? "either " : "") + rule(all, " or ");
    }

    private String rule(List<Integer> which, String last) {
        List<String> rules = new ArrayList<>();
        for (int i : which) {
            rules.add(schemas.get(i).rule());
        }
        return Shown.list(rules, last);
    }
}
