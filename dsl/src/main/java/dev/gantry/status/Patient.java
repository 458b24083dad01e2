package dev.gantry.status;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** An object that is not ready, the pods that matter, and what was reported of them, newest first. */
record Patient(
        Live object,
        Optional<Live> replicaSet,
        List<Pod> pods,
        List<Container> ailing,
        List<Event> events,
        Map<String, List<Event>> byUid) {
    static Patient of(Live object, Evidence evidence) {
        if (isPast(object)) {
            return new Patient(object, Optional.empty(), List.of(), List.of(), List.of(), Map.of());
        }
        List<Live> replicaSets = evidence.replicaSets().stream().map(Live::of).toList();
        Optional<Live> replicaSet = Revision.currentReplicaSet(object, replicaSets);
        List<Pod> own = object.kind().equals("Pod") ? List.of(Pod.of(object)) : evidence.pods();
        List<Event> events = evidence.events().stream()
                .sorted(Comparator.comparing(Event::when).reversed())
                .toList();
        List<Pod> current = Revision.currentPods(object, replicaSet, own);
        return new Patient(
                object,
                replicaSet,
                current,
                current.stream().flatMap(pod -> pod.ailing().stream()).toList(),
                events,
                events.stream().collect(Collectors.groupingBy(Event::uid)));
    }

    /** Whether its controller has yet to look at what was written last: all there is to see is of what was before. */
    private static boolean isPast(Live object) {
        return object.observedGeneration().orElse(Long.MAX_VALUE) < object.generation();
    }

    /** Containers of the pods that matter, but for those that show nothing. */
    Stream<Container> containers() {
        return ailing.stream();
    }

    /** The pods that matter and do not run on a node. */
    Stream<Live> unsettled() {
        return pods.stream().filter(pod -> !pod.isSettled()).map(Pod::live);
    }

    Stream<Event> eventsOf(Live about) {
        String uid = about.text("metadata", "uid");
        return uid.isEmpty() || byUid.containsKey("")
                ? events.stream().filter(it -> it.isAbout(about))
                : byUid.getOrDefault(uid, List.of()).stream();
    }

    /** Events of what makes the pods: the object itself, and its current ReplicaSet. */
    Stream<Event> eventsOfMakers() {
        return Stream.concat(replicaSet.stream(), Stream.of(object)).flatMap(this::eventsOf);
    }
}
