package dev.gantry.apply;

import dev.gantry.cluster.Cluster;
import dev.gantry.cluster.Interrupted;
import dev.gantry.cluster.Precondition;
import dev.gantry.cluster.Propagation;
import dev.gantry.cluster.Refusal;
import dev.gantry.manifest.ObjectRef;
import dev.gantry.plan.Live;
import dev.gantry.problem.GantryException;
import dev.gantry.time.Alarm;
import dev.gantry.time.Time;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A Lease, so that one engine writes an app at a time. It is renewed while it is held; what its holder left without a word is
 * anybody's after a while, so that an engine that was killed keeps none waiting for long.
 */
final class Lock implements AutoCloseable {
    /** How long a Lease is its holder's after it was renewed. */
    static final Duration TERM = Duration.ofSeconds(15);

    private static final Duration RENEWED_EVERY = Duration.ofSeconds(5);
    private static final int TRIES = 3;
    private static final Duration GLANCE = Duration.ofSeconds(1);

    /** By how much the clocks of two machines may differ. */
    private static final Duration SKEW = Duration.ofMinutes(5);

    /** Kubernetes wants all six digits. */
    private static final DateTimeFormatter MICRO =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSSSS'Z'").withZone(ZoneOffset.UTC);

    private static final String RENEWED = "renewTime";
    private static final String HOLDER = "holderIdentity";

    private final Cluster cluster;
    private final Time time;
    private final String app;
    private final ObjectRef ref;
    private final String self = self();
    private ObjectNode held = JsonNodeFactory.instance.objectNode();
    private volatile Instant renewed = Instant.MIN;
    private volatile boolean lost;
    private boolean closed;
    private Alarm next = () -> {};

    private Lock(Cluster cluster, Time time, String app, String namespace) {
        this.cluster = cluster;
        this.time = time;
        this.app = app;
        this.ref = ObjectRef.of("coordination.k8s.io/v1", "Lease", namespace, "gantry-" + app);
    }

    /**
     * Takes it, after a while of waiting at the most.
     *
     * @throws GantryException {@code app-in-use} when another engine holds it and goes on renewing it
     */
    static Lock take(Cluster cluster, Time time, String app, String namespace, Progress progress)
            throws InterruptedException {
        Lock lock = new Lock(cluster, time, app, namespace);
        try {
            lock.take(progress);
        } catch (Interrupted e) {
            lock.quietly(lock::deleteIfMine); // it may have been made all the same
            throw e;
        }
        return lock;
    }

    /**
     * Before each write; it does not wait for a renewal that is under way. Where it was not renewed for too long it is now: that is
     * possible only if nobody took it meanwhile.
     *
     * @throws GantryException {@code app-in-use} when it is another's by now, or one cannot tell
     */
    void check() {
        if (lost || isLate()) {
            insist();
        }
    }

    private synchronized void insist() {
        if (!lost && isLate()) {
            tryRenew();
        }
        if (lost) {
            throw new GantryException(
                    "app-in-use",
                    "This apply of " + app + " does not hold " + ref.qualified()
                            + " any more: another took it, or somebody deleted it. It stops here; plan again.");
        } else if (isLate()) {
            throw new GantryException(
                    "app-in-use",
                    "This apply of " + app + " did not renew " + ref.qualified() + " for " + TERM.toSeconds()
                            + " s, so another may have begun. It stops here; plan again.");
        }
    }

    private boolean isLate() {
        return time.now().isAfter(renewed.plus(TERM));
    }

    @Override
    public synchronized void close() {
        closed = true;
        next.cancel();
        quietly(() -> {
            try {
                delete(held);
            } catch (Refusal refusal) {
                if (refusal.status() == 409) {
                    deleteIfMine();
                }
            }
        });
    }

