package dev.gantry.cluster;

import dev.gantry.problem.GantryException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Reads which kinds a server serves from its two aggregated discovery documents. */
final class Discovery {
    private static final String ACCEPT = "application/json;g=apidiscovery.k8s.io;v=v2;as=APIGroupDiscoveryList,"
            + "application/json;g=apidiscovery.k8s.io;v=v2beta1;as=APIGroupDiscoveryList,application/json";

    private final List<ServedKind> kinds = new ArrayList<>();
    private final Set<String> unavailable = new HashSet<>();

    private Discovery() {}

    static ServedKinds ask(Http http) {
        Discovery discovery = new Discovery();
        for (String path : List.of("/api", "/apis")) {
            discovery.add(http.send(Call.get(path).accept(ACCEPT)).json());
        }
        return ServedKinds.of(discovery.kinds, discovery.unavailable);
    }

    private void add(JsonNode document) {
        if (!document.path("kind").asString("").equals("APIGroupDiscoveryList")) {
            throw new GantryException(
                    "server-too-old",
                    "The server does not tell what it serves in one document, as Kubernetes does from 1.27 on. "
                            + "Upgrade the cluster.");
        }
        for (JsonNode group : document.path("items")) {
            String name = group.path("metadata").path("name").asString("");
            group.path("versions").forEach(version -> add(name, version));
        }
    }

    private void add(String group, JsonNode version) {
        String name = version.path("version").asString("");
        // What serves the group is down; the server may or may not remember what it used to serve.
        if (version.path("freshness").asString("").equals("Stale")) {
            unavailable.add(group.isEmpty() ? name : group + "/" + name);
        }
        for (JsonNode resource : version.path("resources")) {
            kinds.add(new ServedKind(
                    group,
                    name,
                    resource.path("responseKind").path("kind").asString(""),
                    resource.path("resource").asString(""),
                    resource.path("scope").asString("").equals("Namespaced")));
        }
    }
}
