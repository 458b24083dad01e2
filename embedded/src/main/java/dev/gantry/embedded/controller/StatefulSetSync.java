package dev.gantry.embedded.controller;

import dev.gantry.embedded.object.Client;
import dev.gantry.embedded.object.Stored;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.function.IntFunction;

/** One look at a StatefulSet and its pods: makes what is missing, then scales down, then updates. */
final class StatefulSetSync {
    private enum Outcome {
        GOES_ON,
        WAITS,
        FAILED
    }

    /** A place for a pod, which may not be there. */
    private record Place(int ordinal, Optional<Stored> pod, Stored revisionOfNew) {
        String revision() {
            return pod.map(it -> it.labels().getOrDefault(ControllerRevisions.POD_LABEL, ""))
                    .orElse(revisionOfNew.name());
        }

        boolean isDeleting() {
            return pod.isPresent() && pod.get().isDeleting();
        }
    }

    private final StatefulSet set;
    private final StatefulSetRevisions revisions;
    private final StatefulSetStatus status;
    private final StatefulSetPods pods;
    private final Instant now;
    private final List<Place> places = new ArrayList<>();
    /** Pods beyond the wanted ones, the highest ordinal first. */
    private final List<Place> condemned = new ArrayList<>();

    StatefulSetSync(
            StatefulSet set,
            StatefulSetRevisions revisions,
            StatefulSetStatus status,
            List<Stored> existing,
            Client client) {
        this.set = set;
        this.revisions = revisions;
        this.status = status;
        this.pods = new StatefulSetPods(set, client);
        this.now = client.now();
        TreeMap<Integer, Stored> byOrdinal = new TreeMap<>();
        for (Stored pod : existing) {
            OptionalInt ordinal = set.ordinal(pod);
            if (ordinal.isPresent()) {
                byOrdinal.put(ordinal.getAsInt(), pod);
            }
        }
        for (int ordinal = set.start(); ordinal < set.start() + set.replicas(); ordinal++) {
            places.add(place(ordinal, Optional.ofNullable(byOrdinal.remove(ordinal))));
        }
        byOrdinal.descendingMap().forEach((ordinal, pod) -> condemned.add(place(ordinal, Optional.of(pod))));
    }

    private Place place(int ordinal, Optional<Stored> pod) {
        return new Place(ordinal, pod, revisions.ofNewPod(set, ordinal));
    }

    /** Does what is to be done now. False if something failed and is to be tried again. */
    boolean run() {
        if (set.object().isDeleting()) {
            return true;
        }
        Outcome outcome = forAll(places, place -> process(places.get(place)));
        if (outcome == Outcome.GOES_ON) {
            for (Place place : condemned) {
                place.pod().ifPresent(pod -> pods.retainClaims(pod, place.ordinal()));
            }
            Optional<Place> first = firstUnavailable();
            outcome = forAll(condemned, place -> condemn(condemned.get(place), first));
        }
        if (outcome == Outcome.GOES_ON && set.isRolling()) {
            update();
        }
        return outcome != Outcome.FAILED;
    }

    private Outcome forAll(List<Place> all, IntFunction<Outcome> step) {
        if (set.isParallel()) {
            int well = SlowStart.run(all.size(), place -> step.apply(place) != Outcome.FAILED);
            return well == all.size() ? Outcome.GOES_ON : Outcome.FAILED;
        }
        for (int place = 0; place < all.size(); place++) {
            Outcome outcome = step.apply(place);
            if (outcome != Outcome.GOES_ON) {
                return outcome;
            }
        }
        return Outcome.GOES_ON;
    }

    private Outcome process(Place place) {
        if (place.pod().isEmpty()) {
            Stored revision = place.revisionOfNew();
            if (!pods.create(place.ordinal(), revision, ControllerRevisions.template(revision))) {
                return Outcome.FAILED;
            }
            return Outcome.WAITS;
        }
        Stored pod = place.pod().get();
        if (Pods.isFinished(pod)) {
            if (!pod.isDeleting()) {
                pods.delete(pod, place.ordinal());
            }
            return Outcome.WAITS;
        }
        if (Pods.phase(pod).equals("Pending") && !pods.createMissingClaims(pod, place.ordinal())) {
            return Outcome.FAILED;
        }
        boolean settled = !pod.isDeleting()
                && StatefulSetStatus.isRunningAndReady(pod)
                && Pods.isAvailable(pod, set.minReadySeconds(), now);
        if (set.isOrdered() && !settled) {
            return Outcome.WAITS;
        }
        pods.mend(pod, place.ordinal());
        return Outcome.GOES_ON;
    }

    private Optional<Place> firstUnavailable() {
        List<Place> all = new ArrayList<>(condemned);
        Collections.reverse(all);
        all.addAll(0, places);
        for (Place place : all) {
            if (isUnavailable(place)) {
                return Optional.of(place);
            }
        }
        return Optional.empty();
    }

    private Outcome condemn(Place place, Optional<Place> firstUnavailable) {
        Stored pod = place.pod().orElseThrow();
        if (pod.isDeleting()) {
            return Outcome.WAITS;
        }
        boolean settled = StatefulSetStatus.isRunningAndReady(pod) && Pods.isAvailable(pod, set.minReadySeconds(), now);
        if (set.isOrdered() && !settled && !firstUnavailable.equals(Optional.of(place))) {
            return Outcome.WAITS;
        }
        pods.delete(pod, place.ordinal());
        return Outcome.WAITS;
    }

    private boolean isUnavailable(Place place) {
        return place.isDeleting() || isNotAvailable(place);
    }

    private boolean isNotAvailable(Place place) {
        return place.pod()
                .map(pod -> !Pods.isAvailable(pod, set.minReadySeconds(), now))
                .orElse(true);
    }

    private boolean isOutdated(Place place) {
        return !place.revision().equals(revisions.update().name());
    }

    /** Deletes pods of old revisions, the highest ordinal first, as many as may be missing at a time. */
    private void update() {
        int unavailable = 0;
        int hopeless = 0;
        for (Place place : places) {
            if (isUnavailable(place)) {
                unavailable++;
                hopeless += set.isParallel() && isOutdated(place) && !place.isDeleting() ? 1 : 0;
            }
        }
        int budget = set.maxUnavailable() - unavailable;
        if (budget <= 0 && hopeless == 0) {
            return;
        }
        List<Place> candidates = new ArrayList<>();
        for (int index = places.size() - 1; index >= set.partition(); index--) {
            Place place = places.get(index);
            if (isOutdated(place) && !place.isDeleting() && place.pod().isPresent()) {
                candidates.add(place);
            }
        }
        if (set.isParallel()) {
            candidates.stream().filter(this::isNotAvailable).forEach(this::replace);
            candidates.removeIf(this::isNotAvailable);
        }
        candidates.stream().limit(Math.max(0, budget)).forEach(this::replace);
    }

    private void replace(Place place) {
        pods.delete(place.pod().orElseThrow(), place.ordinal());
        status.lostCurrent();
    }
}
