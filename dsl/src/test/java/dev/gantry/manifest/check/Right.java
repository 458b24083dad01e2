package dev.gantry.manifest.check;

import static dev.gantry.manifest.Samples.container;
import static dev.gantry.manifest.Samples.deployment;
import static dev.gantry.manifest.Samples.pods;
import static dev.gantry.manifest.Samples.secret;
import static dev.gantry.manifest.Samples.selecting;
import static dev.gantry.manifest.Samples.service;

import dev.gantry.gateway.V1HTTPBackendRef;
import dev.gantry.gateway.V1HTTPRoute;
import dev.gantry.gateway.V1HTTPRouteMatch;
import dev.gantry.gateway.V1HTTPRouteRule;
import dev.gantry.gateway.V1HTTPRouteSpec;
import dev.gantry.gateway.V1ParentReference;
import dev.gantry.kubernetes.ByteContent;
import dev.gantry.kubernetes.IntOrString;
import dev.gantry.kubernetes.KubernetesObject;
import dev.gantry.kubernetes.Quantity;
import dev.gantry.kubernetes.UntypedObject;
import dev.gantry.kubernetes.apps.V1StatefulSet;
import dev.gantry.kubernetes.apps.V1StatefulSetSpec;
import dev.gantry.kubernetes.autoscaling.V2CrossVersionObjectReference;
import dev.gantry.kubernetes.autoscaling.V2HorizontalPodAutoscaler;
import dev.gantry.kubernetes.autoscaling.V2HorizontalPodAutoscalerSpec;
import dev.gantry.kubernetes.batch.V1Job;
import dev.gantry.kubernetes.batch.V1JobSpec;
import dev.gantry.kubernetes.core.V1ConfigMap;
import dev.gantry.kubernetes.core.V1ConfigMapVolumeSource;
import dev.gantry.kubernetes.core.V1EnvFromSource;
import dev.gantry.kubernetes.core.V1EnvVar;
import dev.gantry.kubernetes.core.V1EnvVarSource;
import dev.gantry.kubernetes.core.V1HTTPGetAction;
import dev.gantry.kubernetes.core.V1KeyToPath;
import dev.gantry.kubernetes.core.V1PersistentVolumeClaim;
import dev.gantry.kubernetes.core.V1PersistentVolumeClaimSpec;
import dev.gantry.kubernetes.core.V1PersistentVolumeClaimVolumeSource;
import dev.gantry.kubernetes.core.V1PersistentVolumeSpec;
import dev.gantry.kubernetes.core.V1Pod;
import dev.gantry.kubernetes.core.V1PodSpec;
import dev.gantry.kubernetes.core.V1Probe;
import dev.gantry.kubernetes.core.V1ReplicationController;
import dev.gantry.kubernetes.core.V1ReplicationControllerSpec;
import dev.gantry.kubernetes.core.V1SecretEnvSource;
import dev.gantry.kubernetes.core.V1SecretKeySelector;
import dev.gantry.kubernetes.core.V1Service;
import dev.gantry.kubernetes.core.V1ServiceAccount;
import dev.gantry.kubernetes.core.V1ServicePort;
import dev.gantry.kubernetes.core.V1ServiceSpec;
import dev.gantry.kubernetes.core.V1Volume;
import dev.gantry.kubernetes.core.V1VolumeMount;
import dev.gantry.kubernetes.core.V1VolumeResourceRequirements;
import dev.gantry.kubernetes.meta.V1LabelSelector;
import dev.gantry.kubernetes.meta.V1LabelSelectorRequirement;
import dev.gantry.kubernetes.networking.V1HTTPIngressPath;
import dev.gantry.kubernetes.networking.V1HTTPIngressRuleValue;
import dev.gantry.kubernetes.networking.V1Ingress;
import dev.gantry.kubernetes.networking.V1IngressBackend;
import dev.gantry.kubernetes.networking.V1IngressRule;
import dev.gantry.kubernetes.networking.V1IngressServiceBackend;
import dev.gantry.kubernetes.networking.V1IngressSpec;
import dev.gantry.kubernetes.networking.V1IngressTLS;
import dev.gantry.kubernetes.networking.V1ServiceBackendPort;
import dev.gantry.kubernetes.policy.V1PodDisruptionBudget;
import dev.gantry.kubernetes.policy.V1PodDisruptionBudgetSpec;
import dev.gantry.kubernetes.rbac.V1ClusterRoleBinding;
import dev.gantry.kubernetes.rbac.V1Role;
import dev.gantry.kubernetes.rbac.V1RoleBinding;
import dev.gantry.kubernetes.rbac.V1RoleRef;
import dev.gantry.kubernetes.rbac.V1Subject;
import dev.gantry.kubernetes.scheduling.V1PriorityClass;
import dev.gantry.manifest.ObjectRef;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** An app that no check finds fault with, though it has something for each to look at. */
final class Right {
    static final Set<ObjectRef> OUTSIDE = Set.of(
            ObjectRef.of("v1", "Secret", "certificate"),
            ObjectRef.of("v1", "PersistentVolumeClaim", "shop", "archive"));

