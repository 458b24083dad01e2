package dev.gantry.tests.ftgo;

import dev.gantry.tests.cluster.Kubectl;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/**
 * What kubectl sees of everything that Gantry writes: of each object the version that each write of it moves.
 *
 * @param versions resourceVersion by kind and name
 */
record Snapshot(Map<String, String> versions) {
    private static final String KINDS = "deployments,statefulsets,jobs,services,configmaps,secrets,ingresses,"
            + "networkpolicies,poddisruptionbudgets,horizontalpodautoscalers,rolebindings,servicemonitors";

    static Snapshot of(Kubectl kubectl) {
        Map<String, String> versions = new TreeMap<>();
        for (JsonNode object : kubectl.get(KINDS).get("items")) {
            String name = object.get("kind").asString() + "/"
                    + object.at("/metadata/name").asString();
            versions.put(name, object.at("/metadata/resourceVersion").asString());
        }
        versions.remove("ConfigMap/kube-root-ca.crt");
        versions.keySet().removeIf(object -> object.matches("Secret/gantry-.*\\.release-.*")); // each apply keeps one
        return new Snapshot(versions);
    }

    /** Only those whose change would be felt by whoever uses the app. */
    Snapshot workloads() {
        Map<String, String> workloads = new TreeMap<>(versions);
        workloads.keySet().removeIf(object -> !object.matches("(Deployment|StatefulSet|Job|Service)/.*"));
        return new Snapshot(workloads);
    }

    /** This, without the objects that a service becomes. */
    Snapshot without(String service) {
        Map<String, String> others = new TreeMap<>(versions);
        others.keySet().removeIf(object -> object.endsWith("/" + service));
        return new Snapshot(others);
    }
}
