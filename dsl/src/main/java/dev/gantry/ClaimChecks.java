package dev.gantry;

import dev.gantry.Storage.Access;
import dev.gantry.kubernetes.Named;
import dev.gantry.kubernetes.storage.V1StorageClass;
import dev.gantry.problem.Source;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** That those who mount a claim can all have it at once, and that disks can grow. */
final class ClaimChecks {
    private final Scene scene;
    private final Report report;
    private final Map<String, Set<Id>> users = new HashMap<>();

    ClaimChecks(Scene scene, Report report) {
        this.scene = scene;
        this.report = report;
    }

    void run() {
        for (Said<Named> part : scene.parts()) {
            if (part.value() instanceof Workload<?> workload) {
                mounts(workload);
                for (Said<Storage> storage : workload.words().storages.values()) {
                    String where =
                            workload.name() + "/storage/" + storage.value().name();
                    grows(storage.value().classRef(), where, storage.line());
                }
            } else if (part.value() instanceof Claim claim) {
                grows(
                        claim.classRef(),
                        claim.name() + "/storageClass",
                        claim.origin().line());
            }
        }
    }

    private void mounts(Workload<?> workload) {
        mounts(workload, workload.words().container, report.below(workload.name()));
        for (Said<Beside> beside : workload.words().beside.values()) {
            Report place = report.below(workload.name()).below(Beside.place(beside.value()));
            mounts(workload, Beside.words(beside.value()), place);
        }
    }

    private void mounts(Workload<?> workload, ContainerWords said, Report place) {
        for (Map.Entry<String, Said<Mountable>> mount : said.mounts.entries()) {
            Mountable what = mount.getValue().value();
            Claim copy = what instanceof Claim claim ? claim : what instanceof ClaimMount part ? part.claim() : null;
            if (copy != null && scene.winner(copy) instanceof Claim claim && isOfOne(claim.access())) {
                Optional<String> many = many(workload, claim);
                if (many.isPresent()) {
                    place.below(Words.mountAt(mount.getKey()))
                            .add(
                                    mount.getValue().line(),
                                    "claim-of-one-node",
                                    Id.of(claim) + " can be used from one "
                                            + (claim.access() == Access.ONE_POD ? "pod" : "node") + " at a time, and "
                                            + many.get() + ".",
                                    "Who cannot have its disk waits for it, perhaps for ever.",
                                    "Say access(MANY_NODES) of the claim where its storage can do that; or run one"
                                            + " instance, with upgrade(recreate()).");
                }
            }
        }
    }

    private static boolean isOfOne(Access access) {
        return access == Access.ONE_NODE || access == Access.ONE_POD;
    }

    /** Who else may want it while one has it. */
    private Optional<String> many(Workload<?> workload, Claim claim) {
        Set<Id> all = users.computeIfAbsent(claim.name(), name -> new LinkedHashSet<>());
        all.add(Id.of(workload));
        if (all.size() > 1) {
            return Optional.of(all.iterator().next() + " mounts it, too");
        }
        if (workload instanceof Daemon) {
            return Optional.of(Id.of(workload) + " runs on every node");
        }
        if (Instances.most(workload.words()) > 1) {
            return Optional.of(Id.of(workload) + " may run " + Instances.most(workload.words()) + " instances");
        }
        boolean ofDeployment = workload instanceof Service || workload instanceof Worker;
        return ofDeployment && surges(workload.words())
                ? Optional.of("an upgrade of " + Id.of(workload) + " starts the new instance before the old one ends")
                : Optional.empty();
    }

    private static boolean surges(Words words) {
        if (words.upgrade == null) {
            return true;
        }
        Upgrade upgrade = words.upgrade.value();
        Optional<Share> surge = Shares.of(upgrade).surge();
        return !(upgrade instanceof Recreate)
                && (surge.isEmpty() || !surge.get().isZero());
    }

    private void grows(Optional<StorageClassRef> said, String where, @Nullable Source line) {
        if (said.isPresent()
                && said.get().object().isPresent()
                && scene.winner(said.get().object().get().part()) instanceof V1StorageClass storage
                && !storage.allowVolumeExpansion().orElse(false)) {
            report.below(where)
                    .add(
                            line,
                            "storage-cannot-grow",
                            "Disks of the storage class " + storage.name() + " keep the size that they are made with.",
                            "A disk that is full is given more, where its class allows that.",
                            "Say allowVolumeExpansion(true) of the class where its provisioner can do that.");
        }
    }
}