    private Right() {}

    static List<KubernetesObject> objects() {
        return List.of(
                V1ConfigMap.of("settings")
                        .data(Map.of("application.yaml", "a: \uD83D\uDE00\u0000"))
                        .binaryData(Map.of("logo", ByteContent.utf8("x")))
                        .label("acme.com/team", "")
                        .annotation("Acme.com/what", "anything & everything"),
                secret("db", "hunter2"),
                V1PriorityClass.of("payments", 100_000),
                V1ServiceAccount.of("robot"),
                UntypedObject.of("monitoring.coreos.com/v1", "ServiceMonitor", "order", Map.of()),
                service("operated").annotation("gantry.dev/outside", "pods"),
                V1RoleBinding.of("operated", V1RoleRef.of("Role", "operator"))
                        .annotation("gantry.dev/outside", "Secret/x, Role/operator"),
                deployment("order", pod()),
                service("order"),
                V1PodDisruptionBudget.of("order")
                        .spec(V1PodDisruptionBudgetSpec.of()
                                .selector(V1LabelSelector.of()
                                        .matchExpressions(
                                                V1LabelSelectorRequirement.of("app", "In")
                                                        .values("order"),
                                                V1LabelSelectorRequirement.of("app", "Exists"),
                                                V1LabelSelectorRequirement.of("legacy", "DoesNotExist")))),
                V2HorizontalPodAutoscaler.of(
                        "order",
                        V2HorizontalPodAutoscalerSpec.of(
                                3,
                                V2CrossVersionObjectReference.of("Deployment", "order")
                                        .apiVersion("apps/v1"))),
                ingress(),
                canary(),
                WrongRoutes.route("by-path", WrongRoutes.to("order", V1HTTPRouteMatch.of())),
                WrongRoutes.route("the-same", WrongRoutes.to("order", V1HTTPRouteMatch.of())),
                WrongRoutes.route("by-header", WrongRoutes.to("frontend", WrongRoutes.newer("x-version", "2"))),
                V1HTTPRoute.of(
                        "by-another-gateway",
                        V1HTTPRouteSpec.of()
                                .parentRefs(V1ParentReference.of("inside"))
                                .hostnames("shop.example.com")
                                .rules(V1HTTPRouteRule.of()
                                        .backendRefs(V1HTTPBackendRef.of("photos")
                                                .group("storage.example.com")
                                                .kind("Bucket")))),
                V1StatefulSet.of(
                        "mysql",
                        V1StatefulSetSpec.of(
                                        selecting("mysql"),
                                        pods(
                                                "mysql",
                                                container("mysql").volumeMounts(V1VolumeMount.of("data", "/data"))))
                                .serviceName("mysql")
                                .volumeClaimTemplates(V1PersistentVolumeClaim.of("data")
                                        .spec(V1PersistentVolumeClaimSpec.of()
                                                .accessModes(V1PersistentVolumeSpec.AccessMode.READ_WRITE_ONCE)
                                                .resources(V1VolumeResourceRequirements.of()
                                                        .requests(Map.of("storage", Quantity.of("1Gi"))))))),
                V1Service.of("mysql")
                        .spec(V1ServiceSpec.of()
                                .clusterIP("None")
                                .selector(Map.of("app", "mysql"))
                                .ports(V1ServicePort.of(3306).targetPort(IntOrString.of("http")))),
                V1ReplicationController.of("frontend")
                        .spec(V1ReplicationControllerSpec.of()
                                .selector(Map.of("app", "frontend"))
                                .template(pods("frontend", container("frontend")))),
                service("frontend"),
                V1Service.of("elsewhere")
                        .spec(V1ServiceSpec.of()
                                .type(V1ServiceSpec.Type.EXTERNAL_NAME)
                                .externalName("db.example.com")),
                V1Service.of("by-hand").spec(V1ServiceSpec.of().ports(V1ServicePort.of(80))),
                V1Role.of("Shop:reader"),
                V1RoleBinding.of("a", V1RoleRef.of("Role", "Shop:reader"))
                        .subjects(
                                V1Subject.of("ServiceAccount", "robot"),
                                V1Subject.of("ServiceAccount", "default"),
                                V1Subject.of("ServiceAccount", "theirs").namespace("other"),
                                V1Subject.of("Group", "developers")),
                V1ClusterRoleBinding.of("b", V1RoleRef.of("ClusterRole", "system:auth-delegator")),
                V1ClusterRoleBinding.of("c", V1RoleRef.of("ClusterRole", "view")),
                V1RoleBinding.of("d", V1RoleRef.of("Role", "extension-apiserver-authentication-reader"))
                        .metadata(m -> m.namespace("kube-system")),
                deployment("tried", V1PodSpec.of(container("tried"))),
                V1Pod.of("try-it", V1PodSpec.of(container("try-it"))).label("app", "tried"),
                V1Job.of(
                        "try-it",
                        V1JobSpec.of(pods(
                                "tried",
                                V1PodSpec.of(container("try-it")).restartPolicy(V1PodSpec.RestartPolicy.NEVER)))),
                UntypedObject.of("example.com/v1", "Gadget", "settings", Map.of()),
                Widgets.definition(),
                Widgets.widget("a", Map.of("size", 10, "colour", "green", "ports", List.of(Map.of("port", 80)))));
    }

