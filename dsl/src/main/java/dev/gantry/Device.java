package dev.gantry;

import static java.util.Objects.requireNonNull;

import dev.gantry.kubernetes.KubernetesObject;
import dev.gantry.kubernetes.resource.V1ResourceClaim;
import dev.gantry.kubernetes.resource.V1ResourceClaimTemplate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A device that a driver hands out ({@code spec.resourceClaims[]}, {@code resources.claims[]}), by a claim in Kubernetes' own
 * words, which becomes part of the app: {@code uses(device("gpu", V1ResourceClaimTemplate.of("one-gpu").spec(...)))}.
 */
public final class Device {
    private final String name;
    private final Ref<? extends KubernetesObject> claim;
    private final Optional<String> request;

    private Device(String name, Ref<? extends KubernetesObject> claim, Optional<String> request) {
        this.name = requireNonNull(name, "name");
        this.claim = claim;
        this.request = request;
    }

    static Device of(String name, KubernetesObject claim) {
        return new Device(name, new Ref<>(requireNonNull(claim, "claim")), Optional.empty());
    }

    /** Of what the claim asks for, this only ({@code resources.claims[].request}). */
    public Device request(String ofClaim) {
        return new Device(name, claim, Optional.of(requireNonNull(ofClaim, "ofClaim")));
    }

    String name() {
        return name;
    }

    /** A {@link V1ResourceClaimTemplate}, of which each pod gets a claim of its own, or a {@link V1ResourceClaim} for all. */
    KubernetesObject claim() {
        return claim.part();
    }

    Optional<String> request() {
        return request;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Device that
                && name.equals(that.name)
                && claim.equals(that.claim)
                && request.equals(that.request);
    }

    @Override
    public int hashCode() {
        return 31 * name.hashCode() + claim.hashCode();
    }

    /** For example {@code device gpu (resource.k8s.io/ResourceClaimTemplate one-gpu)}. */
    @Override
    public String toString() {
        return "device " + name + " (" + claim + ")";
    }
}
