package dev.gantry.apply;

import dev.gantry.cluster.Cluster;
import dev.gantry.cluster.Interrupted;
import dev.gantry.kubernetes.KubernetesObject;
import dev.gantry.kubernetes.TreeWriter;
import dev.gantry.manifest.Manifest;
import dev.gantry.manifest.ObjectRef;
import dev.gantry.manifest.Wave;
import dev.gantry.plan.Intent;
import dev.gantry.problem.GantryException;
import dev.gantry.release.Packing;
import dev.gantry.release.Release;
import dev.gantry.release.Releases;
import dev.gantry.rollout.Rollout;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import tools.jackson.databind.node.ObjectNode;

/** Keeps what is applied as a release: at its beginning, so that it is there whatever happens, and how it ended. */
final class Releasing {
    private final ReleaseStore store;
    private final Intent.Apply intent;
    private final int keep;

    Releasing(Cluster cluster, Intent.Apply intent, int keep) {
        this.store = new ReleaseStore(cluster, intent.app(), intent.namespace());
        this.intent = intent;
        this.keep = keep;
    }

    /** With what is being applied as the latest. What was applied last, and is once more, remains the release that it was. */
    Releases begun(Releases before, Instant now) {
        if (keep == 0) {
            return before;
        }
        Manifest manifest = Manifest.of(intent.app(), intent.objects());
        String digest = manifest.digest();
        boolean again = before.latest().filter(it -> it.digest().equals(digest)).isPresent();
        if (again) {
            return before;
        }
        List<byte[]> pieces = Packing.pack(manifest);
        Release release = new Release(
                before.nextNumber(),
                now.truncatedTo(ChronoUnit.SECONDS),
                Release.State.UNFINISHED,
                digest,
                pieces.size(),
                intent.returnsTo(),
                versions());
        store.write(release, pieces);
        return before.with(release);
    }

    /** With the end of what was applied, unless it was good before and was merely put right, and without those that are too many. */
    Releases ended(Releases begun, Release.State state) {
        if (keep == 0) {
            return Releases.NONE;
        }
        Releases ended = begun.latest()
                .filter(release -> !release.isGood() || state == Release.State.READY)
                .map(release -> begun.with(release.state(state)))
                .orElse(begun);
        return ended.bounded(keep);
    }

    /** Deletes what is kept of releases; those that could not be deleted now. */
    Releases forget(Releases releases) {
        List<Release> left = new ArrayList<>();
        for (Release release : releases.all()) {
            try {
                store.delete(release);
            } catch (Interrupted e) {
                throw e;
            } catch (GantryException e) {
                left.add(release);
            }
        }
        return new Releases(left);
    }

    private SortedMap<String, String> versions() {
        SortedMap<String, String> versions = new TreeMap<>();
        for (KubernetesObject object : intent.objects()) {
            ObjectRef ref = ObjectRef.of(object);
            if (Wave.of(ref) == Wave.WORKLOADS) {
                ObjectNode tree = TreeWriter.tree(object);
                String version = Trees.version(tree);
                if (!version.isEmpty() && !Trees.annotations(tree).containsKey(Rollout.STAND_IN_FOR)) {
                    versions.put(ref.kind().toLowerCase(Locale.ROOT) + "/" + ref.name(), version);
                }
            }
        }
        return versions;
    }
}
