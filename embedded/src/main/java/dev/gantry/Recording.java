package dev.gantry;

import dev.gantry.apply.Outcome;
import dev.gantry.embedded.ControlPlane;
import dev.gantry.embedded.object.Stored;
import dev.gantry.plan.Plan;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Writes down how many pods of each workload of a namespace are ready, for as long as it lasts. */
final class Recording {
    private final ControlPlane plane;
    private final String namespace;
    private final Instant began;
    private final Map<String, Set<String>> ready = new LinkedHashMap<>();
    private final Map<String, List<Course.Moment>> moments = new TreeMap<>();
    private Runnable end = () -> {};

    private Recording(ControlPlane plane, String namespace) {
        this.plane = plane;
        this.namespace = namespace;
        this.began = plane.time().now();
    }

    static Recording of(ControlPlane plane, String namespace) {
        Recording recording = new Recording(plane, namespace);
        plane.list("v1", "Pod", namespace).forEach(pod -> recording.count(pod, false));
        recording.ready.keySet().forEach(recording::note);
        recording.end = plane.listen(recording::heard);
        return recording;
    }

    Course end(Plan plan, Outcome outcome) {
        end.run();
        return new Course(plan, outcome, began, plane.time().now(), moments);
    }

    private void heard(Stored object, boolean gone) {
        if (object.ref().kind().equals("Pod") && object.namespace().equals(namespace)) {
            count(object, gone);
            note(workload(object));
        }
    }

    private void count(Stored pod, boolean gone) {
        Set<String> those = ready.computeIfAbsent(workload(pod), any -> new HashSet<>());
        if (!gone && isReady(pod)) {
            those.add(pod.uid());
        } else {
            those.remove(pod.uid());
        }
    }

    private void note(String workload) {
        int now = ready.getOrDefault(workload, Set.of()).size();
        List<Course.Moment> all = moments.computeIfAbsent(workload, any -> new ArrayList<>());
        if (all.isEmpty() && plane.time().now().isAfter(began)) {
            all.add(new Course.Moment(began, 0));
        }
        if (all.isEmpty() || all.get(all.size() - 1).ready() != now) {
            all.add(new Course.Moment(plane.time().now(), now));
        }
    }

    private static String workload(Stored pod) {
        return pod.labels().getOrDefault(Labels.NAME, "");
    }

    private static boolean isReady(Stored pod) {
        return pod.holds("Ready") && !pod.isDeleting();
    }
}
