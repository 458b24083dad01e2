package dev.gantry.apply;

import dev.gantry.cluster.Cluster;
import dev.gantry.cluster.ServedKind;
import dev.gantry.cluster.ServedKinds;
import dev.gantry.kubernetes.Kind;
import dev.gantry.kubernetes.Kinds;
import dev.gantry.kubernetes.KubernetesObject;
import dev.gantry.manifest.ObjectRef;
import dev.gantry.plan.Desired;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** The kinds that objects of a manifest may be of: those that the server serves, and those that the manifest defines. */
final class DesiredKinds {
    private final ServedKinds served;
    private final Map<String, ServedKind> defined = new HashMap<>();
    private final Map<String, Desired> definitions = new HashMap<>();

    DesiredKinds(ServedKinds served, List<KubernetesObject> objects) {
        this.served = served;
        objects.stream()
                .filter(object -> object.kind().equals("CustomResourceDefinition"))
                .map(object -> Desired.of(object, Optional.empty()))
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
        if (Kinds.find(apiVersion, kind).filter(Kind::isBuiltIn).isPresent()
                && served.near(kind).isEmpty()) {
            return "It is a kind of Kubernetes' own, which that cluster goes without. Leave it out there.";
        }
        List<String> near = new ArrayList<>();
        served.near(kind).forEach(other -> near.add(other.apiVersion()));
        return near.isEmpty()
                ? "Install what defines it, or add its CustomResourceDefinition to the app."
                : "It serves " + kind + " in " + String.join(" and ", near) + ": use that.";
    }

    /** Whether the manifest defines the kind, and otherwise than the server has it now. */
    boolean isRedefined(Desired desired, Cluster cluster) {
        ObjectRef ref = desired.ref();
        Desired definition = definitions.get(ref.apiVersion() + " " + ref.kind());
        if (definition == null) {
            return false;
        }
        String version = ref.apiVersion().substring(ref.apiVersion().indexOf('/') + 1);
        return cluster.get(definition.ref())
                .filter(live -> !schema(live, version).equals(schema(definition.tree(), version)))
                .isPresent();
    }

    private static JsonNode schema(JsonNode definition, String version) {
        for (JsonNode each : definition.path("spec").path("versions")) {
            if (each.path("name").asString("").equals(version)) {
                return each.path("schema");
            }
        }
        return MissingNode.getInstance();
    }

    private void define(Desired definition) {
        JsonNode spec = definition.tree().path("spec");
        String group = spec.path("group").asString("");
        String kind = spec.path("names").path("kind").asString("");
        String plural = spec.path("names").path("plural").asString("");
        boolean namespaced = spec.path("scope").asString("").equals("Namespaced");
        for (JsonNode version : spec.path("versions")) {
            ServedKind made = new ServedKind(group, version.path("name").asString(""), kind, plural, namespaced);
            defined.put(made.apiVersion() + " " + kind, made);
            definitions.put(made.apiVersion() + " " + kind, definition);
        }
    }
}
