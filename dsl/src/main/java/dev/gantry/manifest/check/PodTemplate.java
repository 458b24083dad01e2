package dev.gantry.manifest.check;

import dev.gantry.kubernetes.KubernetesObject;
import dev.gantry.kubernetes.core.V1Container;
import dev.gantry.kubernetes.core.V1Pod;
import dev.gantry.kubernetes.core.V1PodSpec;
import dev.gantry.kubernetes.meta.V1ObjectMeta;
import dev.gantry.manifest.ObjectRef;
import dev.gantry.manifest.PodTemplates;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A pod to be, wherever an object describes one.
 *
 * @param owner the object
 * @param field the path of the pod's metadata and spec: {@code spec.template.}; empty for a Pod itself
 * @param metadata the pod's metadata
 * @param spec what runs in it
 * @param labels the pod's labels
 * @param containers its containers, those that run first at the end
 */
record PodTemplate(
        ObjectRef owner,
        String field,
        Optional<V1ObjectMeta> metadata,
        V1PodSpec spec,
        Map<String, String> labels,
        List<ContainerAt> containers) {
    /** A container and the path of its fields: {@code spec.template.spec.containers[0]}. */
    record ContainerAt(V1Container container, String field) {}

    /** The pod that an object describes, if it does. */
    static Optional<PodTemplate> of(KubernetesObject object) {
        if (object instanceof V1Pod pod) {
            return Optional.of(of(object, "", pod.metadata(), pod.spec()));
        }
        return PodTemplates.of(object)
                .flatMap(template -> template.spec()
                        .map(spec -> of(object, PodTemplates.field(object) + ".", template.metadata(), spec)));
    }

    private static PodTemplate of(
            KubernetesObject object, String field, Optional<V1ObjectMeta> metadata, V1PodSpec spec) {
        List<ContainerAt> containers = new ArrayList<>();
        add(containers, spec.containers(), field + "spec.containers");
        add(containers, spec.initContainers(), field + "spec.initContainers");
        Map<String, String> labels = metadata.map(V1ObjectMeta::labels).orElse(Map.of());
        return new PodTemplate(ObjectRef.of(object), field, metadata, spec, labels, containers);
    }

    private static void add(List<ContainerAt> containers, List<V1Container> more, String list) {
        for (int i = 0; i < more.size(); i++) {
            containers.add(new ContainerAt(more.get(i), list + "[" + i + "]"));
        }
    }

    /** A reference from this pod to an object beside it. */
    ObjectRef beside(String apiVersion, String kind, String name) {
        return new ObjectRef(apiVersion, kind, owner.namespace(), name);
    }
}
