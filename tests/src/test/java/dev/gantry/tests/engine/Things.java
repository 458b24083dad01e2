package dev.gantry.tests.engine;

import dev.gantry.kubernetes.KubernetesObject;
import dev.gantry.kubernetes.Quantity;
import dev.gantry.kubernetes.UntypedObject;
import dev.gantry.kubernetes.apps.V1Deployment;
import dev.gantry.kubernetes.apps.V1DeploymentSpec;
import dev.gantry.kubernetes.apps.V1StatefulSet;
import dev.gantry.kubernetes.apps.V1StatefulSetSpec;
import dev.gantry.kubernetes.core.V1ConfigMap;
import dev.gantry.kubernetes.core.V1Container;
import dev.gantry.kubernetes.core.V1ContainerPort;
import dev.gantry.kubernetes.core.V1PersistentVolumeClaim;
import dev.gantry.kubernetes.core.V1PersistentVolumeClaimSpec;
import dev.gantry.kubernetes.core.V1PersistentVolumeSpec;
import dev.gantry.kubernetes.core.V1PodSpec;
import dev.gantry.kubernetes.core.V1PodTemplateSpec;
import dev.gantry.kubernetes.core.V1Service;
import dev.gantry.kubernetes.core.V1ServicePort;
import dev.gantry.kubernetes.core.V1ServiceSpec;
import dev.gantry.kubernetes.core.V1VolumeResourceRequirements;
import dev.gantry.kubernetes.meta.V1LabelSelector;
import dev.gantry.kubernetes.meta.V1ObjectMeta;
import dev.gantry.manifest.Manifest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Objects to apply. */
final class Things {
    private Things() {}

    /** The objects of a manifest that somebody else wrote. */
    static KubernetesObject[] read(String yaml) {
        try {
            return Manifest.read("shop", "read", new ByteArrayInputStream(yaml.getBytes(StandardCharsets.UTF_8)))
                    .manifest()
                    .objects()
                    .toArray(KubernetesObject[]::new);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static V1ConfigMap config(String name, String greeting) {
        return V1ConfigMap.of(name).data(Map.of("greeting", greeting));
    }

    static V1Service service(String name) {
        return V1Service.of(name)
                .spec(V1ServiceSpec.of().selector(Map.of("app", name)).ports(V1ServicePort.of(80)));
    }

    static V1Deployment deployment(String name, String image) {
        return deployment(name, image, Map.of());
    }

    /** A Deployment whose pods behave as their annotations say, where nodes are simulated. */
    static V1Deployment deployment(String name, String image, Map<String, String> annotations) {
        V1PodTemplateSpec template = template(name, image).metadata(metadata -> metadata.annotations(annotations));
        return V1Deployment.of(
                name, V1DeploymentSpec.of(selector(name), template).replicas(1));
    }

    /** A StatefulSet of one, with a claim. */
    static V1StatefulSet statefulSet(String name) {
        V1PersistentVolumeClaim data = V1PersistentVolumeClaim.of("data")
                .spec(V1PersistentVolumeClaimSpec.of()
                        .accessModes(V1PersistentVolumeSpec.AccessMode.READ_WRITE_ONCE)
                        .resources(V1VolumeResourceRequirements.of().requests(Map.of("storage", Quantity.of("1Mi")))));
        return V1StatefulSet.of(
                name,
                V1StatefulSetSpec.of(selector(name), template(name, "registry.example/" + name + ":1"))
                        .serviceName(name)
                        .volumeClaimTemplates(data));
    }

    /** The definition of a kind that no other test has. */
    static UntypedObject definition(String group, String kind) {
        String plural = kind.toLowerCase(Locale.ROOT) + "s";
        Map<String, ?> schema = Map.of(
                "type",
                "object",
                "properties",
                Map.of("spec", Map.of("type", "object", "properties", Map.of("size", Map.of("type", "integer")))));
        return UntypedObject.of(
                "apiextensions.k8s.io/v1",
                "CustomResourceDefinition",
                plural + "." + group,
                Map.of(
                        "spec",
                        Map.of(
                                "group",
                                group,
                                "scope",
                                "Namespaced",
                                "names",
                                Map.of("kind", kind, "plural", plural),
                                "versions",
                                List.of(Map.of(
                                        "name",
                                        "v1",
                                        "served",
                                        true,
                                        "storage",
                                        true,
                                        "schema",
                                        Map.of("openAPIV3Schema", schema))))));
    }

    static UntypedObject custom(String group, String kind, String name, int size) {
        return UntypedObject.of(group + "/v1", kind, name, Map.of("spec", Map.of("size", size)));
    }

    private static V1LabelSelector selector(String name) {
        return V1LabelSelector.of().matchLabels(Map.of("app", name));
    }

    private static V1PodTemplateSpec template(String name, String image) {
        return V1PodTemplateSpec.of()
                .metadata(V1ObjectMeta.of().labels(Map.of("app", name)))
                .spec(V1PodSpec.of(V1Container.of("app").image(image).ports(V1ContainerPort.of(8080))));
    }
}