    private static V1PodSpec pod() {
        return V1PodSpec.of(container("order")
                        .env(
                                V1EnvVar.of("PASSWORD")
                                        .valueFrom(V1EnvVarSource.of()
                                                .secretKeyRef(V1SecretKeySelector.of("password")
                                                        .name("db"))),
                                V1EnvVar.of("logging.level").value("info"))
                        .envFrom(V1EnvFromSource.of()
                                .secretRef(V1SecretEnvSource.of()
                                        .name("may-be-missing")
                                        .optional(true)))
                        .readinessProbe(V1Probe.of().httpGet(V1HTTPGetAction.of(IntOrString.of("http"))))
                        .livenessProbe(V1Probe.of().httpGet(V1HTTPGetAction.of(IntOrString.of(8080))))
                        .volumeMounts(V1VolumeMount.of("settings", "/config"), V1VolumeMount.of("archive", "/archive")))
                .volumes(List.of(
                        V1Volume.of("settings")
                                .configMap(V1ConfigMapVolumeSource.of()
                                        .name("settings")
                                        .items(V1KeyToPath.of("application.yaml", "a"), V1KeyToPath.of("logo", "b"))),
                        V1Volume.of("ca")
                                .configMap(V1ConfigMapVolumeSource.of()
                                        .name("kube-root-ca.crt")
                                        .items(V1KeyToPath.of("ca.crt", "ca.crt"))),
                        V1Volume.of("archive")
                                .persistentVolumeClaim(V1PersistentVolumeClaimVolumeSource.of("archive"))))
                .serviceAccountName("robot")
                .priorityClassName("payments");
    }

    private static V1Ingress ingress() {
        V1IngressBackend byName = to(V1ServiceBackendPort.of().name("http"));
        V1IngressBackend byNumber = to(V1ServiceBackendPort.of().number(80));
        return V1Ingress.of("shop")
                .spec(V1IngressSpec.of()
                        .tls(V1IngressTLS.of().secretName("certificate"))
                        .defaultBackend(byName)
                        .rules(V1IngressRule.of()
                                .http(V1HTTPIngressRuleValue.of(
                                        V1HTTPIngressPath.of(byNumber, V1HTTPIngressPath.PathType.PREFIX)
                                                .path("/")))));
    }

    /** A tenth of the requests for the same path, as the nginx controller has it. */
    private static V1Ingress canary() {
        return V1Ingress.of("canary")
                .annotation("nginx.ingress.kubernetes.io/canary", "true")
                .spec(V1IngressSpec.of()
                        .rules(V1IngressRule.of()
                                .http(V1HTTPIngressRuleValue.of(V1HTTPIngressPath.of(
                                                V1IngressBackend.of()
                                                        .service(V1IngressServiceBackend.of("frontend")
                                                                .port(V1ServiceBackendPort.of()
                                                                        .number(80))),
                                                V1HTTPIngressPath.PathType.PREFIX)
                                        .path("/")))));
    }

    private static V1IngressBackend to(V1ServiceBackendPort port) {
        return V1IngressBackend.of().service(V1IngressServiceBackend.of("order").port(port));
    }
}
