package dev.gantry.status;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** An object that is not ready, the pods that matter, and what was reported of them, newest first. */
record Patient(Live object, Optional<Live> replicaSet, List<Live> pods, List<Container> ailing, List<Event> events) {
    static Patient of(Live object, Evidence evidence) {
        if (isPast(object)) {
            return new Patient(object, Optional.empty(), List.of(), List.of(), List.of());
        }
        List<Live> replicaSets = evidence.replicaSets().stream().map(Live::of).toList();
        Optional<Live> replicaSet = Revision.currentReplicaSet(object, replicaSets);
        List<Live> pods = evidence.pods().stream().map(Live::of).toList();
        List<Live> own = object.kind().equals("Pod") ? List.of(object) : pods;
        List<Event> events = evidence.events().stream()
                .map(Event::of)
                .sorted(Comparator.comparing(Event::when).reversed())
                .toList();
        List<Live> current = Revision.currentPods(object, replicaSet, own);
        List<Container> ailing = current.stream()
                .flatMap(it -> Container.allOf(it).stream())
                .filter(it -> !it.isWell())
                .toList();
        return new Patient(object, replicaSet, current, ailing, events);
    }

    /** Whether its controller has yet to look at what was written last: all there is to see is of what was before. */
    private static boolean isPast(Live object) {
        return object.observedGeneration().orElse(Long.MAX_VALUE) < object.generation();
    }

    /** Containers of the pods that matter, but for those that show nothing. */
    Stream<Container> containers() {
        return ailing.stream();
    }

    Stream<Event> eventsOf(Live about) {
        return events.stream().filter(it -> it.isAbout(about));
    }

    /** Events of what makes the pods: the object itself, and its current ReplicaSet. */
    Stream<Event> eventsOfMakers() {
        return Stream.concat(replicaSet.stream(), Stream.of(object)).flatMap(this::eventsOf);
    }
}
