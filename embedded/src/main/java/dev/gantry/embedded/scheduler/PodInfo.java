package dev.gantry.embedded.scheduler;

import dev.gantry.embedded.object.Stored;
import dev.gantry.kubernetes.core.V1Pod;
import dev.gantry.kubernetes.core.V1PodSpec;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A pod as the scheduler reads it; what is asked for often is read once. */
final class PodInfo {
    private final Stored pod;
    private @Nullable Map<String, String> labels;
    private @Nullable PodRequests requests;
    private @Nullable List<HostPort> ports;
    private @Nullable Affinities affinities;

    /** The terms about other pods. */
    record Affinities(
            List<AffinityTerm> required,
            List<AffinityTerm> requiredAgainst,
            List<AffinityTerm> preferred,
            List<AffinityTerm> preferredAgainst) {
        private static final Affinities NONE = new Affinities(List.of(), List.of(), List.of(), List.of());

        /** Whether it is about no other pod. */
        boolean isNone() {
            return required.isEmpty() && requiredAgainst.isEmpty() && preferred.isEmpty() && preferredAgainst.isEmpty();
        }

        private static Affinities of(PodInfo pod) {
            JsonNode affinity = pod.spec().path("affinity");
            JsonNode near = affinity.path("podAffinity");
            JsonNode far = affinity.path("podAntiAffinity");
            return near.isEmpty() && far.isEmpty()
                    ? NONE
                    : new Affinities(
                            AffinityTerm.required(near, pod),
                            AffinityTerm.required(far, pod),
                            AffinityTerm.preferred(near, pod),
                            AffinityTerm.preferred(far, pod));
        }
    }

    private PodInfo(Stored pod) {
        this.pod = pod;
    }

    /** That of a pod as it is; the same for each who asks. */
    static PodInfo of(Stored pod) {
        return pod.known(PodInfo.class, PodInfo::new);
    }

    Stored stored() {
        return pod;
    }

    JsonNode spec() {
        return pod.spec();
    }

    /** {@code spec} as its generated class has it: all else of a pod would be read in vain. */
    V1PodSpec typedSpec() {
        ObjectNode bare = pod.tree().objectNode();
        bare.put("apiVersion", "v1").put("kind", "Pod");
        bare.putObject("metadata").put("name", pod.name());
        bare.set("spec", spec());
        return Stored.of(bare).as(V1Pod.class).spec();
    }

    String namespace() {
        return pod.namespace();
    }

    boolean is(PodInfo other) {
        return pod.ref().equals(other.pod.ref());
    }

    Map<String, String> labels() {
        Map<String, String> known = labels;
        if (known == null) {
            known = pod.labels();
            labels = known;
        }
        return known;
    }

    PodRequests requests() {
        PodRequests known = requests;
        if (known == null) {
            known = PodRequests.of(spec());
            requests = known;
        }
        return known;
    }

    List<HostPort> ports() {
        List<HostPort> known = ports;
        if (known == null) {
            known = HostPort.of(spec());
            ports = known;
        }
        return known;
    }

    Affinities affinities() {
        Affinities known = affinities;
        if (known == null) {
            known = Affinities.of(this);
            affinities = known;
        }
        return known;
    }

    /** The node that it is bound to; empty before. */
    String nodeName() {
        return spec().path("nodeName").asString("");
    }

    /** The node that others left, or are leaving, for it; empty where there is none. */
    String nominatedNode() {
        return pod.status().path("nominatedNodeName").asString("");
    }

    int priority() {
        return spec().path("priority").asInt(0);
    }

    /** When its node started it; the far future for one that has not started. */
    Instant started() {
        JsonNode time = pod.status().path("startTime");
        return time.isString() ? Instant.parse(time.asString()) : Instant.MAX;
    }

    /** Whether it is going because the scheduler wants its place for another. */
    boolean isLeaving() {
        return pod.isDeleting()
                && pod.holds("DisruptionTarget")
                && pod.condition("DisruptionTarget").path("reason").asString("").equals("PreemptionByScheduler");
    }
}
