package dev.gantry.manifest.validation;

import dev.gantry.manifest.GivenByCluster;
import dev.gantry.problem.Quoted;
import io.fabric8.kubernetes.api.model.ObjectMeta;
import io.fabric8.kubernetes.api.model.OwnerReference;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What stands in every object's metadata beside its name, labels and annotations. */
final class Metadata {
    private static final At FINALIZERS = At.METADATA.in("finalizers");
    private static final At OWNERS = At.METADATA.in("ownerReferences");
    private static final String ORPHAN = "orphan";
    private static final String FOREGROUND = "foregroundDeletion";
    /** Those of Kubernetes' own that have no domain. */
    private static final Set<String> PLAIN = Set.of(ORPHAN, FOREGROUND, "kubernetes");
    /** The API groups in whose objects a finalizer without a domain is one of those. */
    private static final Set<String> STRICT = Set.of(
            "",
            "apps",
            "autoscaling",
            "batch",
            "networking.k8s.io",
            "rbac.authorization.k8s.io",
            "scheduling.k8s.io",
            "storage.k8s.io");

    private Metadata() {}

    static void check(ObjectMeta metadata, Faults faults) {
        given(metadata, faults);
        finalizers(Items.of(metadata.getFinalizers()), faults);
        owners(Items.of(metadata.getOwnerReferences()), faults);
    }

    /** As in what was copied from a cluster. */
    private static void given(ObjectMeta metadata, Faults faults) {
        List<String> said = new ArrayList<>(0);
        say("uid", metadata.getUid(), said);
        say("resourceVersion", metadata.getResourceVersion(), said);
        say("generation", metadata.getGeneration(), said);
        say("creationTimestamp", metadata.getCreationTimestamp(), said);
        say("deletionTimestamp", metadata.getDeletionTimestamp(), said);
        say("deletionGracePeriodSeconds", metadata.getDeletionGracePeriodSeconds(), said);
        say("selfLink", metadata.getSelfLink(), said);
        if (!Items.of(metadata.getManagedFields()).isEmpty()) {
            said.add("managedFields");
        }
        if (metadata.getAnnotations() != null && !metadata.getAnnotations().isEmpty()) {
            for (String annotation : GivenByCluster.ANNOTATIONS) {
                if (metadata.getAnnotations().get(annotation) != null) {
                    said.add("annotations[" + annotation + "]");
                }
            }
        }
        if (!said.isEmpty()) {
            faults.clash(
                    "given-by-cluster",
                    At.METADATA.in(said.get(0)),
                    faults.object() + " says " + String.join(", ", said) + " in its metadata.",
                    "Leave it out.");
        }
    }

    private static void say(String field, @Nullable Object value, List<String> said) {
        if (value != null) {
            said.add(field);
        }
    }

    private static void finalizers(List<String> finalizers, Faults faults) {
        for (int i = 0; i < finalizers.size(); i++) {
            String finalizer = finalizers.get(i);
            boolean isPlain = finalizer.indexOf('/') < 0
                    && STRICT.contains(faults.object().group());
            if (!Names.isLabelKey(finalizer) || (isPlain && !PLAIN.contains(finalizer))) {
                faults.clash(
                        "name-invalid",
                        FINALIZERS.nth(i),
                        faults.object() + " has the finalizer " + Quoted.of(finalizer)
                                + ", and a finalizer's name is a domain, a slash, and a name.",
                        "For instance \"acme.com/keep\".");
            }
        }
        if (finalizers.contains(ORPHAN) && finalizers.contains(FOREGROUND)) {
            faults.clash(
                    "union-ambiguous",
                    FINALIZERS,
                    faults.object() + " has the finalizers " + ORPHAN + " and " + FOREGROUND + ".",
                    "What it owns is either left or deleted first: say one of them.");
        }
    }

    private static void owners(List<OwnerReference> owners, Faults faults) {
        boolean isControlled = false;
        for (int i = 0; i < owners.size(); i++) {
            OwnerReference owner = owners.get(i);
            At at = OWNERS.nth(i);
            if (faults.has(at.in("apiVersion"), owner.getApiVersion()) && !isApiVersion(owner.getApiVersion())) {
                faults.wrong(
                        "api-version-invalid", at.in("apiVersion"), owner.getApiVersion(), "For instance apps/v1.");
            }
            faults.has(at.in("kind"), owner.getKind());
            faults.has(at.in("name"), owner.getName());
            if (owner.getUid() == null || owner.getUid().isEmpty()) {
                faults.missing(at.in("uid"), "Take it from the owner, which a cluster gave it.");
            }
            if ("Event".equals(owner.getKind()) && "v1".equals(owner.getApiVersion())) {
                faults.wrong("reference-invalid", at.in("kind"), "Event", "Name another owner: events are forgotten.");
            }
            boolean isRepeated = owners.indexOf(owner) < i; // a server takes both for one
            if (Boolean.TRUE.equals(owner.getController()) && !isRepeated) {
                if (isControlled) {
                    faults.wrong("entry-duplicate", at.in("controller"), true, "Leave it to one of the owners.");
                }
                isControlled = true;
            }
        }
    }

    private static boolean isApiVersion(String version) {
        int slash = version.indexOf('/');
        return slash == version.lastIndexOf('/') && slash < version.length() - 1;
    }
}
