package dev.gantry;

import dev.gantry.description.AppDescription;
import dev.gantry.description.CallDescription;
import dev.gantry.description.Told;
import dev.gantry.kubernetes.KubernetesObject;
import dev.gantry.kubernetes.Named;
import dev.gantry.manifest.Manifest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Describes an app: its manifest, and what only its definition knows. */
final class Describing {
    private final Scene scene;
    private final Report report;

    private Describing(App app) {
        this.scene = new Scene(app, Closure.of(app.given()));
        this.report = Report.of(app.name());
    }

    static AppDescription of(App app, Manifest manifest) {
        return AppDescription.of(manifest, new Describing(app).told());
    }

    private Map<String, Told> told() {
        Map<String, Told> told = new LinkedHashMap<>();
        for (Said<Named> part : scene.parts()) {
            if (part.value() instanceof Workload<?> workload) {
                told.put(
                        workload.name(),
                        new Told(workload.kind(), calls(workload), filledIn(workload), switchedOff(workload)));
            }
        }
        return told;
    }

    private List<CallDescription> calls(Workload<?> caller) {
        Set<CallDescription> calls = new LinkedHashSet<>();
        for (Endpoint called : scene.callees(caller.name())) {
            Id to = called.target().id();
            if (!to.equals(Id.of(caller))) {
                calls.add(new CallDescription(to.name(), called.portName(), false));
            }
        }
        for (Said<Outside> said : Outsides.of(caller.words())) {
            calls.add(new CallDescription(
                    said.value().name(), Integer.toString(said.value().number()), true));
        }
        return List.copyOf(calls);
    }

    /** Those without which other objects would come of it: so no condition of theirs is said twice. */
    private List<String> filledIn(Workload<?> workload) {
        List<KubernetesObject> objects = WorkloadObjects.of(workload, scene, report);
        List<String> filledIn = new ArrayList<>();
        for (Default each : Default.values()) {
            if (workload.words().fillsIn(each)
                    && !WorkloadObjects.of(workload.without(each), scene, report)
                            .equals(objects)) {
                filledIn.add(each.name());
            }
        }
        return filledIn;
    }

    private static List<String> switchedOff(Workload<?> workload) {
        List<String> off = new ArrayList<>();
        for (Default each : workload.words().without.keys()) {
            off.add(each.name());
        }
        return off;
    }
}