    /** Does it also where the thread was interrupted, which is no reason to keep others waiting. */
    private void quietly(Runnable deletion) {
        boolean interrupted = Thread.interrupted();
        try {
            deletion.run();
        } catch (GantryException e) {
            // It is another's by now, or cannot be reached: it ends by itself.
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private void deleteIfMine() {
        cluster.get(ref).filter(this::isMine).ifPresent(this::delete);
    }

    private void delete(ObjectNode lease) {
        Live live = Live.of(lease);
        cluster.delete(ref, new Precondition(live.uid(), Optional.of(live.resourceVersion())), Propagation.BACKGROUND);
    }

    private boolean isMine(ObjectNode lease) {
        return lease.path("spec").path(HOLDER).asString("").equals(self);
    }

    private void take(Progress progress) throws InterruptedException {
        Optional<String> seen = Optional.empty();
        Instant since = time.now();
        while (!tryTake(seen, since)) {
            String version = version();
            if (seen.isPresent() && !seen.get().equals(version)) {
                throw inUse();
            } else if (seen.isEmpty()) {
                progress.waiting(held.path("spec").path(HOLDER).asString("somebody") + " holds " + ref
                        + ": waits to see whether it is still at work, " + TERM.toSeconds() + " s at most");
            }
            seen = Optional.of(version);
            time.sleep(GLANCE);
        }
        next = time.schedule(RENEWED_EVERY, this::renew);
    }

    /** @param seen the version that it has had since a moment, as far as is known */
    private boolean tryTake(Optional<String> seen, Instant since) {
        Optional<ObjectNode> there = cluster.get(ref);
        held = there.orElseGet(JsonNodeFactory.instance::objectNode);
        boolean left = seen.equals(Optional.of(version())) && !time.now().isBefore(since.plus(TERM));
        if (there.isPresent() && !left && !isFree(held)) {
            return false;
        }
        Instant now = time.now();
        try {
            byte[] mine = bytes(tree(held, now));
            took(there.isEmpty() ? cluster.create(ref, mine) : cluster.update(ref, mine, false), now);
            return true;
        } catch (Refusal refusal) {
            if (refusal.status() == 409) {
                return false;
            }
            throw refusal;
        }
    }

    private String version() {
        return Live.of(held).resourceVersion();
    }

    private synchronized void took(ObjectNode now, Instant when) {
        held = now;
        renewed = when;
    }

    /** Whether nobody holds it, or who did was not heard of for long, or it is this one, and the answer to that got lost. */
    private boolean isFree(ObjectNode lease) {
        JsonNode spec = lease.path("spec");
        String holder = spec.path(HOLDER).asString("");
        String last = spec.path(RENEWED).asString("");
        return holder.isEmpty()
                || isMine(lease)
                || last.isEmpty()
                || Instant.parse(last).plus(TERM).plus(SKEW).isBefore(time.now());
    }

    private synchronized void renew() {
        if (closed) {
            return;
        }
        tryRenew();
        if (!lost) {
            next = time.schedule(RENEWED_EVERY, this::renew);
        }
    }

    private void tryRenew() {
        try {
            for (int tries = 0; tries < TRIES && !lost; tries++) {
                Instant now = time.now();
                try {
                    took(cluster.update(ref, bytes(tree(held, now)), false), now);
                    return;
                } catch (Refusal refusal) {
                    if (refusal.status() != 409 && refusal.status() != 404) {
                        return; // Whether the silence lasts too long, the next check tells.
                    }
                }
                // The answer to an earlier try may have been lost, or somebody put a label on it.
                Optional<ObjectNode> there = cluster.get(ref).filter(this::isMine);
                there.ifPresent(mine -> held = mine);
                lost = there.isEmpty();
            }
        } catch (Interrupted e) {
            throw e;
        } catch (GantryException e) {
            // As above.
        }
    }

    private ObjectNode tree(ObjectNode before, Instant now) {
        ObjectNode tree = before.deepCopy();
        tree.put("apiVersion", ref.apiVersion()).put("kind", ref.kind());
        ObjectNode metadata = tree.withObjectProperty("metadata");
        metadata.put("name", ref.name()).put("namespace", ref.namespace().orElse(""));
        ObjectNode spec = tree.withObjectProperty("spec");
        String moment = MICRO.format(now);
        if (!spec.path(HOLDER).asString("").equals(self)) {
            spec.put(HOLDER, self).put("acquireTime", moment);
            spec.put("leaseTransitions", spec.path("leaseTransitions").asInt(-1) + 1);
        }
        spec.put("leaseDurationSeconds", TERM.toSeconds()).put(RENEWED, moment);
        return tree;
    }

    private GantryException inUse() {
        JsonNode spec = held.path("spec");
        return new GantryException(
                "app-in-use",
                spec.path(HOLDER).asString("somebody") + " has been applying " + app + " since "
                        + spec.path("acquireTime").asString("just now") + " (" + ref.qualified()
                        + "). One writes an app at a time. Wait until that has ended, and plan again.");
    }

    /** For people to know whom to ask, and no two alike. */
    private static String self() {
        String host;
        try {
            host = InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) {
            host = "localhost";
        }
        return System.getProperty("user.name", "somebody") + "@" + host + "-"
                + UUID.randomUUID().toString().substring(0, 8);
    }

    private static byte[] bytes(ObjectNode tree) {
        return tree.toString().getBytes(StandardCharsets.UTF_8);
    }
}
