package dev.gantry.manifest.check;

import static dev.gantry.manifest.Samples.container;
import static dev.gantry.manifest.Samples.deployment;
import static dev.gantry.manifest.Samples.pods;
import static dev.gantry.manifest.Samples.secret;
import static dev.gantry.manifest.Samples.selecting;
import static dev.gantry.manifest.Samples.service;

import dev.gantry.kubernetes.ByteContent;
import dev.gantry.kubernetes.IntOrString;
import dev.gantry.kubernetes.KubernetesObject;
import dev.gantry.kubernetes.UntypedObject;
import dev.gantry.kubernetes.apps.V1DaemonSet;
import dev.gantry.kubernetes.apps.V1DaemonSetSpec;
import dev.gantry.kubernetes.apps.V1Deployment;
import dev.gantry.kubernetes.apps.V1DeploymentSpec;
import dev.gantry.kubernetes.apps.V1StatefulSet;
import dev.gantry.kubernetes.apps.V1StatefulSetSpec;
import dev.gantry.kubernetes.autoscaling.V2CrossVersionObjectReference;
import dev.gantry.kubernetes.autoscaling.V2HorizontalPodAutoscaler;
import dev.gantry.kubernetes.autoscaling.V2HorizontalPodAutoscalerSpec;
import dev.gantry.kubernetes.autoscaling.V2MetricSpec;
import dev.gantry.kubernetes.autoscaling.V2MetricTarget;
import dev.gantry.kubernetes.autoscaling.V2ResourceMetricSource;
import dev.gantry.kubernetes.batch.V1CronJob;
import dev.gantry.kubernetes.batch.V1CronJobSpec;
import dev.gantry.kubernetes.batch.V1Job;
import dev.gantry.kubernetes.batch.V1JobSpec;
import dev.gantry.kubernetes.batch.V1JobTemplateSpec;
import dev.gantry.kubernetes.core.V1ConfigMap;
import dev.gantry.kubernetes.core.V1ConfigMapEnvSource;
import dev.gantry.kubernetes.core.V1ConfigMapKeySelector;
import dev.gantry.kubernetes.core.V1Container;
import dev.gantry.kubernetes.core.V1ContainerPort;
import dev.gantry.kubernetes.core.V1EnvFromSource;
import dev.gantry.kubernetes.core.V1EnvVar;
import dev.gantry.kubernetes.core.V1EnvVarSource;
import dev.gantry.kubernetes.core.V1HTTPGetAction;
import dev.gantry.kubernetes.core.V1KeyToPath;
import dev.gantry.kubernetes.core.V1Lifecycle;
import dev.gantry.kubernetes.core.V1LifecycleHandler;
import dev.gantry.kubernetes.core.V1LocalObjectReference;
import dev.gantry.kubernetes.core.V1Namespace;
import dev.gantry.kubernetes.core.V1PersistentVolumeClaim;
import dev.gantry.kubernetes.core.V1PersistentVolumeClaimVolumeSource;
import dev.gantry.kubernetes.core.V1PodSpec;
import dev.gantry.kubernetes.core.V1Probe;
import dev.gantry.kubernetes.core.V1ProjectedVolumeSource;
import dev.gantry.kubernetes.core.V1ReplicationController;
import dev.gantry.kubernetes.core.V1ReplicationControllerSpec;
import dev.gantry.kubernetes.core.V1Secret;
import dev.gantry.kubernetes.core.V1SecretKeySelector;
import dev.gantry.kubernetes.core.V1SecretProjection;
import dev.gantry.kubernetes.core.V1SecretVolumeSource;
import dev.gantry.kubernetes.core.V1Service;
import dev.gantry.kubernetes.core.V1ServicePort;
import dev.gantry.kubernetes.core.V1ServiceSpec;
import dev.gantry.kubernetes.core.V1TCPSocketAction;
import dev.gantry.kubernetes.core.V1Volume;
import dev.gantry.kubernetes.core.V1VolumeMount;
import dev.gantry.kubernetes.core.V1VolumeProjection;
import dev.gantry.kubernetes.meta.V1LabelSelector;
import dev.gantry.kubernetes.meta.V1LabelSelectorRequirement;
import dev.gantry.kubernetes.meta.V1ObjectMeta;
import dev.gantry.kubernetes.networking.V1Ingress;
import dev.gantry.kubernetes.networking.V1IngressSpec;
import dev.gantry.kubernetes.networking.V1IngressTLS;
import dev.gantry.kubernetes.policy.V1PodDisruptionBudget;
import dev.gantry.kubernetes.policy.V1PodDisruptionBudgetSpec;
import dev.gantry.kubernetes.rbac.V1ClusterRoleBinding;
import dev.gantry.kubernetes.rbac.V1RoleBinding;
import dev.gantry.kubernetes.rbac.V1RoleRef;
import dev.gantry.kubernetes.rbac.V1Subject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** For each check, objects that break its rule in every way. */
final class Wrong {
    /** Objects by the check that refuses them. */
    static final Map<Class<? extends Check>, List<KubernetesObject>> OBJECTS = new HashMap<>();

