package dev.gantry.manifest.constraint;

import java.util.ArrayList;
import java.util.List;

/** Collects what breaks a schema, up to as many as anybody reads. */
final class Violations {
    private static final int MOST = 100;

    private final List<Violation> list = new ArrayList<>();

    void add(String path, String says, String rule, String fix) {
        if (list.size() < MOST) {
            list.add(new Violation(path, says, rule, fix));
        }
    }

    void addAll(Violations others) {
        for (Violation each : others.list) {
            add(each.path(), each.says(), each.rule(), each.fix());
        }
    }

    boolean isEmpty() {
        return list.isEmpty();
    }

    List<Violation> list() {
        return List.copyOf(list);
    }
}
