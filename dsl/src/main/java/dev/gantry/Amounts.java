package dev.gantry;

import dev.gantry.kubernetes.Quantity;
import dev.gantry.kubernetes.core.V1PodResourceClaim;
import dev.gantry.kubernetes.core.V1PodSpec;
import dev.gantry.kubernetes.core.V1ResourceClaim;
import dev.gantry.kubernetes.core.V1ResourceRequirements;
import dev.gantry.kubernetes.resource.V1ResourceClaimTemplate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What containers and pods ask for and may use, as Kubernetes writes it. */
final class Amounts {
    private static final String DISK = "ephemeral-storage";

    private Amounts() {}

    /** Null where nothing was said. */
    static @Nullable V1ResourceRequirements of(ContainerWords said) {
        Map<String, Quantity> requests = quantities(said.requests);
        Map<String, Quantity> limits = quantities(said.limits);
        if (said.disk != null) {
            requests.put(DISK, said.disk.value().request().quantity());
            limits.put(DISK, said.disk.value().limit().quantity());
        }
        for (Said<Amount> amount : said.amounts.values()) {
            requests.put(amount.value().resource(), amount.value().quantity());
            limits.put(amount.value().resource(), amount.value().quantity());
        }
        V1ResourceRequirements written = written(requests, limits);
        if (said.devices.isEmpty()) {
            return written;
        }
        List<V1ResourceClaim> claims = new ArrayList<>();
        for (Said<Device> device : said.devices.values()) {
            V1ResourceClaim claim = V1ResourceClaim.of(device.value().name());
            claims.add(
                    device.value().request().isPresent()
                            ? claim.request(device.value().request().get())
                            : claim);
        }
        return (written == null ? V1ResourceRequirements.of() : written).claims(claims);
    }

    /** What was said of the pod as a whole, and the devices of its containers. */
    static V1PodSpec into(V1PodSpec pod, Words words) {
        V1ResourceRequirements whole = written(quantities(words.pod.requests), quantities(words.pod.limits));
        V1PodSpec with = whole == null ? pod : pod.resources(whole);
        Map<String, V1PodResourceClaim> claims = new TreeMap<>();
        claims(words.container, claims);
        for (Said<Beside> beside : words.beside.values()) {
            claims(Beside.words(beside.value()), claims);
        }
        return claims.isEmpty() ? with : with.resourceClaims(List.copyOf(claims.values()));
    }

    private static void claims(ContainerWords said, Map<String, V1PodResourceClaim> claims) {
        for (Said<Device> device : said.devices.values()) {
            V1PodResourceClaim claim = V1PodResourceClaim.of(device.value().name());
            String name = device.value().claim().name();
            claims.put(
                    device.value().name(),
                    device.value().claim() instanceof V1ResourceClaimTemplate
                            ? claim.resourceClaimTemplateName(name)
                            : claim.resourceClaimName(name));
        }
    }

    private static @Nullable V1ResourceRequirements written(
            Map<String, Quantity> requests, Map<String, Quantity> limits) {
        if (requests.isEmpty() && limits.isEmpty()) {
            return null;
        }
        V1ResourceRequirements written = V1ResourceRequirements.of();
        written = requests.isEmpty() ? written : written.requests(requests);
        return limits.isEmpty() ? written : written.limits(limits);
    }

    private static Map<String, Quantity> quantities(@Nullable Said<Resources> said) {
        return said == null ? new TreeMap<>() : said.value().quantities();
    }
}
