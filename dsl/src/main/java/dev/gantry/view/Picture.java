package dev.gantry.view;

import dev.gantry.description.AppDescription;
import dev.gantry.description.CallDescription;
import dev.gantry.description.ExposureDescription;
import dev.gantry.description.WorkloadDescription;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** What an app's picture shows, before it is written in some language: shapes, and arrows between them. */
record Picture(String app, List<Node> nodes, List<Arrow> arrows) {
    /** How something looks. */
    enum Shape {
        /** Serves, and keeps nothing. */
        BOX,
        /** Keeps data. */
        CYLINDER,
        /** Comes to an end. */
        HEXAGON,
        /** Where callers from outside come in. */
        ENTRY,
        /** Outside the app, and called by it. */
        CLOUD
    }

    /** A shape: its id is {@code n1}, {@code n2} … so that no name need be a word of any language. */
    record Node(String id, Shape shape, String name, String below) {}

    /** From one id to another. A dashed one is an order in time. */
    record Arrow(String from, String to, String label, boolean dashed) {}

    static Picture of(AppDescription app) {
        return new Drawing(app).picture();
    }

    private static final class Drawing {
        private final AppDescription app;
        private final Map<String, Node> nodes = new LinkedHashMap<>();
        private final List<Arrow> arrows = new ArrayList<>();

        Drawing(AppDescription app) {
            this.app = app;
        }

        Picture picture() {
            for (WorkloadDescription workload : app.workloads()) {
                workload.exposure().forEach(this::entry);
            }
            app.workloads().forEach(this::workload);
            app.workloads().forEach(this::arrows);
            return new Picture(app.name(), List.copyOf(nodes.values()), arrows);
        }

        private void arrows(WorkloadDescription workload) {
            String id = workload(workload);
            for (ExposureDescription exposure : workload.exposure()) {
                arrows.add(new Arrow(entry(exposure), id, exposure.port(), false));
            }
            for (String job : workload.upgrade().after()) {
                app.workload(job).ifPresent(first -> arrows.add(new Arrow(workload(first), id, "before", true)));
            }
            Map<String, Set<String>> ports = new LinkedHashMap<>();
            for (CallDescription call : workload.calls()) {
                ports.computeIfAbsent(called(call), any -> new TreeSet<>()).add(call.port());
            }
            ports.forEach((to, all) -> arrows.add(new Arrow(id, to, String.join(", ", all), false)));
        }

        private String entry(ExposureDescription exposure) {
            return node("entry " + exposure.address(), Shape.ENTRY, exposure.address(), "");
        }

        private String workload(WorkloadDescription workload) {
            String version = workload.version().orElse("");
            return node("workload " + workload.name(), shape(workload), workload.name(), version);
        }

        private String called(CallDescription call) {
            return call.outside()
                    ? node("outside " + call.to(), Shape.CLOUD, call.to(), "")
                    : app.workload(call.to()).map(this::workload).orElseThrow();
        }

        /** The id of a shape, which is drawn when it is first asked for. */
        private String node(String key, Shape shape, String name, String below) {
            return nodes.computeIfAbsent(key, any -> new Node("n" + (nodes.size() + 1), shape, name, below))
                    .id();
        }

        private static Shape shape(WorkloadDescription workload) {
            if (!workload.instances().goesOn()) {
                return Shape.HEXAGON;
            }
            return workload.keepsData() ? Shape.CYLINDER : Shape.BOX;
        }
    }
}
