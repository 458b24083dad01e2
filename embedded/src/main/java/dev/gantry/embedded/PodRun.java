package dev.gantry.embedded;

import dev.gantry.embedded.object.Stored;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** The containers of one pod on its node: init containers one after the other, sidecars among them, then the others at once. */
final class PodRun {
    private final List<ContainerRun> inits = new ArrayList<>();
    private final List<ContainerRun> mains = new ArrayList<>();
    private final String policy;
    private Optional<Instant> stops = Optional.empty();

    PodRun(Stored pod, Programs programs) {
        this.policy = pod.spec().path("restartPolicy").asString("Always");
        for (JsonNode init : pod.spec().path("initContainers")) {
            boolean sidecar = isSidecar(init);
            String restarts = sidecar ? "Always" : policy.equals("Never") ? "Never" : "OnFailure";
            inits.add(new ContainerRun(init, programs.of(pod, init, false), !sidecar, restarts));
        }
        boolean first = true;
        for (JsonNode main : pod.spec().path("containers")) {
            boolean works = !policy.equals("Always");
            mains.add(new ContainerRun(programs.probed(pod, main), programs.of(pod, main, first), works, policy));
            first = false;
        }
    }

    static boolean isSidecar(JsonNode container) {
        return container.path("restartPolicy").asString("").equals("Always");
    }

    /** Goes on until {@code now}; {@code canStart} tells what keeps a container from starting, if anything does. */
    void live(Instant now, Obstacle canStart) {
        for (ContainerRun init : inits) {
            init.live(now);
            if (!isPassed(init, now)) {
                startIfNew(init, now, canStart);
                init.live(now);
                if (!isPassed(init, now)) {
                    return;
                }
            }
        }
        for (ContainerRun main : mains) {
            startIfNew(main, now, canStart);
            main.live(now);
        }
    }

    /** What keeps a container from starting: reason and message. */
    record Why(String reason, String message) {}

    /** Tells what keeps a container from starting. */
    interface Obstacle {
        Optional<Why> of(ContainerRun container);
    }

    private static void startIfNew(ContainerRun run, Instant now, Obstacle canStart) {
        boolean isNew = !run.isRunning() && !run.isFinished() && !run.isBackingOff();
        if (isNew && canStart.of(run).isEmpty()) {
            run.start(now);
        }
    }

    /** Whether those after it may start. */
    private static boolean isPassed(ContainerRun init, Instant now) {
        return isSidecar(init.container()) ? init.hasStarted(now) : init.isFinished() && !init.hasFailed();
    }

    /** When something changes next by itself. */
    Optional<Instant> next(Instant now) {
        Optional<Instant> soonest = stops.filter(when -> when.isAfter(now));
        for (List<ContainerRun> runs : List.of(inits, mains)) {
            for (ContainerRun run : runs) {
                Optional<Instant> next = run.next(now);
                if (next.isPresent() && (soonest.isEmpty() || next.get().isBefore(soonest.get()))) {
                    soonest = next;
                }
            }
        }
        return soonest;
    }

    boolean isInitialized(Instant now) {
        return inits.stream().allMatch(init -> isPassed(init, now));
    }

    /** The phase of the pod: Pending, Running, Succeeded or Failed. */
    String phase(Instant now) {
        boolean initFailed = inits.stream().anyMatch(init -> init.isFinished() && init.hasFailed());
        if (initFailed) {
            return "Failed";
        }
        if (!isInitialized(now) || mains.stream().noneMatch(PodRun::wasStarted)) {
            return "Pending";
        }
        if (!mains.stream().allMatch(ContainerRun::isFinished)) {
            return "Running";
        }
        return mains.stream().anyMatch(ContainerRun::hasFailed) ? "Failed" : "Succeeded";
    }

    private static boolean wasStarted(ContainerRun run) {
        return run.isRunning() || run.isFinished() || run.isBackingOff();
    }

    boolean isReady(Instant now) {
        return mains.stream().allMatch(run -> run.isReady(now))
                && inits.stream().filter(init -> isSidecar(init.container())).allMatch(sidecar -> sidecar.isReady(now));
    }

    /** Told to stop at {@code now}: when the last container has. */
    Instant stop(Instant now, Instant atLatest) {
        if (stops.isEmpty()) {
            Instant end = now;
            for (ContainerRun run : mains) {
                if (run.isRunning()) {
                    Instant own = now.plusSeconds(run.container()
                                    .path("lifecycle")
                                    .path("preStop")
                                    .path("sleep")
                                    .path("seconds")
                                    .asLong(0))
                            .plus(run.program().stopping());
                    end = own.isAfter(end) ? own : end;
                }
            }
            stops = Optional.of(end);
        }
        // It may be given less time while it stops.
        stops = stops.map(end -> end.isAfter(atLatest) ? atLatest : end);
        return stops.orElseThrow();
    }

    List<ContainerRun> inits() {
        return inits;
    }

    List<ContainerRun> mains() {
        return mains;
    }
}
