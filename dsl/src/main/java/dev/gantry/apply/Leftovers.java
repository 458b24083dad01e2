package dev.gantry.apply;

import dev.gantry.cluster.Cluster;
import dev.gantry.cluster.Selection;
import dev.gantry.manifest.ObjectRef;
import dev.gantry.plan.Change;
import dev.gantry.plan.Live;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What becomes of members that are wanted no more: deleted, unless data would go with them. */
final class Leftovers {
    private static final Set<String> KEPT = Set.of(
            "PersistentVolumeClaim", "PersistentVolume", "Namespace", "CustomResourceDefinition.apiextensions.k8s.io");

    private final Cluster cluster;
    private final boolean withData;
    private final List<Change> changes = new ArrayList<>();

    Leftovers(Cluster cluster, boolean withData) {
        this.cluster = cluster;
        this.withData = withData;
    }

    /** Adds a member, and if it is a StatefulSet the claims that were made for it. */
    void add(ObjectRef ref, ObjectNode live) {
        if (KEPT.contains(ApplySet.groupKind(ref)) && !(withData && !ref.kind().equals("Namespace"))) {
            changes.add(new Change.Keep(ref, reason(ref)));
            return;
        }
        changes.add(new Change.Delete(ref, Live.of(live), isSpent(ref, live)));
        if (ApplySet.groupKind(ref).equals("StatefulSet.apps")) {
            claims(ref, live);
        }
    }

    /** Adds a member that an earlier revision of a workload still names. */
    void keep(ObjectRef ref, String namedBy) {
        changes.add(new Change.Keep(ref, "kept while " + namedBy + " names it", true));
    }

    /** All of it: deletes in the reverse of the order of an apply, then what is kept. */
    List<Change> changes() {
        List<Change> sorted = new ArrayList<>();
        changes.stream()
                .filter(Change.Delete.class::isInstance)
                .sorted((one, other) -> other.ref().compareTo(one.ref()))
                .forEach(sorted::add);
        changes.stream().filter(Change.Keep.class::isInstance).forEach(sorted::add);
        return sorted;
    }

    private static boolean isSpent(ObjectRef ref, ObjectNode live) {
        return switch (ApplySet.groupKind(ref)) {
            case "ConfigMap", "Secret" -> live.path("immutable").asBoolean(false);
            case "Job.batch" -> live.path("status").has("completionTime");
            default -> false;
        };
    }

    private static String reason(ObjectRef ref) {
        return switch (ref.kind()) {
            case "Namespace" -> "kept, for everything in it would go with it; kubectl delete namespace deletes it";
            case "CustomResourceDefinition" ->
                "kept, for all objects of the kind would go with it; destroy --with-data deletes it";
            default -> "kept, for it holds data; destroy --with-data deletes it";
        };
    }

    private void claims(ObjectRef ref, ObjectNode statefulSet) {
        JsonNode spec = statefulSet.path("spec");
        String policy = spec.path("persistentVolumeClaimRetentionPolicy")
                .path("whenDeleted")
                .asString("");
        if (spec.path("volumeClaimTemplates").isEmpty() || policy.equals("Delete")) {
            return;
        }
        String names = spec.path("volumeClaimTemplates")
                .valueStream()
                .map(template ->
                        Pattern.quote(template.path("metadata").path("name").asString("")))
                .collect(Collectors.joining("|", "(", ")-" + Pattern.quote(ref.name()) + "-\\d+"));
        String selector = Trees.selector(statefulSet);
        Optional<Selection> all = ref.namespace().map(home -> Selection.in(home).labelled(selector));
        cluster.kinds()
                .find("v1", "PersistentVolumeClaim")
                .ifPresent(kind -> cluster.list(kind, all.orElseThrow(), claim -> {
                    if (claim.path("metadata").path("name").asString("").matches(names)) {
                        add(Members.ref(claim), claim);
                    }
                }));
    }
}
