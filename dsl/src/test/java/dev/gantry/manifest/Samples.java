package dev.gantry.manifest;

import dev.gantry.kubernetes.ByteContent;
import dev.gantry.kubernetes.KubernetesObject;
import dev.gantry.kubernetes.UntypedObject;
import dev.gantry.kubernetes.apps.V1Deployment;
import dev.gantry.kubernetes.apps.V1DeploymentSpec;
import dev.gantry.kubernetes.core.V1ConfigMap;
import dev.gantry.kubernetes.core.V1Container;
import dev.gantry.kubernetes.core.V1ContainerPort;
import dev.gantry.kubernetes.core.V1EnvVar;
import dev.gantry.kubernetes.core.V1Namespace;
import dev.gantry.kubernetes.core.V1PodSpec;
import dev.gantry.kubernetes.core.V1PodTemplateSpec;
import dev.gantry.kubernetes.core.V1Secret;
import dev.gantry.kubernetes.core.V1Service;
import dev.gantry.kubernetes.core.V1ServicePort;
import dev.gantry.kubernetes.core.V1ServiceSpec;
import dev.gantry.kubernetes.meta.V1LabelSelector;
import dev.gantry.kubernetes.scheduling.V1PriorityClass;
import java.util.List;
import java.util.Map;

/** Objects of a small shop. */
public final class Samples {
    private Samples() {}

    /** A container that serves HTTP. */
    public static V1Container container(String name) {
        return V1Container.of(name)
                .image("acme/" + name + ":1.4.2")
                .ports(V1ContainerPort.of(8080).name("http"));
    }

    /** Pods labelled by an app, with one container. */
    public static V1PodTemplateSpec pods(String app, V1Container... containers) {
        return pods(app, V1PodSpec.of(containers));
    }

    /** Pods labelled by an app. */
    public static V1PodTemplateSpec pods(String app, V1PodSpec spec) {
        return V1PodTemplateSpec.of()
                .metadata(m -> m.labels(Map.of("app", app)))
                .spec(spec);
    }

    /** The selector of an app's pods. */
    public static V1LabelSelector selecting(String app) {
        return V1LabelSelector.of().matchLabels(Map.of("app", app));
    }

    /** A Deployment of pods that carry its name. */
    public static V1Deployment deployment(String name, V1PodSpec pod) {
        return V1Deployment.of(name, V1DeploymentSpec.of(selecting(name), pods(name, pod)));
    }

    /** A Deployment of one container. */
    public static V1Deployment deployment(String name) {
        return deployment(name, V1PodSpec.of(container(name)));
    }

    /** A Service for the pods of a name. */
    public static V1Service service(String name) {
        return V1Service.of(name)
                .spec(V1ServiceSpec.of()
                        .selector(Map.of("app", name))
                        .ports(V1ServicePort.of(80).name("http")));
    }

    /** A Secret of one password. */
    public static V1Secret secret(String name, String password) {
        return V1Secret.of(name).data(Map.of("password", ByteContent.utf8(password)));
    }

    /** A bit of everything, in no order. */
    public static List<KubernetesObject> shop() {
        return List.of(
                service("order"),
                deployment(
                        "order",
                        V1PodSpec.of(container("order")
                                .args("--verbose", "--port=8080", "yes")
                                .env(
                                        V1EnvVar.of("VERSION").value("1.10"),
                                        V1EnvVar.of("EMPTY").value("")))),
                UntypedObject.of(
                        "monitoring.coreos.com/v1",
                        "ServiceMonitor",
                        "order",
                        Map.of("spec", Map.of("endpoints", List.of(Map.of("port", "http", "interval", "30s"))))),
                V1ConfigMap.of("settings")
                        .data(Map.of(
                                "application.yaml", "order:\n  cutoff: 22:00\n",
                                "motd", "no",
                                "script.sh", "#!/bin/sh\nexec java -jar /app.jar\n\n",
                                "windows.ini", "[a]\r\nb=c\r\n")),
                V1PriorityClass.of("payments", 100_000),
                secret("db", "hunter2"),
                V1Namespace.of("shop"));
    }
}