    private Wrong() {}

    static {
        wrong(
                CustomResources.class,
                Widgets.definition(),
                Widgets.widget("a", Map.of("size", 11, "colour", "gren", "password", "hunter2")),
                Widgets.widget("b", Map.of("size", "big", "weight", 3, "ports", List.of(Map.of(), Map.of("port", 0)))),
                UntypedObject.of("example.com/v1", "Widget", "c", Map.of()));
        wrong(
                ObjectNames.class,
                V1ConfigMap.of("Order_Settings"),
                V1ConfigMap.of("order.-x").metadata(m -> m.namespace("Shop.eu")),
                V1Namespace.of("shop.eu"),
                V1Service.of("1st"),
                V1Service.of("a".repeat(64)),
                V1StatefulSet.of("s".repeat(53), V1StatefulSetSpec.of(selecting("s"), pods("s", container("s")))),
                V1Job.of("j".repeat(64), V1JobSpec.of(pods("j", container("j")))),
                V1CronJob.of("c".repeat(53), cron(pods("c", container("c")))),
                V1RoleBinding.of("a/b", V1RoleRef.of("ClusterRole", "view")),
                V1ConfigMap.of(""));
        wrong(
                ObjectKinds.class,
                UntypedObject.of("acme.com/v1/beta", "Gadget", "a", Map.of()),
                UntypedObject.of("", "Gadget", "b", Map.of()),
                UntypedObject.of("Acme.com/v1", "Gadget", "c", Map.of()),
                UntypedObject.of("acme.com/v1", "two words", "d", Map.of()));
        wrong(
                Texts.class,
                V1ConfigMap.of("a").data(Map.of("k", "x\uD83D")).annotation("note", "\uDE00y"),
                deployment(
                        "b",
                        V1PodSpec.of(container("b")
                                .env(
                                        V1EnvVar.of("A").value("\uD83Dx"),
                                        V1EnvVar.of("B").value("x\u0000"))
                                .command("run", "\uD83D")
                                .args("--x=\u0000"))));
        wrong(
                ObjectLabels.class,
                V1ConfigMap.of("a")
                        .label("team name", "shop")
                        .label("team", "shop & co")
                        .label("Acme.com/team", "x"),
                V1Deployment.of(
                        "b",
                        V1DeploymentSpec.of(
                                selecting("b"),
                                pods("b", container("b")).metadata(m -> m.plusLabels("-x", "y".repeat(64))))));
        wrong(
                ObjectAnnotations.class,
                V1ConfigMap.of("a").annotation("what is it", "?").annotation("Acme.com/is", "allowed"),
                V1ConfigMap.of("b").annotation("large", "x".repeat(256 << 10)));
        wrong(DuplicateObjects.class, V1ConfigMap.of("a"), V1ConfigMap.of("a").label("b", "c"));
        wrong(
                DataKeys.class,
                V1ConfigMap.of("a").data(Map.of("conf/app.yaml", "", "..", "")),
                V1ConfigMap.of("b").binaryData(Map.of("a b", ByteContent.utf8("x"))),
                V1Secret.of("c").stringData(Map.of("pass word", "hunter2")));
        wrong(
                DataSizes.class,
                V1ConfigMap.of("a").data(Map.of("large", "é".repeat(1 << 19), "small", "x")),
                V1Secret.of("b").data(Map.of("large", ByteContent.of(new byte[(1 << 20) + 1]))));
        wrong(
                ContainerImages.class,
                deployment(
                        "a",
                        V1PodSpec.of(
                                        V1Container.of("none"),
                                        V1Container.of("spaced").image("nginx :1"))
                                .initContainers(V1Container.of("first").image(""))));
        wrong(
                ContainerNames.class,
                deployment(
                        "a",
                        V1PodSpec.of(container("web"), container("web").name("Web Server"), container("x"))
                                .initContainers(container("x"))));
        wrong(
                EnvNames.class,
                deployment(
                        "a",
                        V1PodSpec.of(container("a")
                                .env(List.of(
                                        V1EnvVar.of("A=B"),
                                        V1EnvVar.of(""),
                                        V1EnvVar.of("PORT").value("1"),
                                        V1EnvVar.of("PORT").value("2"))))));
        wrong(
                ContainerPorts.class,
                deployment(
                        "a",
                        V1PodSpec.of(V1Container.of("a")
                                .image("a")
                                .ports(
                                        V1ContainerPort.of(0),
                                        V1ContainerPort.of(8080).name("http"),
                                        V1ContainerPort.of(8080).name("http-metrics-and-more"),
                                        V1ContainerPort.of(8081).name("http"),
                                        V1ContainerPort.of(70_000)))));
        wrong(
                ProbePorts.class,
                deployment(
                        "a",
                        V1PodSpec.of(container("a")
                                .readinessProbe(V1Probe.of().httpGet(V1HTTPGetAction.of(IntOrString.of("htp"))))
                                .livenessProbe(V1Probe.of().tcpSocket(V1TCPSocketAction.of(IntOrString.of(0))))
                                .lifecycle(V1Lifecycle.of()
                                        .preStop(V1LifecycleHandler.of()
                                                .httpGet(V1HTTPGetAction.of(IntOrString.of("drain"))))))));
        wrong(
                VolumeMounts.class,
                deployment(
                        "a",
                        V1PodSpec.of(container("a")
                                        .volumeMounts(
                                                V1VolumeMount.of("settngs", "/config"),
                                                V1VolumeMount.of("settings", "/data"),
                                                V1VolumeMount.of("settings", "/data"),
                                                V1VolumeMount.of("Big_Data", ""),
                                                V1VolumeMount.of("settings", "C:/data")))
                                .volumes(List.of(
                                        V1Volume.of("settings"), V1Volume.of("settings"), V1Volume.of("Big_Data")))),
                V1StatefulSet.of(
                        "b",
                        V1StatefulSetSpec.of(selecting("b"), pods("b", container("b")))
                                .volumeClaimTemplates(V1PersistentVolumeClaim.of("More_Data"))));
        wrong(
                OwnSelectors.class,
                V1Deployment.of("a", V1DeploymentSpec.of(selecting("a"), pods("b", container("a")))),
                V1StatefulSet.of("b", V1StatefulSetSpec.of(V1LabelSelector.of(), pods("b", container("b")))),
                V1DaemonSet.of(
                        "c",
                        V1DaemonSetSpec.of(
                                V1LabelSelector.of()
                                        .matchExpressions(V1LabelSelectorRequirement.of("app", "NotIn")
                                                .values("b", "c")),
                                pods("c", container("c")))));
        wrong(ServiceSelectors.class, service("ordr"), deployment("order"), deployment("payment"));
        wrong(
                ServicePorts.class,
                deployment("a"),
                V1Service.of("a")
                        .spec(V1ServiceSpec.of()
                                .selector(Map.of("app", "a"))
                                .ports(
                                        V1ServicePort.of(80).name("http").targetPort(IntOrString.of("htp")),
                                        V1ServicePort.of(80).name("http"),
                                        V1ServicePort.of(0).targetPort(IntOrString.of(70_000)))));
        wrong(
                DisruptionBudgetSelectors.class,
                deployment("order"),
                V1PodDisruptionBudget.of("order")
                        .spec(V1PodDisruptionBudgetSpec.of().selector(selecting("payment"))));
        OBJECTS.putAll(WrongRoutes.OBJECTS);
        wrong(
                AutoscalerTargets.class,
                deployment("order"),
                V2HorizontalPodAutoscaler.of(
                        "order",
                        V2HorizontalPodAutoscalerSpec.of(
                                3,
                                V2CrossVersionObjectReference.of("Deployment", "oder")
                                        .apiVersion("apps/v1"))));
        wrong(
                DataReferences.class,
                V1ConfigMap.of("settings").data(Map.of("level", "info")),
                secret("db", "hunter2"),
                deployment(
                        "order",
                        V1PodSpec.of(container("order")
                                        .env(
                                                V1EnvVar.of("A")
                                                        .valueFrom(V1EnvVarSource.of()
                                                                .secretKeyRef(V1SecretKeySelector.of("pasword")
                                                                        .name("db"))),
                                                V1EnvVar.of("B")
                                                        .valueFrom(V1EnvVarSource.of()
                                                                .configMapKeyRef(V1ConfigMapKeySelector.of("level")
                                                                        .name("setting"))),
                                                V1EnvVar.of("C")
                                                        .valueFrom(V1EnvVarSource.of()
                                                                .secretKeyRef(V1SecretKeySelector.of("any")
                                                                        .name("missing")
                                                                        .optional(true))))
                                        .envFrom(V1EnvFromSource.of()
                                                .configMapRef(V1ConfigMapEnvSource.of()
                                                        .name("more"))))
                                .imagePullSecrets(V1LocalObjectReference.of().name("registry"))
                                .volumes(List.of(
                                        V1Volume.of("db")
                                                .secret(V1SecretVolumeSource.of()
                                                        .secretName("db")
                                                        .items(V1KeyToPath.of("user", "user"))),
                                        V1Volume.of("all")
                                                .projected(V1ProjectedVolumeSource.of()
                                                        .sources(V1VolumeProjection.of()
                                                                .secret(V1SecretProjection.of()
                                                                        .name("other"))))))),
                V1Ingress.of("shop")
                        .spec(V1IngressSpec.of().tls(V1IngressTLS.of().secretName("certificate"))));
        wrong(
                ClaimReferences.class,
                deployment(
                        "a",
                        V1PodSpec.of(container("a"))
                                .volumes(List.of(V1Volume.of("data")
                                        .persistentVolumeClaim(V1PersistentVolumeClaimVolumeSource.of("data"))))));
        wrong(
                ServiceAccountReferences.class,
                deployment("a", V1PodSpec.of(container("a")).serviceAccountName("robot")));
        wrong(
                PriorityClassReferences.class,
                deployment("a", V1PodSpec.of(container("a")).priorityClassName("urgent")));
        wrong(
                RoleReferences.class,
                V1RoleBinding.of("a", V1RoleRef.of("Role", "reader")).subjects(V1Subject.of("ServiceAccount", "robot")),
                V1ClusterRoleBinding.of("b", V1RoleRef.of("ClusterRole", "reader")));
        wrong(
                StatefulSetServices.class,
                V1StatefulSet.of(
                        "mysql",
                        V1StatefulSetSpec.of(selecting("mysql"), pods("mysql", container("mysql")))
                                .serviceName("mysql")));
        wrong(
                ServerRules.class,
                V1Job.of("a", V1JobSpec.of(pods("a", container("a"))).parallelism(-1)),
                V1CronJob.of("b", V1CronJobSpec.of(V1JobTemplateSpec.of(), "at noon")),
                V1Service.of("c").spec(V1ServiceSpec.of().typeText("Internal")),
                V1ReplicationController.of("d")
                        .spec(V1ReplicationControllerSpec.of()
                                .template(pods("d", container("d")).metadata(V1ObjectMeta.of()))),
                V1ReplicationController.of("e")
                        .spec(V1ReplicationControllerSpec.of()
                                .selector(Map.of("app", "other"))
                                .template(pods("e", container("e")))));
    }

