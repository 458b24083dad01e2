package dev.gantry.apply;

import dev.gantry.cluster.ServedKind;
import dev.gantry.cluster.ServedKinds;
import dev.gantry.kubernetes.KubernetesObject;
import dev.gantry.plan.Desired;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** The kinds that objects of a manifest may be of: those that the server serves, and those that the manifest defines. */
final class DesiredKinds {
    private final ServedKinds served;
    private final Map<String, ServedKind> defined = new HashMap<>();

    DesiredKinds(ServedKinds served, List<KubernetesObject> objects) {
        this.served = served;
        objects.stream()
                .filter(object -> object.kind().equals("CustomResourceDefinition"))
                .map(object -> Desired.of(object, Optional.empty()).tree())
                .forEach(this::define);
    }

    /** The kind of that name; empty if neither the server nor the manifest has it. */
    Optional<ServedKind> find(String apiVersion, String kind) {
        return served.find(apiVersion, kind).or(() -> Optional.ofNullable(defined.get(apiVersion + " " + kind)));
    }

    /** Whether the server serves it already. */
    boolean isServed(Desired desired) {
        return served.find(desired.ref()).isPresent();
    }

    /** What to say of a kind that is not found: what may have been meant. */
    String advice(String apiVersion, String kind) {
        if (served.unavailable(apiVersion)) {
            return "What serves " + apiVersion
                    + " is down just now (kubectl get apiservices shows it). Try again later.";
        }
        List<String> near = new ArrayList<>();
        served.near(kind).forEach(other -> near.add(other.apiVersion()));
        return near.isEmpty()
                ? "Install what defines it, or add its CustomResourceDefinition to the app."
                : "It serves " + kind + " in " + String.join(" and ", near) + ": use that.";
    }

    private void define(JsonNode definition) {
        JsonNode spec = definition.path("spec");
        String group = spec.path("group").asString("");
        String kind = spec.path("names").path("kind").asString("");
        String plural = spec.path("names").path("plural").asString("");
        boolean namespaced = spec.path("scope").asString("").equals("Namespaced");
        for (JsonNode version : spec.path("versions")) {
            ServedKind made = new ServedKind(group, version.path("name").asString(""), kind, plural, namespaced);
            defined.put(made.apiVersion() + " " + kind, made);
        }
    }
}
