package dev.gantry.status;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** An object that is not ready, the pods that matter, and what was reported of them, newest first. */
record Patient(Live object, Optional<Live> replicaSet, List<Live> pods, List<Event> events) {
    static Patient of(Live object, Evidence evidence) {
        if (isPast(object)) {
            return new Patient(object, Optional.empty(), List.of(), List.of());
        }
        List<Live> replicaSets = evidence.replicaSets().stream().map(Live::of).toList();
        Optional<Live> replicaSet = Revision.currentReplicaSet(object, replicaSets);
        List<Live> pods = evidence.pods().stream().map(Live::of).toList();
        List<Live> own = object.kind().equals("Pod") ? List.of(object) : pods;
        List<Event> events = evidence.events().stream()
                .map(Event::of)
                .sorted(Comparator.comparing(Event::when).reversed())
                .toList();
        return new Patient(object, replicaSet, Revision.currentPods(object, replicaSet, own), events);
    }

    /** Whether its controller has yet to look at what was written last: all there is to see is of what was before. */
    private static boolean isPast(Live object) {
        return object.observedGeneration().orElse(Long.MAX_VALUE) < object.generation();
    }

    Stream<Container> containers() {
        return pods.stream().flatMap(it -> Container.allOf(it).stream());
    }

    Stream<Event> eventsOf(Live about) {
        return events.stream().filter(it -> it.isAbout(about));
    }

    /** Events of what makes the pods: the object itself, and its current ReplicaSet. */
    Stream<Event> eventsOfMakers() {
        return Stream.concat(replicaSet.stream(), Stream.of(object)).flatMap(this::eventsOf);
    }
}