    static {
        wrong(RemovedKinds.class, UntypedObject.of("extensions/v1beta1", "Ingress", "a", Map.of()));
        wrong(
                PodSecurity.class,
                V1Namespace.of("shop").label("pod-security.kubernetes.io/enforce", "restricted"),
                deployment("a", V1PodSpec.of(container("a")).hostNetwork(true)));
        wrong(
                OverlappingSelectors.class,
                deployment("a", V1PodSpec.of(container("a"))),
                V1Deployment.of("b", V1DeploymentSpec.of(selecting("a"), pods("a", container("b")))));
        wrong(
                BudgetsAgainstReplicas.class,
                deployment("a", V1PodSpec.of(container("a"))),
                budget("none", spec -> spec.maxUnavailable(IntOrString.of(0))),
                budget("all", spec -> spec.minAvailable(IntOrString.of(1))),
                budget("more", spec -> spec.minAvailable(IntOrString.of(5))));
        wrong(
                AutoscaledWorkloads.class,
                V1Deployment.of(
                        "a",
                        V1DeploymentSpec.of(selecting("a"), pods("a", container("a")))
                                .replicas(3)),
                V2HorizontalPodAutoscaler.of(
                        "a",
                        V2HorizontalPodAutoscalerSpec.of(
                                        5,
                                        V2CrossVersionObjectReference.of("Deployment", "a")
                                                .apiVersion("apps/v1"))
                                .metrics(V2MetricSpec.of("Resource")
                                        .resource(V2ResourceMetricSource.of(
                                                "cpu",
                                                V2MetricTarget.of("Utilization").averageUtilization(70))))));
        wrong(
                ImagePins.class,
                deployment(
                        "a",
                        V1PodSpec.of(
                                V1Container.of("a").image("localhost:5000/acme/a"),
                                V1Container.of("b").image("acme/b:latest"))));
        wrong(
                SameProbes.class,
                deployment(
                        "a",
                        V1PodSpec.of(container("a")
                                .readinessProbe(V1Probe.of().tcpSocket(V1TCPSocketAction.of(IntOrString.of(80))))
                                .livenessProbe(V1Probe.of().tcpSocket(V1TCPSocketAction.of(IntOrString.of(80)))))));
        wrong(
                PlainSecrets.class,
                deployment(
                        "a",
                        V1PodSpec.of(container("a")
                                .env(
                                        V1EnvVar.of("SPRING_DATASOURCE_PASSWORD")
                                                .value("hunter2"),
                                        V1EnvVar.of("GREETING").value("ghp_0123456789abcdefghij")))),
                V1ConfigMap.of("b").data(Map.of("aws", "AKIA0123456789ABCDEF")));
    }

    private static V1PodDisruptionBudget budget(String name, UnaryOperator<V1PodDisruptionBudgetSpec> said) {
        return V1PodDisruptionBudget.of(name)
                .spec(said.apply(V1PodDisruptionBudgetSpec.of().selector(selecting("a"))));
    }

    private static void wrong(Class<? extends Check> check, KubernetesObject... objects) {
        OBJECTS.put(check, List.of(objects));
    }

    private static V1CronJobSpec cron(dev.gantry.kubernetes.core.V1PodTemplateSpec pods) {
        return V1CronJobSpec.of(V1JobTemplateSpec.of().spec(V1JobSpec.of(pods)), "@daily");
    }
}
