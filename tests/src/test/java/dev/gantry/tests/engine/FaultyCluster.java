package dev.gantry.tests.engine;

import dev.gantry.cluster.Cluster;
import dev.gantry.cluster.Interrupted;
import dev.gantry.cluster.Refusal;
import dev.gantry.cluster.Unreachable;
import dev.gantry.time.Alarm;
import dev.gantry.time.Bell;
import dev.gantry.time.Time;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Passes requests on up to one, at which a fault befalls whoever makes it. */
final class FaultyCluster extends ForwardingCluster {
    private final Time time;
    private final Fault fault;
    private final int at;
    private final Runnable meddling;
    private final Runnable after;
    private int requests;
    private String struck = "";
    private boolean dead;
    private Instant back = Instant.MIN;

    /**
     * A fault at one request.
     *
     * @param at which one, the first is 1
     * @param meddling what people do, where the fault is theirs
     * @param after run after each request that the server heard of
     */
    FaultyCluster(Cluster cluster, Time time, Fault fault, int at, Runnable meddling, Runnable after) {
        super(cluster);
        this.time = time;
        this.fault = fault;
        this.at = at;
        this.meddling = meddling;
        this.after = after;
    }

    /** The request that was struck; empty if there were not so many. */
    String struck() {
        return struck;
    }

    /** The clock of the engine that may be killed: then what it meant to do later is not done. */
    Time time() {
        return new Time() {
            @Override
            public Instant now() {
                return time.now();
            }

            @Override
            public Bell bell() {
                return time.bell();
            }

            @Override
            public Alarm schedule(Duration later, Runnable task) {
                return time.schedule(later, () -> {
                    if (!dead) {
                        task.run();
                    }
                });
            }
        };
    }

    @Override
    <T> T pass(String verb, String what, boolean write, Supplier<T> request) {
        if (dead) {
            throw new DyingCluster.Killed();
        }
        if (Thread.interrupted()) {
            throw new Interrupted(new InterruptedException());
        }
        if (time.now().isBefore(back)) {
            throw broken();
        }
        if (++requests == at) {
            struck = verb + " " + what;
            strike(request);
        }
        return done(request);
    }

    private void strike(Supplier<?> request) {
        switch (fault) {
            case KILLED_BEFORE -> {
                dead = true;
                throw new DyingCluster.Killed();
            }
            case KILLED_AFTER -> {
                done(request);
                dead = true;
                throw new DyingCluster.Killed();
            }
            case BROKEN -> throw broken();
            case ANSWER_LOST -> {
                done(request);
                throw broken();
            }
            case FORBIDDEN -> throw refusal("not-permitted", 403, "Forbidden");
            case SERVER_ERROR -> throw refusal("cluster-unavailable", 500, "InternalError");
            case AWAY_SHORTLY -> away(Duration.ofSeconds(10));
            case AWAY -> away(Duration.ofMinutes(2));
            case INTERRUPTED -> throw new Interrupted(new InterruptedException());
            default -> meddling.run();
        }
    }

    private void away(Duration awhile) {
        back = time.now().plus(awhile);
        throw broken();
    }

    private <T> T done(Supplier<T> request) {
        T answer = request.get();
        after.run();
        return answer;
    }

    private static Unreachable broken() {
        return new Unreachable("The cluster broke off the connection: reset.", true, new IOException("reset"));
    }

    private static Refusal refusal(String code, int status, String reason) {
        return new Refusal(code, "said the server of tests", status, reason, List.of(), Optional.empty());
    }
}
